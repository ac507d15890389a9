import { describe, expect, it } from 'vitest';
import { fixAll } from '../../../src/core/edit/fixAll';
import { lint } from '../../../src/core/lint';
import { maskHostile } from '../../../src/core/parse/hostile';
import { parseList } from '../../../src/core/parse/parseList';
import { defaultSettings } from '../../../src/core/settings';

const lines = (count: number, line: (index: number) => string) =>
	Array.from({ length: count }, (_, index) => line(index)).join('');

/** Texts of one paragraph, line or nest that grow with `size`. */
const growing: Readonly<Record<string, (size: number) => string>> = {
	...Object.fromEntries(
		[
			...'*>[_&<!(',
			'*a_',
			'**a b',
			'[a',
			'[a](',
			'![a](',
			'[a][b]',
			'[[a]',
			'<a@',
			'](<b',
			'> ',
			'- ',
			'1. ',
			'> - ',
		].map(part => [
			`${JSON.stringify(part)} again and again in one line`,
			(size: number) => part.repeat(10_000 * size),
		]),
	),
	...Object.fromEntries(
		['*a _b\n', '[a\n', '[a] (https://example.com) \n', '- a\n  [b\n', '<b x\n'].map(part => [
			`${JSON.stringify(part)} again and again`,
			(size: number) => part.repeat(3000 * size),
		]),
	),
	'comments that nobody closes': size => 'a <!-- b\n'.repeat(1000 * size),
	'an item of thousands of lines': size => `- a\n${'  b\n'.repeat(2000 * size)}`,
	'quotes in each other': size => lines(100 * size, index => `${'> '.repeat(index)}a\n`),
	'lists in each other': size =>
		lines(100 * size, index => `${'  '.repeat(index)}- [T](https://example.com/${index})\n`),
};

/** The marks that remark has to think about: a run is one. */
const left = (text: string) => maskHostile(text).text.match(/([*_`])\1*|[[\]<&!>]|\d\. /g)?.length ?? 0;

describe('text that would take forever', () => {
	it.each(Object.entries(growing))('is left out beyond some length: %s', (_name, text) => {
		// What may stand in it is bounded per line or paragraph; of many lines each keeps the marks it begins with.
		const perLine = (size: number) => left(text(size)) / text(size).split('\n').length;
		expect(left(text(4)) < 35_000 || perLine(4) <= 40).toBe(true);
	});

	it.each(Object.entries(growing))('keeps every offset and what stands behind it: %s', (_name, text) => {
		const hostile = text(1);
		const masked = maskHostile(hostile);
		expect(masked.text).toHaveLength(hostile.length);
		const list = parseList(
			`- [A](https://example.com/a) - One.\n\n${hostile}\n\n# H\n\n- [Z](https://example.com/z) - Two.\n`,
		);
		expect([list.entries[0]?.title, list.entries.at(-1)?.title]).toEqual(['A', 'Z']);
		expect(() => fixAll(list, defaultSettings)).not.toThrow();
	});

	it('is told', () => {
		const list = parseList(`- [A](https://example.com/a) - One.\n\n${'*a_'.repeat(20_000)}\n`);
		expect(lint(list, defaultSettings).map(({ ruleId }) => ruleId)).toContain('unread-region');
		expect(list.unread).toEqual([{ start: 37, end: 37 + 60_000 }]);
	});
});

describe('long texts that are as they should be', () => {
	it.each([
		[
			'a table',
			`| Name | Text |\n|---|---|\n${lines(3000, index => `| [T${index}](https://example.com/${index}) | \`x\` &amp; [y](z) |\n`)}`,
		],
		['definitions', lines(3000, index => `[d${index}]: https://example.com/${index}\n`)],
		['entries', lines(3000, index => `- [T${index}](https://example.com/${index}) - *Some* **text**.\n`)],
		['a line of prose', 'word '.repeat(20_000)],
		['an image in the text', `![x](data:image/png;base64,${'A'.repeat(50_000)})\n`],
		['code', `\`\`\`c\n${'int *a[] = { &b[0], *c };\n'.repeat(1500)}\`\`\`\n`],
		['line ends of old', 'a\r'.repeat(20_000)],
		['a thematic break', `${'- '.repeat(60)}\n`],
	])('are read whole: %s', (_name, text) => {
		expect(maskHostile(text)).toEqual({ text, unread: [] });
	});
});

it('takes any number of blank lines for one', () => {
	const gap = '\n \r\n\t\r'.repeat(1000);
	const { text, unread } = maskHostile(`- a\n${gap}- b\n${gap}`);
	expect(text).toBe(`- a\n${' '.repeat(gap.length - 2)}\t\r- b\n${' '.repeat(gap.length - 2)}\t\r`);
	expect(unread).toEqual([]);
});

describe('broken text', () => {
	it.each([
		['nothing', ''],
		['byte order mark', '\ufeff'],
		['lone surrogates', '- [a\ud800](https://example.com/\udc00) - \ud83d x.\n'.repeat(100)],
		['NULs', '- [a\0](https://example.com/\0) - \0.\n'.repeat(100)],
		['line feeds', '\n'.repeat(100_000)],
		['carriage returns', '\r'.repeat(100_000)],
		['white space', '   \t\n'.repeat(10_000)],
		['fences', '```\n'.repeat(1001)],
		['comments', '<!-- a\n\n'.repeat(1000)],
		['front matter of brackets', `---\na: ${'['.repeat(5000)}\n---\n`],
	])('is answered: %s', (_name, text) => {
		const list = parseList(text);
		expect(() => lint(list, defaultSettings)).not.toThrow();
		expect(() => fixAll(list, defaultSettings)).not.toThrow();
	});
});
