import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/applyEdits';
import { insertEntry } from '../../../src/core/edit/insertEntry';
import { proposeResource } from '../../../src/core/edit/proposeResource';
import { parseList } from '../../../src/core/parse/parseList';

const page = {
	url: 'https://example.org/new',
	title: 'Moss',
	author: 'Ann Lee',
	description: 'moss is a guide to soft things. It has pictures.',
	published: '2019-04-01',
};

const propose = (lines: readonly string[], changes: Partial<typeof page> = {}, limit?: number) =>
	proposeResource(parseList(`${lines.join('\n')}\n`), { ...page, ...changes }, limit);

const entries = (count: number, write: (index: number) => string) =>
	Array.from({ length: count }, (_, index) => `- ${write(index)}`);
const plain = entries(6, index => `[T${index}](https://example.com/${index}) - Some words about it.`);

describe('what is proposed for a page', () => {
	it('has an author where the list names authors', () => {
		expect(propose(plain).author).toBeUndefined();
		expect(propose(entries(4, n => `[T${n} (Jane Doe)](https://example.com/${n})`)).author).toBe('Ann Lee');
		expect(propose(entries(4, n => `[T${n}](https://example.com/${n}) by Jane Doe`)).author).toBe('Ann Lee');
	});

	it('has the author for a description where the list has', () => {
		const books = entries(4, n => `[T${n}](https://example.com/${n}) - Jane Doe`);
		expect(propose(books)).toEqual({ title: 'Moss', author: undefined, url: page.url, description: 'Ann Lee' });
	});

	it('has a year where titles have years, as they have them', () => {
		const dated = (write: (year: number) => string) =>
			entries(4, n => `[T${n}${write(2000 + n)}](https://example.com/${n})`);
		expect(propose(plain).title).toBe('Moss');
		expect(propose(dated(year => ` (${year})`)).title).toBe('Moss (2019)');
		expect(propose(dated(year => `, ${year}`)).title).toBe('Moss, 2019');
		expect(
			propose(
				dated(year => ` (${year})`),
				{ title: 'Moss in 2019' },
			).title,
		).toBe('Moss in 2019');
	});

	it('names the medium where the list does for such pages', () => {
		const film = 'https://www.youtube.com/watch?v=2';
		const one = [...plain, '- [A Talk (YouTube)](https://www.youtube.com/watch?v=1) - Recorded.'];
		expect(propose(one, { url: film }).title).toBe('Moss (YouTube)');
		expect(propose(one, { url: film, title: 'Moss (YouTube)' }).title).toBe('Moss (YouTube)');
		expect(propose(one).title).toBe('Moss');
		const papers = entries(2, n => `[P${n} (paper)](https://example${n}.com/a.pdf)`);
		expect(propose([...plain, ...papers], { url: 'https://example.org/new.pdf' }).title).toBe('Moss (paper)');
		expect(propose([...plain, papers[0]!], { url: 'https://example.org/new.pdf' }).title).toBe('Moss');
	});

	it('reads back when it is inserted', () => {
		const list = parseList(
			'- [A Talk (YouTube) (Jane Doe)](https://www.youtube.com/watch?v=1)\n- [Zen (John Roe)](https://example.com/zen)\n',
		);
		const resource = proposeResource(list, { ...page, url: 'https://youtube.com/watch?v=2' });
		const text = applyEdits(list.text, insertEntry(list, resource, undefined).edits);
		expect(parseList(text).entries.at(-1)).toMatchObject({ title: 'Moss (YouTube)', author: 'Ann Lee' });
	});

	it('has a description of the list’s length, case and period, without the title before it', () => {
		expect(propose(plain).description).toBe('A guide to soft things. It has pictures.');
		expect(propose(plain, {}, 30).description).toBe('A guide to soft things.');
		const small = entries(6, n => `[T${n}](https://example.com/${n}) - some words about it`);
		expect(propose(small, {}, 30).description).toBe('a guide to soft things');
		expect(propose(plain, { description: 'One thing, and another one that goes on and on' }, 30).description).toBe(
			'One thing, and another one…',
		);
		expect(propose(plain, { description: 'One thing and a half, with another one that goes on' }, 30).description).toBe(
			'One thing and a half.',
		);
	});

	it('has no description where the list has none', () => {
		expect(propose(entries(6, n => `[T${n}](https://example.com/${n})`)).description).toBe('');
	});

	it('has a title from the URL when the page has none', () => {
		expect(proposeResource(parseList(''), { ...page, title: null, author: null, description: null })).toEqual({
			title: 'New',
			author: undefined,
			url: page.url,
			description: '',
		});
	});
});
