import { describe, expect, it } from 'vitest';
import { editUnits } from '../../../src/core/parse/units/editUnits';
import { plainNodes } from '../../../src/core/parse/units/plainNodes';
import { readUnits } from '../../../src/core/parse/units/readUnits';
import { treeOf } from '../../../src/core/parse/units/treeOf';
import { told, toldUnits, treeByDefinition } from '../../support/unitTree';

const pieces = (text: string) => readUnits(text).units.map(({ kind, source }) => [kind, source]);

describe('a text in units', () => {
	it('is blocks, items and rows with the blank lines behind them', () => {
		expect(pieces('\n# H\n\n- a\n  b\n- c\n\nText\n---\n| A | B |\n|---|---|\n| c | d |\n\n> q\n')).toEqual([
			['block', '\n# H\n\n'],
			['item', '- a\n  b\n'],
			['item', '- c\n\n'],
			['block', 'Text\n---\n'],
			['head', '| A | B |\n|---|---|\n'],
			['row', '| c | d |\n\n'],
			['block', '> q\n'],
		]);
	});

	it('has front matter for a unit of its own', () => {
		expect(pieces('---\na: b\n---\n\n\n- c\n')).toEqual([
			['frontMatter', '---\na: b\n---\n\n\n'],
			['item', '- c\n'],
		]);
	});

	it('is one unit without nodes when it is blank, and none when it is empty', () => {
		expect(readUnits(' \n\n').units).toMatchObject([{ kind: 'block', nodes: [] }]);
		expect(readUnits('').units).toEqual([]);
	});

	it('reads the rows of a table each by itself', () => {
		const { units } = readUnits('| A |\n|---|\n| *a |\n| b* |\n    | `c |\n');
		expect(
			units.slice(1).map(({ nodes }) => 'children' in nodes[0]! && nodes[0].children.map(({ type }) => type)),
		).toEqual([['text'], ['text'], ['text']]);
	});

	it.each([
		['plain items', '- [A](b) - C.\n- D `e`\n\n## F\n\n* G\n', [true, true, false, true]],
		['items below plain ones', '- A\n  - [B](c)\n    - D\n- E\n', [true, true]],
		['items with anything else below', '- A\n  - _B_\n- C\n  D\n- E\n\n  F\n- # G\n', [false, false, false, false]],
		['items that are given otherwise than they are written', `- ${'*a'.repeat(700)}\n`, [false]],
		['rows', '| [A](b) |\n|---|\n| [C](d) | E |\n| *F* |\n', [false, true, false]],
		['other blocks', 'A\n\n# B\n\n1. C\n', [false, false, false]],
	])('says of %s whether their text alone tells their nodes', (_name, text, expected) => {
		const { units } = readUnits(text);
		expect(units.map(({ isPlain }) => isPlain)).toEqual(expected);
		for (const unit of units.filter(({ isPlain }) => !isPlain)) {
			expect(unit.nodes).toBe(unit.nodes);
		}
	});

	it('cannot tell the nodes of other units from their text', () => {
		expect(() => plainNodes('block', 'A\n')).toThrow(/^Unexpected block, expected a plain item or row: A/);
		expect(() => plainNodes('item', '1. A\n')).toThrow(/^Unexpected item/);
		expect(() => plainNodes('row', '| *A* |\n')).toThrow(/^Unexpected row/);
	});

	it.each([
		['in a comment', '<!--\n\n| A | B |\n|---|---|\n| a | b |\n-->\n'],
		['in code', '```\n| A | B |\n|---|---|\n```\n'],
		['below a list item', '- a\n| A | B |\n|---|---|\n| a | b |\n'],
		['in HTML', '<div>\n| A | B |\n|---|---|\n| a | b |\n</div>\n'],
	])('takes no table for one %s', (_name, text) => {
		expect(pieces(text).filter(([kind]) => kind === 'head')).toEqual([]);
	});
});

describe('an edit', () => {
	it('keeps the units that it does not touch, and moves them', () => {
		const text = '- [a](b)\n- [c](d)\n\n# H\n\n- [e](f)\n';
		const before = readUnits(text);
		const kept = [before.units[0], before.units[2], before.units[3]];
		const { document, from, removed, added, reread } = editUnits(before, { start: 13, end: 13, newText: 'x\n  y' });
		expect([from, removed, added, reread]).toEqual([1, 1, 1, []]);
		expect(
			[document.units[0], document.units[2], document.units[3]].map((unit, index) => unit === kept[index]),
		).toEqual([true, true, true]);
		expect(document.units[3]).toMatchObject({ offset: 29, line: 6 });
	});

	it('keeps the unit that begins where it ends', () => {
		const before = readUnits('- [a](b)\n- [c](d)\n- [e](f)\n');
		const behind = before.units[2];
		const { document, from, removed, added } = editUnits(before, { start: 9, end: 18, newText: '' });
		expect([from, removed, added]).toEqual([1, 1, 0]);
		expect(document.units[1]).toBe(behind);
	});

	it('reads anew what mentions a label that comes or goes', () => {
		const before = readUnits('- [a]\n- b\n\n# H\n\n[a]: c\n');
		const { document, from, added, reread } = editUnits(before, { start: 17, end: 18, newText: 'd' });
		expect([from, added, reread]).toEqual([3, 1, [0]]);
		expect(toldUnits(document)).toEqual(toldUnits(readUnits('- [a]\n- b\n\n# H\n\n[d]: c\n')));
	});
});

