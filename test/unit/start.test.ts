import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Plugin } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundles } from '../../src/build.mjs';
import { buildInParts } from '../../src/buildInParts.mjs';
import { documentOf, quietVscode } from '../support/quietVscode.mjs';

const libraryOf = /[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/](?!.*node_modules)/;
/** What only commands need. */
const later = ['bibtex-parse', 'htmlparser2', 'ipaddr.js', 'papaparse', 'valibot'];

const folder = mkdtempSync(join(tmpdir(), 'start-'));
const evaluated: string[] = [];
/** Other files of the bundle. */
const required: string[] = [];

/** Each module of another's tells when it is evaluated. */
const telling: Plugin = {
	name: 'telling',
	setup(build) {
		build.onLoad({ filter: /[\\/]node_modules[\\/].*\.m?js$/ }, ({ path }) => {
			const library = libraryOf.exec(path)?.[1];
			const contents = `globalThis.tellEvaluated(${JSON.stringify(library)});\n${readFileSync(path, 'utf8')}`;
			return library === 'gray-matter' ? undefined : { contents, loader: 'js' };
		});
	},
};

beforeAll(async () => {
	const [[options, loader] = []] = bundles({ production: true });
	const { plugins = [], ...rest } = options!;
	await buildInParts({ ...rest, outfile: join(folder, 'extension.js'), plugins: [...plugins, telling] }, loader!);
});

afterAll(() => {
	rmSync(folder, { recursive: true });
});

/** Activates the extension in a window without documents. */
function activate() {
	evaluated.length = 0;
	required.length = 0;
	const window = quietVscode();
	const file = join(folder, 'extension.js');
	const fromHere = createRequire(file);
	const module = { exports: {} as { activate(context: object): unknown } };
	// By the file that is evaluated, wherever it was loaded from
	Object.assign(globalThis, { tellEvaluated: (name: string) => evaluated.push(name) });
	new Function('module', 'exports', 'require', readFileSync(file, 'utf8'))(module, module.exports, (name: string) => {
		required.push(...(name.startsWith('./') ? [name] : []));
		return name === 'vscode' ? window.vscode : fromHere(name);
	});
	module.exports.activate({ subscriptions: [] });
	return window;
}

/** One entry of two is broken. */
function list(entries: number): string {
	return `# Tools\n\n${'- [A](https://a.example) - B.\n- [C](https://c.example - D.\n'.repeat(entries / 2)}`;
}

/** As long as it takes, and at least a few turns. */
async function until(holds: () => boolean): Promise<void> {
	for (let turn = 0; turn < 20 || !holds(); turn++) {
		await new Promise(resolve => setTimeout(resolve, turn));
	}
}

test('activation evaluates no library as long as no Markdown is open', async () => {
	const window = activate();
	window.open(documentOf('print(1)', 'python'));
	await until(() => true);
	expect(evaluated).toEqual([]);
	expect(required).toEqual([]);
});

test('a list is read by the parser, without what commands need', async () => {
	const window = activate();
	window.open(documentOf(list(10)));
	await until(() => window.shown() > 0);
	expect(evaluated).toContain('remark-parse');
	expect(evaluated.filter(name => later.includes(name))).toEqual([]);
	expect(required).toEqual(['./extension.lists.js']);
});

test('nothing of a document is kept when it is closed', async () => {
	setFlagsFromString('--expose-gc');
	const collect: () => void = runInNewContext('gc');
	const window = activate();
	const openAndClose = async (): Promise<WeakRef<object>> => {
		const document = documentOf(list(400));
		window.open(document);
		await until(() => window.shown() > 0);
		window.close(document);
		return new WeakRef(document);
	};
	const document = await openAndClose();
	expect(window.shown()).toBe(0);
	await until(() => {
		collect();
		return document.deref() === undefined;
	});
	expect(document.deref()).toBeUndefined();
}, 60_000);
