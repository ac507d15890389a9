import { describe, expect, test } from 'vitest';
import { shippingProblem, sizeProblem } from '../../src/build.mjs';

const file = 'dist/node/extension.js';

/** What esbuild says of a bundle made of these inputs, which leaves these imports to the host. */
function metafile(inputs: readonly string[], imports: readonly string[] = ['vscode']) {
	return {
		inputs: Object.fromEntries(inputs.map(path => [path, { bytes: 1, imports: [] }])),
		outputs: {
			[file]: {
				bytes: 1,
				inputs: {},
				imports: imports.map(path => ({ path, kind: 'require-call' as const, external: true })),
				exports: [],
			},
		},
	};
}

describe('a bundle', () => {
	test('of our own files and harmless packages is shipped', () => {
		const inputs = ['src/extension.ts', 'node_modules/unified/index.js', 'node_modules/undici-types/index.js'];
		expect(
			shippingProblem(file, metafile(inputs), 'retrieval(1); object.eval(text); const $eval = 1;'),
		).toBeUndefined();
	});

	test.each([
		'node_modules/undici/index.js',
		'node_modules/cheerio/node_modules/undici/lib/api/api-request.js',
		'node_modules\\undici\\index.js',
	])('with %s in it is refused', input => {
		expect(shippingProblem(file, metafile(['src/extension.ts', input]), '')).toBe(
			`Unexpected undici in ${file} (${input}), expected node:http and fetch alone.`,
		);
	});

	test('that leaves undici to the host is refused', () => {
		expect(shippingProblem(file, metafile(['src/extension.ts'], ['vscode', 'undici']), '')).toBe(
			`Unexpected undici in ${file}, expected node:http and fetch alone.`,
		);
	});

	test.each(['const value = eval(text);', 'return(eval(text))', ';eval("1")'])('with %s in it is refused', code => {
		expect(shippingProblem(file, metafile([]), `first line\n${code}`)).toBe(
			`Unexpected eval in ${file}:2, expected a bundle that evaluates no text.`,
		);
	});

	test('of 500 KB is refused', () => {
		expect(sizeProblem(file, 499_999)).toBeUndefined();
		expect(sizeProblem(file, 500_000)).toBe(`Unexpected 500000 bytes in ${file}, expected less than 500000.`);
	});
});