/** Text before, place and text of an edit: what has once been read wrongly. */
const examples: readonly (readonly [string, number, number, string])[] = [
	['- —\n- é', 0, 2, ''],
	['    8\n\n\t$$\n$$', 12, 12, '['],
	['1.\n1.', 2, 2, '\n2)'],
	['- )\n- (', 2, 2, '\n'],
	['', 0, 0, '2) '],
	['-\n- [r1]', 1, 1, "\n[0]:'\n[r1]::"],
	['- .[r5]:p\n- [r5]', 0, 3, ''],
	['<s>\ne\n- *\n\n- [r4]', 4, 4, "\n[0]:'\n[r4]:"],
	['|\n|\n|-', 4, 4, '\n'],
	['|\n|-\n$\n$$-\n$$', 9, 9, '\n\n'],
	['\n$$\n\n$$', 0, 0, '<pre'],
	['in\r|\n-|', 1, 2, ''],
	['- <pre\n', 7, 7, '/'],
	['- ```\n-', 6, 6, ' '],
	['[a]: b\n[c]: d\nText\n', 19, 19, '===\n'],
	['a\n- [b](c)\n', 1, 2, ''],
	['---\na: b\n\n- c\n', 9, 9, '---\n'],
	['---\na: b\n---\n\n- c\n', 9, 12, ''],
	['> a\n2. b\n', 3, 4, '\n\n'],
	['```\na\n\n- b\n\n- c\n', 0, 4, ''],
	['- a\n\n- b\n\n<!-- c\n\n- d\n', 4, 4, '-->\n'],
	['\uFEFFa\n\n\uFEFFb\n', 2, 3, ''],
	['- ```\n\n-', 5, 5, ''],
	['---\n---\n-\n[1]:', 4, 4, ''],
	['<e\0>\nf\n<!--\n\n|\n|-\ne', 19, 19, 'b'],
	['[0]:\n\t```\np', 0, 0, '- '],
	['[1]:e\n\t#\n-', 9, 9, ''],
	['[1]:e\n\t#a\n', 9, 9, '-'],
	['# a\n\t```\n', 0, 2, ''],
	['a\n#b\n-\n', 0, 2, ''],
	['```[r5]:\n\t```\n\n|\n|-\n~~~[r5]', 13, 14, ''],
	['2. <!--\n<?-->\n|\n|-\né', 10, 10, ''],
	['> <!--\n- a -->\n\n|\n|-\né', 14, 15, ''],
	['   - .\n\t```\n```a\n```\n|\n|-\n.\n2. b', 11, 16, '\t'],
	['   - .\n\n\t```\n```a\n```\n|\n|-\n.\n2. b', 12, 17, '\t'],
	['.\n\t```\n```a\n```\n|\n|-\n.\n2. b', 6, 11, '\t'],
	['a\0\n\n[a\uFFFD]\n', 2, 2, ': b\n\n[a\0]: c'],
	['```\r```\r|\r|-\r[\r- []()', 7, 7, '\u00A0'],
	['<pre>\n\n- a\n\n|\n|-\nb\n', 4, 4, '\u00A0'],
	['<div>\na\n- [r1]\n\n[r1]: b\n', 4, 4, '\u00A0'],
	['<x y=a>\n|\n|-\nb\n', 5, 5, '\u00A0'],
	['[4]:~\n<x>', 0, 6, ''],
	[`- [a\\\n]: b c\n- [r]: b c\n${'- d\n'.repeat(100)}\n[r]: e`, 0, 1, '+'],
	[`+ \na\n\n   \`\`\`\n\nb |\n| --- |\n${'c\n'.repeat(100)}`, 0, 1, '-'],
	[`+ \n\n   \`\`\`\n\nb |\n| --- |\n${'c\n'.repeat(100)}`, 0, 1, '-'],
	[`- a\n- \nb\n\n   \`\`\`\n\nb |\n| --- |\n${'c\n'.repeat(100)}`, 0, 1, '+'],
	[`+ \n  \`\`\`\n  b\nc |\n| --- |\n${'d\n'.repeat(100)}`, 0, 1, '-'],
	[' <v>\n\n```\n\n```\n|\n-|\ni\n=', 5, 6, ''],
];

it.each(examples)('%j, from %d to %d now %j, is read as if it had been so always', (before, start, end, newText) => {
	const text = before.slice(0, start) + newText + before.slice(end);
	const { document } = editUnits(readUnits(before), { start, end, newText });
	expect(toldUnits(document)).toEqual(toldUnits(readUnits(text)));
	expect(told(treeOf(document))).toEqual(told(treeByDefinition(text)));
});

describe('rows below a table that is broken', () => {
	const rows = Array.from({ length: 60 }, (_, number) => `| ${number} | b |`);
	rows[30] = `| ${'<!a '.repeat(150)}${'long '.repeat(150)} |`;
	rows[31] = `| <!-- | ${'[<?'.repeat(40)} |`;
	rows[32] = '  | indented | $a$ |';
	rows[33] = `| ${'*'.repeat(1300)} |`;
	const head = '| A | B |\n|---|---|\n';
	const lines = rows.map(row => `${row}\n`);
	const place = head.length + lines.slice(0, 3).join('').length;
	const text = head + lines.join('');

	it.each(['\n', 'x\n\n', '> q\n', '\n- a\n\n', '\n- a\n', '<div>\n', '```\n', '|\n', '$$\n', '\n| A |\n|-|\n'])(
		'by %j are as in a first read, also when it is whole again',
		newText => {
			const broken = editUnits(readUnits(text), { start: place, end: place, newText }).document;
			expect(toldUnits(broken)).toEqual(toldUnits(readUnits(text.slice(0, place) + newText + text.slice(place))));
			const whole = editUnits(broken, { start: place, end: place + newText.length, newText: '' }).document;
			expect(toldUnits(whole)).toEqual(toldUnits(readUnits(text)));
		},
	);
});
