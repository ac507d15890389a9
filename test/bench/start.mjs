// What the extension costs before it reads anything: sizes, the time to load and activate it, memory.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { temporaryFolder } from '../vscode/atExit.mjs';
import { prepareBrowser } from '../vscode/browser.mjs';
import { runSuite } from '../vscode/runSuite.mjs';
import { suiteBundle } from '../vscode/suiteBundle.mjs';
import { real } from './lists.mjs';
import { median, shown, table } from './measure.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundles = [
	...['dist/node/extension.js', 'dist/node/extension.lists.js', 'dist/node/extension.later.js'],
	...['dist/web/extension.js', 'dist/web/extension.later.js', 'dist/cli.js', 'dist/cli.later.js'],
];

/** Loads the extension in a process of its own, activates it, and opens a list of ten entries. */
const activating = `
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { documentOf, quietVscode } from ${JSON.stringify(new URL('../support/quietVscode.mjs', import.meta.url).href)};
const file = process.argv[1];
const window = quietVscode();
const require = createRequire(file);
const list = documentOf('# Tools\\n\\n' + '- [A](https://a.example) - B.\\n- [C](https://c.example - D.\\n'.repeat(5));
let before = process.cpuUsage();
const lap = () => {
	const { user, system } = process.cpuUsage(before);
	before = process.cpuUsage();
	return (user + system) / 1000;
};
const module = { exports: {} };
new Function('module', 'exports', 'require', fs.readFileSync(file, 'utf8'))(
	module, module.exports, name => (name === 'vscode' ? window.vscode : require(name)));
const load = lap();
module.exports.activate({ subscriptions: [] });
const activate = lap();
window.open(list);
while (window.shown() === 0) await new Promise(resolve => setTimeout(resolve));
console.log(JSON.stringify({ load, activate, list: lap() }));
process.exit();`;

/**
 * What one list takes of the heap, read and linted. It is opened twice, so that code is not counted that is compiled meanwhile, and all on
 * one thread: a compiler in the background holds on to what it looks at.
 */
const holding = `
import { opened } from ${JSON.stringify(new URL('own.mjs', import.meta.url).href)};
import fs from 'node:fs';
const text = fs.readFileSync(process.argv[1], 'utf8');
const used = () => { gc(); gc(); return process.memoryUsage().heapUsed / 2 ** 20; };
function openAndClose() {
	const before = used();
	const document = opened(text);
	const open = used() - before;
	document.edit({ start: 0, end: 0, newText: '' });
	return { before, open };
}
openAndClose();
const { before, open } = openAndClose();
console.log(JSON.stringify({ open, closed: used() - before }));`;

/** @param {{ quick: boolean }} options */
export async function benchStart({ quick }) {
	execFileSync(process.execPath, ['src/build.mjs', '--production'], { cwd: root, stdio: 'ignore' });
	const sizes = bundles.map(file => {
		const code = fs.readFileSync(path.join(root, file));
		return { file, kilobytes: code.length / 1000, zipped: gzipSync(code).length / 1000 };
	});
	console.log('### Start\n');
	console.log(
		table(
			['file', 'KB, minified', 'KB, zipped'],
			sizes.map(({ file, kilobytes, zipped }) => [file, kilobytes, zipped]),
		),
	);
	const steps = Array.from({ length: quick ? 3 : 9 }, () =>
		answer(['--input-type=module', '-e', activating, path.join(root, bundles[0] ?? '')]),
	);
	const [load, activate, list] = ['load', 'activate', 'list'].map(step =>
		median(steps.map(each => each[step] ?? Number.NaN)),
	);
	console.log(`\nMilliseconds of CPU, medians of ${steps.length} processes without an editor:\n`);
	console.log(
		table(
			['load', 'activate', 'read the first ten entries, the parser with them'],
			[[load, activate, list].map(shown)],
		),
	);
	const windows = quick ? 1 : 5;
	const editor = await inVsCode(windows);
	console.log(
		`\nIn a real VS Code, medians of ${windows} windows, from one without a list to the findings of one with ten entries:\n`,
	);
	console.log(table(Object.keys(editor), [Object.values(editor).map(shown)]));
	const heap = real().map(({ name, text }) => {
		const file = path.join(os.tmpdir(), `bench-${process.pid}.md`);
		fs.writeFileSync(file, text);
		const { open, closed } = answer(['--expose-gc', '--single-threaded', '--input-type=module', '-e', holding, file]);
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
	return { bundles: sizes, cpu: { load, activate, list }, editor, heap };
}

/**
 * What activation costs in the Node host of the newest VS Code: medians, because others are at work in it as well.
 *
 * @param {number} windows @returns {Promise<Record<string, number>>}
 */
async function inVsCode(windows) {
	const suite = 'out/bench/index.js';
	const { plugins: _plugins, ...bundle } = suiteBundle;
	await esbuild.build({
		...bundle,
		absWorkingDir: root,
		entryPoints: ['test/bench/inEditor.ts'],
		outfile: suite,
		platform: 'node',
	});
	const { folder } = temporaryFolder('bench');
	fs.writeFileSync(
		path.join(folder, 'list.md'),
		`# Tools\n\n${'- [A](https://a.example) - B.\n- [C](https://c.example - D.\n'.repeat(5)}`,
	);
	prepareBrowser();
	/** @type {Record<string, number>[]} */
	const runs = [];
	while (runs.length < windows) {
		const { figures } = await runSuite({ host: 'node', suite, folder });
		runs.push(figures ?? {});
	}
	const names = Object.keys(runs[0] ?? {});
	return Object.fromEntries(names.map(name => [name, median(runs.map(figures => figures[name] ?? Number.NaN))]));
}

/** @param {string[]} args @returns {Record<string, number>} */
function answer(args) {
	return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', cwd: root }));
}
