import { describe, expect, it } from 'vitest';
import { fixAll } from '../../../src/core/edit/fixAll';
import { lint } from '../../../src/core/lint';
import type { ListDocument } from '../../../src/core/model';
import { parseList, parseListInSlices } from '../../../src/core/parse/parseList';
import { editUnits } from '../../../src/core/parse/units/editUnits';
import { give } from '../../../src/core/parse/units/given';
import { nothingKnown } from '../../../src/core/parse/units/knownLines';
import { readLines } from '../../../src/core/parse/units/readLines';
import { readUnits, readUnitsInSlices } from '../../../src/core/parse/units/readUnits';
import { defaultSettings } from '../../../src/core/settings';
import { toEnd } from '../../../src/core/slices';

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
			'- [a](',
		].map(part => [`${JSON.stringify(part)} again and again in one line`, (size: number) => part.repeat(3000 * size)]),
	),
	...Object.fromEntries(
		['*a _b\n', '[a\n', '[a] (https://example.com) \n', '- a\n  [b\n', '<b x\n'].map(part => [
			`${JSON.stringify(part)} again and again`,
			(size: number) => part.repeat(1000 * size),
		]),
	),
	'comments that nobody closes': size => 'a <!-- b\n'.repeat(1000 * size),
	'an item of thousands of lines': size => `- a\n${'  b\n'.repeat(2000 * size)}`,
	'quotes in each other': size => lines(100 * size, index => `${'> '.repeat(index)}a\n`),
	'lists in each other': size =>
		lines(100 * size, index => `${'  '.repeat(index)}- [T](https://example.com/${index})\n`),
};

