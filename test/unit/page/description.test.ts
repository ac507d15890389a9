import { expect, test } from 'vitest';
import { head, readHtmlPage } from './answer';

const og = (text: string) => `<meta property="og:description" content="${text}">`;
const plain = (text: string) => `<meta name="description" content="${text}">`;

test.each<[string, readonly string[], string | null]>([
	['is that of Open Graph first', [plain('Plain.'), og('Open.')], 'Open.'],
	['is the plain one next', ['<meta name="twitter:description" content="T.">', plain('Plain.')], 'Plain.'],
	[
		'may be an abstract',
		['<meta name="citation_abstract" content="&lt;jats:p&gt;We boil.&lt;/jats:p&gt;">'],
		'We boil.',
	],
	['loses markup', [plain('Bold &lt;b&gt;claim&lt;/b&gt;, &lt;br/&gt;and &amp;amp; more')], 'Bold claim, and & more'],
	[
		'keeps the element it is about',
		[plain('When to use &lt;dialog&gt; and Vec&lt;T&gt;')],
		'When to use <dialog> and Vec<T>',
	],
	['is not the title again', [og('BOIL WATER!'), plain('How long it takes.')], 'How long it takes.'],
	['is not the site', [og('Kettle Weekly')], null],
	['is not empty', [og(' … ')], null],
])('a description %s', async (_name, lines, expected) => {
	const page = head('<title>Boil Water</title>', '<meta property="og:site_name" content="Kettle Weekly">', ...lines);
	expect((await readHtmlPage(page)).description).toBe(expected);
});

test('a description is cut at 400 characters', async () => {
	const { description } = await readHtmlPage(head('<title>T</title>', plain('word '.repeat(200))));
	expect(description).toMatch(/^word .*word…$/);
	expect(description!.length).toBeLessThanOrEqual(400);
});

test.each([
	['<meta name="citation_publication_date" content="2021/5/2">', '2021-05-02'],
	['<meta property="article:published_time" content="2024-03-01T10:00:00Z">', '2024-03-01'],
	['<meta name="dcterms.date" content="1999">', '1999'],
	['<meta name="citation_date" content="2020/13/01">', '2020'],
	['<meta name="dcterms.date" content="19991231">', undefined],
	['<meta name="dcterms.date" content="March 1, 2020">', undefined],
])('the date of %s is %s', async (line, expected) => {
	expect((await readHtmlPage(head('<title>T</title>', line))).published).toBe(expected);
});

test.each([
	['10.5555/12345', '10.5555/12345'],
	['https://doi.org/10.5555/ab(1)c', '10.5555/ab(1)c'],
	['doi pending', undefined],
])('the DOI of “%s” is %s', async (content, expected) => {
	expect((await readHtmlPage(head('<title>T</title>', `<meta name="citation_doi" content="${content}">`))).doi).toBe(
		expected,
	);
});
