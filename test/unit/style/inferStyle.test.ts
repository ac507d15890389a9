import { describe, expect, it } from 'vitest';
import { parseList } from '../../../src/core/parse/parseList';

function styleOf(lines: readonly string[], eol = '\n') {
	return parseList(lines.join(eol)).style;
}

const readingList = [
	'# Systems',
	'',
	'- [Letters to a Young Engineer (Jane Doe)](https://example.com/letters) — Advice that ages well.',
	'- [Slow Notes](https://example.com/notes) — A garden of half-finished thoughts!',
	'    - [On Drafts](https://example.com/drafts) — Why the first one is bad…',
	'    - [On Names](https://example.com/names) — “Names are hard.”',
	'- [Field Guide (John Roe)](https://example.com/guide) — What to carry (and what not.)',
	'- [Talks](https://example.com/talks)',
	'',
];

describe('inferStyle', () => {
	it('counts what the entries of a reading list have in common', () => {
		expect(styleOf(readingList)).toEqual({
			separator: { value: ' — ', count: 5, total: 5 },
			described: { value: true, count: 5, total: 6 },
			finalPeriod: { value: true, count: 5, total: 5 },
			descriptionCase: { value: 'upper', count: 5, total: 5 },
			marker: { value: '-', count: 6, total: 6 },
			markerSpace: { value: ' ', count: 6, total: 6 },
			indent: { value: '    ', count: 2, total: 2 },
			author: { value: 'parentheses', count: 2, total: 6 },
			loose: { value: false, count: 4, total: 4 },
			eol: '\n',
		});
	});

	it('says nothing of a text without entries', () => {
		const { eol, ...habits } = styleOf(['# Empty', '', 'Only prose.']);
		expect(Object.values(habits).every(habit => habit === undefined)).toBe(true);
		expect(eol).toBe('\n');
	});

	it('tells lower-case fragments from sentences', () => {
		const style = styleOf([
			'* [fern](https://example.com/fern) - small web framework',
			'* [moss](https://example.com/moss) - 3D engine',
			'* [reed](https://example.com/reed) - `reed` command',
			'* [sedge](https://example.com/sedge) - "quick" parser',
		]);
		expect(style.descriptionCase).toEqual({ value: 'lower', count: 2, total: 2 });
		expect(style.finalPeriod).toEqual({ value: false, count: 4, total: 4 });
		expect(style.marker?.value).toBe('*');
	});

	it('takes full-width punctuation for the end of a sentence', () => {
		const style = styleOf([
			'- [青苔](https://example.com/a)：一个小工具。',
			'- [蕨](https://example.com/b)：很快！',
			'- [芦苇](https://example.com/c)：「好吗？」',
		]);
		expect(style.finalPeriod).toEqual({ value: true, count: 3, total: 3 });
		expect(style.descriptionCase).toBeUndefined();
	});

	it('sees blank lines between entries, wide marker spaces, tabs and CRLF', () => {
		const style = styleOf(
			[
				'-   [A](https://example.com/a): One.',
				'',
				'-   [B](https://example.com/b): Two.',
				'\t-   [C](https://example.com/c): Three.',
				'',
				'',
				'-   [D](https://example.com/d): Four.',
			],
			'\r\n',
		);
		expect(style.loose).toEqual({ value: true, count: 2, total: 2 });
		expect(style.markerSpace?.value).toBe('   ');
		expect(style.indent?.value).toBe('\t');
		expect(style.separator?.value).toBe(': ');
		expect(style.eol).toBe('\r\n');
	});

	it('does not take CRLF for a blank line', () => {
		expect(styleOf(readingList, '\r\n').loose).toEqual({ value: false, count: 4, total: 4 });
	});

	it('does not take prose between two lists for a blank line between entries', () => {
		expect(
			styleOf(['- [A](https://example.com/a)', '', 'And:', '', '- [B](https://example.com/b)']).loose,
		).toBeUndefined();
	});

	it('has a wrapped separator on one line and leaves emphasis out of it', () => {
		const style = styleOf([
			'- [A](https://example.com/a) —',
			'  *One.*',
			'- **[B](https://example.com/b)** — *Two.*',
			'- [C](https://example.com/c) — Three.',
		]);
		expect(style.separator).toEqual({ value: ' — ', count: 3, total: 3 });
	});

	it('counts ordered entries for no marker habit', () => {
		expect(styleOf(['1. [A](https://example.com/a)', '2. [B](https://example.com/b)']).marker).toBeUndefined();
	});

	it.each([
		[
			'by',
			[
				'[A](https://example.com/a) by Jane Doe',
				'[B](https://example.com/b) by John Roe',
				'[C](https://example.com/c)',
			],
		],
		['none', ['[A (Jane Doe)](https://example.com/a)', '[B](https://example.com/b)', '[C](https://example.com/c)']],
		[
			'none',
			[
				'[A](https://example.com/a) - by the sea',
				'[B (2019)](https://example.com/b)',
				'[C (PDF)](https://example.com/c)',
			],
		],
	])('finds the credit to be "%s" in %j', (form, entries) => {
		expect(styleOf(entries.map(entry => `- ${entry}`)).author?.value).toBe(form);
	});

	it('does not make a credit of less than a tenth the habit of the list', () => {
		const plain = Array.from({ length: 30 }, (_, index) => `- [Tool ${index}](https://example.com/${index})`);
		const credited = ['- [Essay (Jane Doe)](https://example.com/x)', '- [Essay (John Roe)](https://example.com/y)'];
		expect(styleOf([...plain, ...credited]).author).toEqual({ value: 'none', count: 30, total: 32 });
	});
});
