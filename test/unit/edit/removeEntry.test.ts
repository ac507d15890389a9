import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/applyEdits';
import { removeEntry } from '../../../src/core/edit/removeEntry';
import { parseList } from '../../../src/core/parse/parseList';

/** The text without the entry titled `X`. */
function withoutX(text: string): string {
	const list = parseList(text);
	const entry = list.entries.find(({ title }) => title === 'X');
	expect(entry).toBeDefined();
	return applyEdits(list.text, removeEntry(list, entry!));
}

const a = '- [A](https://example.com/a)';
const b = '- [B](https://example.com/b)';
const x = '- [X](https://example.com/x)';

describe('removeEntry', () => {
	it.each([
		['in the middle', `${a}\n${x} — Text.\n${b}\n`, `${a}\n${b}\n`],
		['with wrapped lines', `${a}\n${x} —\n  wrapped\nand lazy\n${b}\n`, `${a}\n${b}\n`],
		['with children', `${a}\n${x}\n    ${b}\n        ${b}\n${b}\n`, `${a}\n${b}\n`],
		['with a continuation paragraph', `${a}\n${x}\n\n  More.\n\n${b}\n`, `${a}\n\n${b}\n`],
		['a child alone', `${a}\n  ${x}\n  ${b}\n`, `${a}\n  ${b}\n`],
		['at the start', `${x}\n${b}\n`, `${b}\n`],
		['at the start, before a blank line', `${x}\n\nText.\n`, 'Text.\n'],
		['at the end', `${a}\n${x}\n`, `${a}\n`],
		['at the end, without final newline', `${a}\n${x}`, a],
		['at the end, with CRLF', `${a}\r\n${x}\r\n`, `${a}\r\n`],
		['in the middle, with CRLF', `${a}\r\n\r\n${x}\r\n\r\n${b}\r\n`, `${a}\r\n\r\n${b}\r\n`],
		['of a loose list', `${a}\n\n${x}\n\n${b}\n`, `${a}\n\n${b}\n`],
		['at the end of a loose list', `${a}\n\n${x}\n`, `${a}\n`],
		['before two blank lines', `${a}\n\n${x}\n\n\n## T\n`, `${a}\n\n\n## T\n`],
		['that is all of a section', `## S\n\n${x}\n\n## T\n`, '## S\n\n## T\n'],
		['that is all of the last section', `## S\n\n${x}\n`, '## S\n'],
		['that is all of the text', `${x}\n`, ''],
		['that is all below front matter', `---\ntitle: t\n---\n\n${x}\n`, '---\ntitle: t\n---\n'],
		['before prose', `${a}\n${x}\n\nText.\n`, `${a}\n\nText.\n`],
		['in a block quote', `> ${a}\n> ${x}\n> ${b}\n`, `> ${a}\n> ${b}\n`],
		['behind another marker', `- ${x}\n${b}\n`, `- \n${b}\n`],
		[
			'in a table',
			'| N | D |\n|---|---|\n| [A](https://example.com/a) | a |\n| [X](https://example.com/x) | x |\n',
			'| N | D |\n|---|---|\n| [A](https://example.com/a) | a |\n',
		],
		[
			'that is a line of HTML',
			'<p>\n&nbsp; <a href="https://example.com/a"><b>A</b></a> - a.<br>\n&nbsp; <a href="https://example.com/x"><b>X</b></a> - x.<br>\n</p>\n',
			'<p>\n&nbsp; <a href="https://example.com/a"><b>A</b></a> - a.<br>\n</p>\n',
		],
		[
			'that shares its line of HTML',
			'<p><a href="https://example.com/a">A</a> - a.<br><a href="https://example.com/x">X</a> - x.</p>\n',
			'<p><a href="https://example.com/a">A</a> - a.<br></p>\n',
		],
		[
			'that is a heading with its paragraph',
			'# L\n\n## [X](https://example.com/x)\n\nAll about X.\n\n## Next\n',
			'# L\n\n## Next\n',
		],
	])('removes an entry %s', (_where, text, expected) => {
		expect(withoutX(text)).toBe(expected);
	});
});
