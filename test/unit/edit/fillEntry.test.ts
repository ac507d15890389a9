import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/applyEdits';
import { fillAuthor, fillDescription, lacksAuthor, lacksDescription } from '../../../src/core/edit/fillEntry';
import { canRetitle, retitleEntry } from '../../../src/core/edit/retitleEntry';
import { parseList } from '../../../src/core/parse/parseList';

const described = ['Ky', 'Got', 'Axel', 'Wget', 'Curl']
	.map(name => `- [${name}](https://example.com/${name}) — Small.\n`)
	.join('');
const credited = (form: (author: string) => string) =>
	['Ada Example', 'Ben Sample', 'Cy Instance'].map((name, index) => form(name).replaceAll('#', `${index}`)).join('\n');
const inTitle = credited(author => `- [T# (${author})](https://example.com/#)`);
const behind = credited(author => `- [T#](https://example.com/#) by ${author}`);

function last(text: string) {
	const list = parseList(text);
	return { list, entry: list.entries.at(-1)! };
}

describe('filling in a description', () => {
	it.each([
		['- [New](https://example.com/n)', '- [New](https://example.com/n) — What \\[it\\] is.'],
		['- **[New](https://example.com/n)** `tag`', '- **[New](https://example.com/n)** — What \\[it\\] is. `tag`'],
		[
			'- [New](https://example.com/n) by Ada Example',
			'- [New](https://example.com/n) by Ada Example — What \\[it\\] is.',
		],
		['- [New](https://example.com/n)\n    - [Child](https://example.com/c) — Of it.', undefined],
	])('writes %j as the list does', (line, filled) => {
		const list = parseList(`${described}${line}\n`);
		const entry = list.entries.find(({ title }) => title === 'New')!;
		expect(lacksDescription(list, entry)).toBe(true);
		const result = applyEdits(list.text, [fillDescription(list, entry, 'what [it] is')]);
		if (filled) {
			expect(result).toBe(`${described}${filled}\n`);
		}
		expect(parseList(result).entries.find(({ title }) => title === 'New')).toMatchObject({
			description: 'What [it] is.',
		});
	});

	const html = '<p>\n<a href="https://example.com/b"><b>B</b></a> - One.<br>\n#<br>\n</p>\n';
	it.each([
		[
			'| Name | Notes |\n|---|---|\n| [B](https://example.com/b) | One. |\n#\n',
			'| [New](https://example.com/n) | |',
			'| [New](https://example.com/n) | What it \\| is. |',
		],
		[
			'| Name | Notes   |\n|---|---|\n#\n',
			'| [New](https://example.com/n) |                 |',
			'| [New](https://example.com/n) | What it \\| is.  |',
		],
		[
			html,
			'<a href="https://example.com/n"><b>New</b></a>',
			'<a href="https://example.com/n"><b>New</b></a> - What it | is.',
		],
		[
			html,
			'<b><a href="https://example.com/n">New</a></b>',
			'<b><a href="https://example.com/n">New</a></b> - What it | is.',
		],
		[
			`${described}#\n`,
			'- **<a href="https://example.com/n">New</a>**',
			'- **<a href="https://example.com/n">New</a>** — What it \\| is.',
		],
	])('puts it in its place in %j', (around, line, filled) => {
		const list = parseList(around.replace('#', line));
		const entry = list.entries.find(({ title }) => title === 'New')!;
		expect(lacksDescription(list, entry)).toBe(true);
		const result = applyEdits(list.text, [fillDescription(list, entry, 'What it | is.')]);
		expect(result).toBe(around.replace('#', filled));
		expect(parseList(result).entries.find(({ title }) => title === 'New')).toMatchObject({
			description: 'What it | is.',
		});
	});

	it.each([
		'- [New](https://example.com/n) — Has one.',
		'| A | B |\n|---|---|\n| [New](https://example.com/n) | |',
		'| Name | Notes |\n|---|---|\n| [New](https://example.com/n) | Has one. |',
		'| Name | Notes |\n|---|---|\n| [New](https://example.com/n) |',
		'Name|Notes\n-|-\n[New](https://example.com/n)|',
		'<p>\n<a href="https://example.com/n">New</a><br>\n</p>',
		'- <a href="https://example.com/n">New</a> <i>or so</i>',
	])('is not for %j', line => {
		const { list, entry } = last(`${described}\n${line}\n`);
		expect(lacksDescription(list, entry)).toBe(false);
	});
});

describe('filling in an author', () => {
	it.each([
		[inTitle, '- [New](https://example.com/n) - Said.', '- [New (Eve Other)](https://example.com/n) - Said.'],
		[behind, '- **[New](https://example.com/n)** - Said.', '- **[New](https://example.com/n)** by Eve Other - Said.'],
	])('writes it where the list does', (others, line, filled) => {
		const { list, entry } = last(`${others}\n${line}\n`);
		expect(lacksAuthor(list, entry)).toBe(true);
		expect(applyEdits(list.text, [fillAuthor(list, entry, 'Eve Other')])).toBe(`${others}\n${filled}\n`);
	});

	it('fills a cell of a table that has a column for authors', () => {
		const table = '| Author | Name |\n|---|---|\n| Ben Sample | [B](https://example.com/b) |\n';
		const { list, entry } = last(`${table}|  | [New](https://example.com/n) |\n`);
		expect(lacksAuthor(list, entry)).toBe(true);
		const result = applyEdits(list.text, [fillAuthor(list, entry, 'Eve Other')]);
		expect(result).toBe(`${table}| Eve Other | [New](https://example.com/n) |\n`);
		expect(parseList(result).entries.at(-1)).toMatchObject({ title: 'New', author: 'Eve Other' });
	});

	it('is not for lists without authors, and not for entries with one', () => {
		const plain = last(described);
		const named = last(`${inTitle}\n- [New (Ada Example)](https://example.com/n)\n`);
		expect([lacksAuthor(plain.list, plain.entry), lacksAuthor(named.list, named.entry)]).toEqual([false, false]);
	});
});

describe('another title', () => {
	it.each([
		['- [Old](https://example.com/o) - Said.', '- [New \\*one\\*](https://example.com/o) - Said.'],
		['- [**Old** ](https://example.com/o)', '- [New \\*one\\*](https://example.com/o)'],
		['- [**Old**](https://example.com/o)', '- [**New \\*one\\***](https://example.com/o)'],
		['- [Old (Ada Example)](https://example.com/o)', '- [New \\*one\\* (Ada Example)](https://example.com/o)'],
		['- [Old][o]\n\n[o]: https://example.com/o', '- [New \\*one\\*][o]\n\n[o]: https://example.com/o'],
	])('is written into %j', (text, renamed) => {
		const { list, entry } = last(`${text}\n`);
		expect(canRetitle(list, entry)).toBe(true);
		expect(applyEdits(list.text, [retitleEntry(list, entry, 'New *one*')])).toBe(`${renamed}\n`);
	});

	it.each([
		'- [![Logo](logo.png) Old](https://example.com/o)',
		'- [Old][]\n\n[old]: https://example.com/o',
		'- [Old]\n\n[old]: https://example.com/o',
		'- <https://example.com/o>',
		'- A title: [pdf](https://example.com/o.pdf)',
	])('is not for %j', text => {
		const { list, entry } = last(`${text}\n`);
		expect(canRetitle(list, entry)).toBe(false);
	});
});
