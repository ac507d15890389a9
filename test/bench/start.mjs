// What the extension costs before it reads anything: sizes, the time to load it, memory.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { real } from './lists.mjs';
import { median, shown, table } from './measure.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundles = ['dist/node/extension.js', 'dist/web/extension.js', 'dist/cli.js'];

/** Loads a file in a process of its own, in which everything in `vscode` can be called and made, and does nothing. */
const loading = `
const Module = require('node:module');
const anything = new Proxy(function () {}, {
	get: (target, name) => (name === Symbol.toPrimitive ? () => '' : name === 'prototype' ? target.prototype : anything),
	apply: () => anything,
	getPrototypeOf: () => anything,
});
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? anything : load(name, ...rest));
const before = process.cpuUsage();
require(process.argv[1]);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ cpu: (user + system) / 1000 }));`;

/** What one list takes of the heap, read and linted. */
const holding = `
import { opened } from ${JSON.stringify(new URL('own.mjs', import.meta.url).href)};
import fs from 'node:fs';
const text = fs.readFileSync(process.argv[1], 'utf8');
opened('- [A](https://example.com/) - B.');
const used = () => { gc(); gc(); return process.memoryUsage().heapUsed / 2 ** 20; };
const before = used();
let document = opened(text);
const open = used() - before;
document.edit({ start: 0, end: 0, newText: '' });
document = undefined;
console.log(JSON.stringify({ open, closed: used() - before }));`;

/** @param {{ quick: boolean }} options */
export function benchStart({ quick }) {
	execFileSync(process.execPath, ['src/build.mjs', '--production'], { cwd: root, stdio: 'ignore' });
	const sizes = bundles.map(file => {
		const code = fs.readFileSync(path.join(root, file));
		return { file, kilobytes: code.length / 1000, zipped: gzipSync(code).length / 1000 };
	});
	const loads = Array.from(
		{ length: quick ? 3 : 9 },
		() => answer(['-e', loading, path.join(root, bundles[0] ?? '')]).cpu,
	);
	console.log('### Start\n');
	console.log(
		table(
			['bundle', 'KB, minified', 'KB, zipped'],
			sizes.map(({ file, kilobytes, zipped }) => [file, kilobytes, zipped]),
		),
	);
	console.log(`\nLoading ${bundles[0]}: ${shown(median(loads))} ms of CPU, the median of ${loads.length} processes.`);
	const heap = real().map(({ name, text }) => {
		const file = path.join(os.tmpdir(), `bench-${process.pid}.md`);
		fs.writeFileSync(file, text);
		const { open, closed } = answer(['--expose-gc', '--input-type=module', '-e', holding, file]);
		fs.rmSync(file);
		return { list: name, open, closed };
	});
	if (heap.length > 0) {
		console.log(
			'\nMegabytes of heap that a list takes, read and linted, and what is left of them when it is closed:\n',
		);
		console.log(
			table(
				['list', 'open', 'closed'],
				heap.map(({ list, open, closed }) => [list, open, closed]),
			),
		);
	}
	console.log('');
	return { bundles: sizes, loadCpu: median(loads), heap };
}

/** @param {string[]} args @returns {{ cpu: number, open: number, closed: number }} */
function answer(args) {
	return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', cwd: root }));
}