/** The longest stretch that Markdown is given at once, and how often its marks stand in there: a run is one. */
function worstUnit(text: string): { readonly length: number; readonly marks: number } {
	const given = readUnits(text).units.map(
		unit => give(unit.text, { start: 0, end: unit.text.length }, unit.marks).text,
	);
	return {
		length: Math.max(...given.map(own => own.length)),
		marks: Math.max(...given.map(own => own.match(/([*_`])\1*|[[\]<&!>]|\d\. /g)?.length ?? 0)),
	};
}

describe('text that would take forever', () => {
	it.each(['- ', '* ', '_ ', ' -\t'])('is a thematic break of any length, made of %j', mark => {
		const text = `a\n\n${mark.repeat(30_000)}\nb\n`;
		const { units } = readUnits(text);
		expect(units.map(({ nodes }) => nodes.map(({ type }) => type))).toEqual([['paragraph'], ['paragraph']]);
		expect(units.flatMap(({ unread }) => unread)).toHaveLength(1);
		expect(
			editUnits(readUnits('a\n\nb\n'), { start: 3, end: 3, newText: text.slice(3, -2) }).document.units,
		).toHaveLength(2);
	});

	it('is a thematic break of millions of marks', () => {
		const text = `a\n\n${'*'.repeat(6_000_000)}\nb\n`;
		expect(readUnits(text).units).toHaveLength(2);
		expect(lint(parseList(text), defaultSettings).map(({ ruleId }) => ruleId)).toEqual(['unread-region']);
	});

	it('is not read as a line of a plain list before it is cut', () => {
		const hostile = '[a]('.repeat(4000);
		const known = toEnd(readLines(`- *b*\n- ${hostile}\n`, nothingKnown, () => false));
		expect([known('*b*')?.type, known(hostile)]).toEqual(['paragraph', undefined]);
	});

	it.each(Object.entries(growing))('is left out, or read in parts, beyond some length: %s', (_name, text) => {
		const { length, marks } = worstUnit(text(1));
		expect(length).toBeLessThan(70_000);
		expect(marks).toBeLessThan(8000);
	});

	it.each(Object.entries(growing))('keeps every offset and what stands behind it: %s', (_name, text) => {
		const hostile = text(1);
		const list = parseList(
			`- [A](https://example.com/a) - One.\n\n${hostile}\n\n# H\n\n- [Z](https://example.com/z) - Two.\n`,
		);
		expect([list.entries[0]?.title, list.entries.at(-1)?.title]).toEqual(['A', 'Z']);
		expect(() => fixAll(list, defaultSettings)).not.toThrow();
	});

	it('because a line is full of links is read as far as it takes a moment', () => {
		const link = 'a [b](c) ';
		const { links, unread } = parseList(link.repeat(5000));
		expect(links).toHaveLength(600);
		expect(unread).toEqual([{ start: 600 * link.length + 'a '.length, end: 5000 * link.length }]);
	});

	it('is told', () => {
		const list = parseList(`- [A](https://example.com/a) - One.\n\n${'*a_'.repeat(20_000)}\n`);
		expect(lint(list, defaultSettings).map(({ ruleId }) => ruleId)).toContain('unread-region');
		expect(list.unread).toEqual([{ start: 37, end: 37 + 60_000 }]);
	});
});

describe('a paragraph beyond all measure', () => {
	const definitions = lines(10_000, index => `[r${index}]: https://example.com/${index}\n`);

	it('is read line by line, so that a broken definition breaks few of those below it', () => {
		const before = readUnits(definitions);
		expect(before.units).toHaveLength(10_000);
		const { document, removed, added } = editUnits(before, { start: 25, end: 26, newText: '' });
		expect(removed).toBeLessThan(40);
		expect(added).toBeLessThan(10);
		expect(document.units.at(-1)?.nodes[0]?.type).toBe('definition');
	});

	it('is that of a table as well', () => {
		const rows = lines(1000, index => `| [T${index}](https://example.com/${index}) | text |\n`);
		const before = readUnits(`| Name | Text |\n| --- | --- |\n${rows}`);
		expect(before.units.map(({ kind }) => kind)).toEqual(['head', ...Array.from({ length: 1000 }, () => 'row')]);
		const { removed } = editUnits(before, { start: 18, end: 19, newText: 'x' });
		expect(removed).toBeLessThan(40);
	});
});

it('is read in small pieces', () => {
	const text = lines(500, index => `- [T${index}](https://example.com/${index}) - Text.\n`);
	const counts = [...readUnitsInSlices(text)].map(units => units.length);
	expect(counts.length).toBeGreaterThan(5);
	expect(counts).toEqual([...counts].sort((a, b) => a - b));
});

it('is a list of its beginning while the rest is being read', () => {
	const text = lines(500, index => `## S${index}\n\n- [T${index}](https://example.com/${index}) - Text.\n\n`);
	const titles = parseList(text).entries.map(({ title }) => title);
	const beginnings: ListDocument[] = [];
	for (const soFar of parseListInSlices(text)) {
		beginnings.push(...[soFar(100) ?? []].flat());
	}
	expect(beginnings[0]!.parts).toHaveLength(100);
	expect(beginnings.length).toBeGreaterThan(100);
	for (const { entries, sections } of beginnings.filter((_, nth) => nth % 50 === 0)) {
		expect(entries.map(({ title }) => title)).toEqual(titles.slice(0, entries.length));
		expect(sections.length - entries.length).toBeOneOf([0, 1]);
	}
});

it('is told of once, however many lines are too deep', () => {
	const text = lines(300, index => `${'  '.repeat(index)}- a\n`);
	const findings = lint(parseList(text), defaultSettings).filter(({ ruleId }) => ruleId === 'unread-region');
	expect(findings.length).toBe(1);
});

describe('long texts that are as they should be', () => {
	it.each([
		[
			'a table',
			`| Name | Text |\n|---|---|\n${lines(3000, index => `| [T${index}](https://example.com/${index}) | \`x\` &amp; [y](z) |\n`)}`,
		],
		['definitions', lines(3000, index => `[d${index}]: https://example.com/${index}\n`)],
		['entries', lines(3000, index => `- [T${index}](https://example.com/${index}) - *Some* **text**.\n`)],
		['a line of prose', 'word '.repeat(9000)],
		['an image in the text', `![x](data:image/png;base64,${'A'.repeat(40_000)})\n`],
		['code', `\`\`\`c\n${'int *a[] = { &b[0], *c };\n'.repeat(1500)}\`\`\`\n`],
		['line ends of old', 'a\r'.repeat(20_000)],
		['a thematic break', `${'- '.repeat(60)}\n`],
	])('are read whole: %s', (_name, text) => {
		expect(parseList(text).unread).toEqual([]);
	});
});

it('gives Markdown no more than a hundred blank lines', () => {
	const gap = '\n \r\n\t\r'.repeat(1000);
	const text = `- a\n${gap}- b\n${gap}`;
	const { units } = readUnits(text);
	expect(units.map(unit => give(unit.text, { start: 0, end: unit.text.length }, unit.marks).text.length < 310)).toEqual(
		[true, true],
	);
	expect(parseList(text).unread).toEqual([]);
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
