import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lighterMarkdown } from '../../src/buildPlugins.mjs';
import { parseMarkdown } from '../../src/core/parse/parseMarkdown';
import { bundled } from '../bench/bundled.mjs';

describe('Markdown in a bundle', () => {
	test.each([
		'# A *b* `c`\n\n- [D](https://example.com "E") - F &amp; <b>g</b>\n  - ![H][i]\n\n[i]: x\n',
		'> 1. A\\\n>    B  \n>    C\n>\n> 2. D\n\n```js\nE\n```\n\n    F\n\n***\n\nG\n===\n',
		'<div>\n\nA <https://example.com> _b **c**_ [d][] [e]\n\n[d]: <f>\n[E]: g',
	])('is what it is without one: %j', async text => {
		const own = await bundled("export { parseMarkdown } from './src/core/parse/parseMarkdown';", { minify: false });
		// Twice, because the syntax is kept
		expect([own.parseMarkdown(text), own.parseMarkdown(text)]).toEqual([parseMarkdown(text), parseMarkdown(text)]);
	});

	test('is not made lighter by chance: other code is refused', async () => {
		const folder = await mkdtemp(path.join(tmpdir(), 'curated-list-build-'));
		onTestFinished(() => rm(folder, { recursive: true }));
		const file = path.join(folder, 'micromark/lib/parse.js');
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, 'export const parse = 1;');
		const other = build({ entryPoints: [file], write: false, logLevel: 'silent', plugins: [lighterMarkdown] });
		await expect(other).rejects.toThrow(/Unexpected code in .*parse\.js, expected combineExtensions/);
	});
});
