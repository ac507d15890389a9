import { describe, expect, it } from 'vitest';
import { readAny } from '../../../src/core/formats/index';

const u = 'https://example.com';

/** `format: title | author | url | description | tags | section`, and how many were left out. */
function read(text: string) {
	const { format, resources, skipped } = readAny(text)!;
	return {
		format: format.id,
		skipped,
		lines: resources.map(({ title, author = '', url, description, tags, section }) =>
			[title, author, url.replace(u, '~'), description, tags.join(','), section.join(' › ')].join(' | '),
		),
	};
}

describe('bookmarks', () => {
	it('are read with their folders, without those that are the browser’s own, and without bookmarklets', () => {
		const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE><H1>Bookmarks Menu</H1>
<DL><p>
    <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks Toolbar</H3>
    <DD>What stands on top
    <DL><p>
        <DT><A HREF="${u}/a?x=1&amp;y=2" ADD_DATE="1" TAGS="moss,fern">A &amp; B</A>
        <DD>First line
second line
        <DT><H3>Tools</H3>
        <DL><p>
            <DT><A HREF="javascript:alert(1)">Magic</A>
            <HR>
            <DT><A HREF="place:sort=8">Recent</A>
            <DT><A HREF="${u}/b"></A>
        </DL><p>
        <DT><A HREF="${u}/c">C</A>
    </DL><p>
</DL>
`;
		expect(read(text)).toEqual({
			format: 'bookmarks',
			skipped: 2,
			lines: [
				'A & B |  | ~/a?x=1&y=2 | First line second line | moss,fern | ',
				'example.com |  | ~/b |  |  | Tools',
				'C |  | ~/c |  |  | ',
			],
		});
	});
});

describe('OPML', () => {
	it('is read as subscriptions and as links, the page before the feed', () => {
		const text = `<?xml version="1.0"?><opml version="1.0"><body>
<outline text="Blogs"><outline type="rss" text="Moss" xmlUrl="${u}/feed" htmlUrl="${u}/" description="On &quot;moss&quot;" category="/a/b,plants"/>
<outline type="rss" title="Fern" xmlUrl="${u}/fern.xml"></outline></outline>
<outline text="No link"/></body></opml>`;
		expect(read(text)).toEqual({
			format: 'opml',
			skipped: 0,
			lines: ['Moss |  | ~/ | On "moss" | plants | Blogs', 'Fern |  | ~/fern.xml |  |  | Blogs'],
		});
	});
});

describe('CSV', () => {
	it.each([
		[
			'of a bookmark service',
			`id,title,note,excerpt,url,folder,tags,created\n1,"Moss, a guide",,"Green ""stuff""",${u}/a,Nature/Plants,"moss, green",2024\n`,
			['Moss, a guide |  | ~/a | Green "stuff" | moss,green | Nature › Plants'],
		],
		['of a spreadsheet', `Name;Link\r\nMoss;${u}/a;\r\n;;\r\n`, ['Moss |  | ~/a |  |  | ']],
		[
			'with tags between bars',
			`title,url,time_added,tags,status\nMoss,${u}/a,1,x|y,unread\n`,
			['Moss |  | ~/a |  | x,y | '],
		],
		['with a byte order mark', `\ufeffurl\n${u}/tidy-lists\n`, ['Tidy lists |  | ~/tidy-lists |  |  | ']],
	])('%s is read by the names of its columns', (_, text, lines) => {
		expect(read(text).lines).toEqual(lines);
	});

	it('without a column of addresses is none', () => {
		expect(readAny('a,b\n1,2\n')).toBeUndefined();
		expect(readAny('Just some words.')).toBeUndefined();
		expect(readAny('')).toBeUndefined();
	});
});

describe('BibTeX', () => {
	it('is read with accents, macros, joined values and names in either order', () => {
		const text = String.raw`
@string{press = "Moss Press"}
@comment{nothing here}
@article{a, author = {Lee, Ann and {\O}rsted, S{\o}ren and {The Fern Group} and others}, title = {On {M}oss: \'Etude \& more -- 50\%},
  publisher = press # ", " # "Oslo", year = 2019, doi = {10.5555/12345}, keywords = "moss; fern", abstract = {It is ${'`'}${'`'}green''.}}
@misc(b, title = "Kn{\"u}th's \TeX\ and \emph{it}", author="von Roe, Jr., Jane", howpublished = {\url{https://example.com/a_b}}, groups = {Tools › Old})
@book{c, title = {Broken {brace}, author = {X}
@misc{d, title={Fine}, archivePrefix={arXiv}, eprint={2401.00001}}
@misc{e, title={No address}}`;
		expect(read(text)).toEqual({
			format: 'bibtex',
			skipped: 2,
			lines: [
				'On Moss: Étude & more – 50% | Ann Lee, Søren Ørsted, The Fern Group et al. | https://doi.org/10.5555/12345 | It is “green”. | moss,fern | ',
				"Knüth's TeX and it | Jane von Roe, Jr. | ~/a_b |  |  | Tools › Old",
				'Fine |  | https://arxiv.org/abs/2401.00001 |  |  | ',
			],
		});
	});
});

describe('CSL JSON', () => {
	it('is read with names of persons and of groups', () => {
		const items = [
			{
				id: 1,
				type: 'article',
				title: 'Moss',
				author: [{ family: 'Roe', given: 'Ludwig', 'non-dropping-particle': 'van' }, { literal: 'Fern Group' }],
				DOI: '10.5555/12345',
				keyword: 'a, b',
			},
			{ id: 2, type: 'book', title: 'No address' },
		];
		expect(read(JSON.stringify(items))).toEqual({
			format: 'csl',
			skipped: 1,
			lines: ['Moss | Ludwig van Roe and Fern Group | https://doi.org/10.5555/12345 |  | a,b | '],
		});
	});
});

describe('a file that means harm', () => {
	it.each([
		['bookmarks in each other', `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<DL><DT><H3>x</H3>'.repeat(20_000)}`],
		['tags in each other', `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<b>'.repeat(50_000)}`],
		['outlines in each other', `<opml>${'<outline text="x">'.repeat(20_000)}`],
		['braces without an end', '@misc{a, title = {\n'.repeat(2_000)],
		['one brace after another', `@misc{a, title = {${'{'.repeat(200_000)}`],
		['quotes without an end', `url\n${'"a\n'.repeat(40_000)}`],
		['backslashes', `@misc{a, url={${u}}, title = {${'\\'.repeat(100_000)}}}`],
		['lists that begin', '<dl '.repeat(50_000)],
	])('of %s is read in a moment', (_, text) => {
		const start = performance.now();
		readAny(text);
		expect(performance.now() - start).toBeLessThan(3_000);
	});
});
