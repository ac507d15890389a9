import { describe, expect, it } from 'vitest';
import { maxPastedLength } from '../../../src/core/page/foundLink';
import { linksInHtml } from '../../../src/core/page/linksInHtml';
import { linksInText } from '../../../src/core/page/linksInText';

const urls = (text: string) => linksInText(text).map(({ url }) => url);

describe('linksInText', () => {
	it('takes addresses between white space as they are', () => {
		expect(urls('https://example.com/a_b_(c)*d*\r\n\thttps://example.com/?q=[x]  http://example.org')).toEqual([
			'https://example.com/a_b_(c)*d*',
			'https://example.com/?q=[x]',
			'http://example.org',
		]);
	});

	it('reads Markdown, with the names of its links, and sentences', () => {
		const text =
			'    - [Ky *two*](https://example.com/ky?a&amp;b) and <https://example.com/auto>\nSee https://example.com/bare, ![x](https://example.com/x.png) [mail](mailto:a@b.c).';
		expect(linksInText(text)).toEqual([
			{ url: 'https://example.com/ky?a&b', text: 'Ky two' },
			{ url: 'https://example.com/auto', text: '' },
			{ url: 'https://example.com/bare', text: '' },
		]);
	});

	it('takes an address for no name', () => {
		expect(linksInText('[www.example.com](https://www.example.com/) x')).toEqual([
			{ url: 'https://www.example.com/', text: '' },
		]);
	});

	it('finds nothing in other text, nor in more than anybody lists', () => {
		expect(linksInText('no address, ftp://example.com, https://')).toEqual([]);
		expect(linksInText(`https://example.com/${'a'.repeat(maxPastedLength)}`)).toEqual([]);
	});
});

describe('linksInHtml', () => {
	it('gives copied links with their names', () => {
		const html =
			'<meta charset="utf-8"><style>a { color: red }</style><ul><li><a href="https://example.com/ky">Ky\n <b>two</b>\u202e</a>,</li><li><a href=" https://example.com/x ">https://example.com/x</a></ul>';
		expect(linksInHtml(html)).toEqual([
			{ url: 'https://example.com/ky', text: 'Ky two' },
			{ url: 'https://example.com/x', text: '' },
		]);
	});

	it('leaves copied prose alone, and what leads to no page', () => {
		expect(linksInHtml('<p>A whole sentence around <a href="https://example.com">one</a>.</p>')).toEqual([]);
		expect(linksInHtml('<a href="javascript:alert(1)">Run</a><a href="/local">Local</a><a>None</a>')).toEqual([]);
		expect(linksInHtml(`<a href="https://example.com">${'a'.repeat(maxPastedLength)}</a>`)).toEqual([]);
	});
});
