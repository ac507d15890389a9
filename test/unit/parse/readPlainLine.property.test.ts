import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/core/parse/parseMarkdown';
import { placeNodes } from '../../../src/core/parse/units/placeNodes';
import { readPlainLine } from '../../../src/core/parse/units/readPlainLine';

/** The inline content of a heading is that of any line. */
function readByMarkdown(line: string, start: number) {
	const [heading] = parseMarkdown(`# ${line} #\n`);
	const children = heading?.type === 'heading' ? heading.children : [];
	placeNodes(children, offset => offset - 2 + start);
	return children;
}

const pieces = fc.constantFrom(
	...['[a](b)', '[Ky 2!](https://example.com/ky_*?a=b#c)', '`code`', '` c `', '`  `', '``', 'é', ' - Text.', ' ', '  '],
	...['[', ']', '(', ')', '<', '>', '`', '*', '_', '\\', '!', '&amp;', '&', 'a', '\t', ':', '"', "'", '\uFEFF', '|'],
	...[
		'#',
		' #',
		'[r]',
		'[r][]',
		'[a]( b )',
		'[a](b "c")',
		'[a](<b>)',
		'[a](b(c))',
		'[](b)',
		'[a]()',
		'\u00A0',
		'\0',
		'~',
	],
	...[
		'https://example.com/',
		'www.example.com',
		'\u2028',
		'\u{1F600}',
		'\uD83D',
		'$x$',
		'[^1]',
		'[ ](b)',
		'[a] (b)',
		'\v',
		'\x7F',
	],
);
const lines = fc
	.array(pieces, { minLength: 1, maxLength: 8 })
	.map(all => all.join(''))
	.filter(line => !/^[ \t]/.test(line));

describe('a plain line', () => {
	it('is read as Markdown reads it, or not at all', () => {
		let plain = 0;
		fc.assert(
			fc.property(lines, fc.constantFrom(0, 7), (line, start) => {
				const paragraph = readPlainLine(line, start);
				if (paragraph) {
					plain++;
					expect(paragraph.children).toEqual(readByMarkdown(line, start));
					expect(paragraph.position).toMatchObject({ start: { offset: start }, end: { offset: start + line.length } });
				}
			}),
			{ numRuns: Number(process.env.FAST_CHECK_RUNS ?? 3000) },
		);
		expect(plain).toBeGreaterThan(50);
	});

	it.each([
		['text', 'Ky'],
		['an entry', '[Ky](https://example.com/ky_1*) - Client (small!), `1.0`.'],
		['code at the ends, and side by side', '`a`[b](c)`d` `[e](f)*<g>`'],
		['a row', '| [Ky](https://example.com/ky) | Client. |'],
		['parentheses and lone characters', ') (a) ! > # - + = ~ | $ : " \' @'],
	])('is plain: %s', (_, line) => {
		expect(readPlainLine(line, 3)?.children).toEqual(readByMarkdown(line, 3));
	});

	it.each([
		['an image', '![a](b)'],
		['an image in a link', '[![a](b)](c)'],
		['a reference', '[a][b]'],
		['what may be one', '[a] - b'],
		['a title', '[a](b "c")'],
		['an angle', '<b>'],
		['an entity', 'a &amp; b'],
		['an escape', 'a \\_ b'],
		['a mark of emphasis', 'a_b'],
		['code without an end', '`a'],
		['code in two backticks', '``a``'],
		['a URL with parentheses', '[a](b(c))'],
		['no URL', '[a]()'],
		['a control character', 'a\0'],
		['white space at the end', 'a '],
		['nothing', ''],
	])('is left to Markdown: %s', (_, line) => {
		expect(readPlainLine(line, 0)).toBeUndefined();
	});
});
