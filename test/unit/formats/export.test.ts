import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/core/formats/index';
import { parseList } from '../../../src/core/parse/parseList';

const list = parseList(
	[
		'# Reading',
		'## Plants',
		'- [Moss & \\<more> (Ann Lee)](https://example.com/moss?a=1&b=2) — It is "green". `bog`',
		'- [Fern](notes/fern.md) — =1+1',
		'- [Reed (Bo Ek)](https://example.com/reed) — Tall.',
		'',
	].join('\n'),
);
const written = (id: string) =>
	formats.find(format => format.id === id)!.write!([{ path: 'lists/a.md', list, updated: '2024-05-01T12:00:00Z' }]);

describe('a list', () => {
	it('is written as RSS, with an item for each page of the web', () => {
		expect(written('rss')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
	<channel>
		<title>Reading</title>
		<link>lists/a.md</link>
		<description>Reading</description>
		<lastBuildDate>Wed, 01 May 2024 12:00:00 GMT</lastBuildDate>
		<item>
			<title>Moss &amp; &lt;more&gt;</title>
			<link>https://example.com/moss?a=1&amp;b=2</link>
			<guid>https://example.com/moss?a=1&amp;b=2</guid>
			<description>It is &quot;green&quot;.</description>
			<dc:creator>Ann Lee</dc:creator>
			<category>Reading › Plants</category>
			<category>bog</category>
		</item>
		<item>
			<title>Reed</title>
			<link>https://example.com/reed</link>
			<guid>https://example.com/reed</guid>
			<description>Tall.</description>
			<dc:creator>Bo Ek</dc:creator>
			<category>Reading › Plants</category>
		</item>
	</channel>
</rss>
`);
	});

	it('is written as Atom, every entry of the list’s own date', () => {
		expect(written('atom')).toContain(`	<entry>
		<title>Reed</title>
		<link href="https://example.com/reed"/>
		<id>https://example.com/reed</id>
		<updated>2024-05-01T12:00:00Z</updated>
		<author>
			<name>Bo Ek</name>
		</author>
		<summary>Tall.</summary>
		<category term="Reading › Plants"/>
	</entry>
`);
	});

	it('is written as CSV that no spreadsheet takes for formulas', () => {
		expect(written('csv').split('\n')[2]).toBe("Fern,,notes/fern.md,'=1+1,,Reading › Plants");
	});

	it('is written as BibTeX under keys of author and title', () => {
		expect(written('bibtex')).toContain(`@misc{lee-moss-more,
	title = {{Moss \\& <more>}},
	author = {Ann Lee},
	url = {https://example.com/moss?a=1&b=2},
	abstract = {It is "green".},
	keywords = {bog},
	groups = {Reading › Plants},
}
`);
	});

	it('is written as bookmarks and outlines in folders', () => {
		expect(written('bookmarks')).toContain('\t<DT><H3>Reading</H3>\n\t<DL><p>\n\t\t<DT><H3>Plants</H3>\n');
		expect(written('opml')).toContain('<outline text="Reading">\n\t\t\t<outline text="Plants">\n');
	});

	it('without entries is written, too', () => {
		const none = [{ path: 'a.md', list: parseList(''), updated: '2024-05-01T12:00:00Z' }];
		for (const { write } of formats) {
			expect(write!(none)).not.toContain('undefined');
		}
	});
});
