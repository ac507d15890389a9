import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/core/parse/parseMarkdown';
import { type KnownLines, linesOf, nothingKnown } from '../../../src/core/parse/units/knownLines';
import { parsePlainList } from '../../../src/core/parse/units/parsePlainList';
import { placeNodes } from '../../../src/core/parse/units/placeNodes';
import { readLines } from '../../../src/core/parse/units/readLines';
import { readUnits } from '../../../src/core/parse/units/readUnits';
import { toEnd } from '../../../src/core/slices';

/** With nothing in positions but offsets. */
function placed(nodes: ReturnType<typeof parsePlainList>) {
	placeNodes(nodes ?? [], offset => offset);
	return nodes;
}

const contents = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.constantFrom('[a](b)', '[Ky](https://example.com/ky) - Text.', '**b** c', '_d_', 'x', 'é `c` d  '),
	},
	{
		weight: 3,
		arbitrary: fc
			.array(
				fc.constantFrom(
					...[
						'[',
						']',
						'(',
						')',
						'<',
						'>',
						'`',
						'*',
						'_',
						'\\',
						'!',
						'&amp;',
						'a',
						'b ',
						' ',
						'\t',
						':',
						'"',
						"'",
						'\uFEFF',
					],
					...[
						'- ',
						'1. ',
						'# ',
						'> ',
						'```',
						'~~~',
						'---',
						'===',
						'<b>',
						'<!--',
						'-->',
						'<pre>',
						'[r]',
						'[r]: x',
						'|',
						'\u00A0',
					],
				),
				{ maxLength: 6 },
			)
			.map(pieces => pieces.join('')),
	},
);
const indents = fc.constantFrom('', '', '', '', '  ', '  ', '   ', '    ', '      ', ' ', '\t', '\t', '\t\t', '  \t');
const markers = fc.constantFrom(
	'- ',
	'- ',
	'- ',
	'* ',
	'+ ',
	'-   ',
	'-     ',
	'-\t',
	'-',
	'',
	'',
	'1. ',
	'## ',
	'[r]: ',
);
const endings = fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n', '\r', '\n  \n', '');
const line = fc.tuple(indents, markers, contents, endings).map(pieces => pieces.join(''));
/** Markdown is asked about it. */
const markedLine = fc.constantFrom('- **b** c\n', '- _d_\n', '  - [*a*](b)\n', '- é &amp; c  \n');
const texts = fc.array(line, { maxLength: 7 }).map(lines => lines.join(''));

/** Texts of few characters, most of which mean something at the beginning of a line. */
const marks = fc
	.array(fc.constantFrom(...'--**+_ \n\n\t#>[]:=~`<a1.|()'.split(''), '- ', '\n- ', '\n  - '), { maxLength: 14 })
	.map(characters => characters.join(''));

describe('a plain list', () => {
	it('is read as Markdown reads it', () => {
		let plain = 0;
		fc.assert(
			fc.property(fc.oneof(texts, marks), text => {
				const nodes = placed(parsePlainList(text, nothingKnown));
				if (nodes) {
					plain++;
					expect(nodes).toEqual(placed(parseMarkdown(text)));
				}
			}),
			{ numRuns: Number(process.env.FAST_CHECK_RUNS ?? 3000) },
		);
		expect(plain).toBeGreaterThan(50);
	});

	it('of lines that are known is read as if they were not', () => {
		let known = 0;
		const lists = fc
			.array(fc.oneof(line, markedLine), { minLength: 2, maxLength: 9 })
			.filter(lines => !lines.join('').includes(']:'));
		fc.assert(
			fc.property(lists, fc.func(fc.boolean()), fc.boolean(), (lines, stays, isTold) => {
				const text = lines.join('');
				const before = linesOf(readUnits(lines.filter(stays).join('')).units);
				const knownLines = isTold ? toEnd(readLines(text, before, () => false)) : before;
				const counting: KnownLines = content => {
					const paragraph = knownLines(content);
					known += paragraph ? 1 : 0;
					return paragraph;
				};
				expect(placed(parsePlainList(text, counting))).toEqual(placed(parsePlainList(text, nothingKnown)));
			}),
			{ numRuns: Number(process.env.FAST_CHECK_RUNS ?? 800) },
		);
		expect(known).toBeGreaterThan(100);
	});

	it('knows the lines with which items begin, whatever stands around them', () => {
		const known = linesOf(readUnits('- [A](b) c  \n  - D\n    E\n- *F*\n\n1. G\n').units);
		expect(['[A](b) c  ', '[A](b) c', 'D', 'E', '*F*', 'G'].map(content => known(content)?.type)).toEqual([
			'paragraph',
			undefined,
			undefined,
			undefined,
			'paragraph',
			'paragraph',
		]);
	});

	it.each([
		['flat', '- [A](b) - C.\n- D\n'],
		['nested', '- A\n  - B\n    - C\n  - D\n- E'],
		['of several lists', '# A\n- B\n\n## C\n\nText\nmore\n- D\n* E\n\n[r]: x\n'],
		['with tabs', '- A\n\t- B\n\t\t- C\n'],
		['between HTML, rules and quotes', '<p>\nA\n</p>\n\n- B\n\n---\n\n> C\n\n* D\n\n<!-- E -->\n'],
		['with a reference', '[R]: x\n\n- [A][r]\n- x'],
		['with text that stands too far right for an item', '- A\n      - [B](b)\n        # C\n  - D\n'],
	])('is plain: %s', (_, text) => {
		expect(placed(parsePlainList(text, nothingKnown))).toEqual(placed(parseMarkdown(text)));
	});

	it.each([
		['a loose list', '- A\n\n- B\n'],
		['text below an item', '- A\nB\n'],
		['code in an item', '-     A\n- B\n'],
		['an item without text', '-\n- B\n'],
		['a heading in an item', '- # A\n'],
		['a definition in an item', '- [a]: b\n'],
		['HTML before an item', '<p>\n- A\n'],
		['a rule that begins like an item', '- A\n- --\n'],
		['code without an end', '- A\n\n```\n\nB\n'],
		['no list', 'A\n'],
		['code that goes on where no item can begin', '- `A\n       - B`\n'],
	])('is none: %s', (_, text) => {
		expect(parsePlainList(text, nothingKnown)).toBeUndefined();
	});
});
