import { describe, expect, test } from 'vitest';
import { head, readHtmlPage } from './answer';

const site = '<meta property="og:site_name" content="Kettle Weekly">';
const og = (title: string) => `<meta property="og:title" content="${title}">`;
const article = (headline: string) =>
	`<script type="application/ld+json">{"@type":"BlogPosting","headline":"${headline}"}</script>`;

async function titleOf(html: string, url = 'https://blog.example.com/posts/7'): Promise<string | null> {
	return (await readHtmlPage(html, { url })).title;
}

describe('the title is', () => {
	test.each([
		['the scholarly one first', ['<meta name="citation_title" content="A">', og('B'), '<title>A</title>'], 'A'],
		['then that of Open Graph', [article('C'), og('B'), '<title>B</title>'], 'B'],
		['then the headline of an article', ['<meta name="twitter:title" content="D">', article('C')], 'C'],
		['then that of Twitter', ['<meta name="DC.title" content="E">', '<meta name="twitter:title" content="D">'], 'D'],
		['then that of Dublin Core', ['<title>F</title>', '<meta name="DC.Title" content="E">'], 'E'],
		['then the title element', ['<title>\n F &amp; F </title>'], 'F & F'],
		['not an empty declaration', [og(' '), '<title>F</title>'], 'F'],
		[
			'not the bare name of a thing',
			['<script type="application/ld+json">{"@type":"Thing","name":"N"}</script>', '<title>F</title>'],
			'F',
		],
		['not in a comment', ['<!-- <title>Old</title> -->', '<title>New</title>'], 'New'],
		['not in a script', ['<script>"<title>No</title>"</script>', '<title>Yes</title>'], 'Yes'],
		['the first of two', ['<title>One</title>', '<title>Two</title>'], 'One'],
		[
			'the unabridged one',
			[og('A long way to the kettle…'), '<title>A long way to the kettle of my aunt</title>'],
			'A long way to the kettle of my aunt',
		],
		['free of encoded markup', ['<meta name="citation_title" content="On &lt;i&gt;E. coli&lt;/i&gt;">'], 'On E. coli'],
		['not freed of what it is about', ['<title>The &lt;b&gt; element</title>'], 'The <b> element'],
	])('%s', async (_name, lines, expected) => {
		expect(await titleOf(head(...lines))).toBe(expected);
	});

	test('the first heading when there is nothing else', async () => {
		expect(await titleOf('<p>Hi</p><h1> Only <em>Heading</em><svg><title>Icon</title></svg></h1><h1>Second</h1>')).toBe(
			'Only Heading',
		);
	});

	test('not that of a picture', async () => {
		expect(await titleOf('<svg><title>Icon</title></svg><title>Page</title><svg><title>Icon</title></svg>')).toBe(
			'Page',
		);
		expect(await titleOf('<svg><title>Icon</title></svg><math><title>Sum</title></math>')).toBeNull();
	});

	test('not one without an end, which would be the whole page', async () => {
		expect(await titleOf('<title>Never closed <body><p>Text</p>')).toBeNull();
	});

	test('what title and heading agree on, against a declaration copied from elsewhere', async () => {
		expect(
			await titleOf(`<head>${og('My Blog of Tea')}<title>Boil Water</title></head><body><h1>Boil water</h1></body>`),
		).toBe('Boil Water');
	});

	test('what is declared when title and heading differ, too', async () => {
		expect(await titleOf(`<head>${og('Declared')}<title>SEO</title></head><body><h1>Big</h1></body>`)).toBe('Declared');
	});

	test('cut at 200 characters', async () => {
		const title = await titleOf(head(`<title>${'A very long title '.repeat(400)}</title>`));
		expect(title).toMatch(/^A very long title .*…$/);
		expect(title!.length).toBeLessThanOrEqual(200);
	});
});

describe("the site's name is taken off", () => {
	test.each([
		['Boil Water - Kettle Weekly', 'Boil Water'],
		['Boil Water | KETTLE WEEKLY', 'Boil Water'],
		['Boil Water — KettleWeekly', 'Boil Water'],
		['Boil Water · Kettle Weekly', 'Boil Water'],
		['Boil Water :: Kettle Weekly', 'Boil Water'],
		['Boil Water|Kettle Weekly', 'Boil Water'],
		['Kettle Weekly: Boil Water', 'Boil Water'],
		['Kettle Weekly - Boil Water', 'Boil Water'],
		['Tea - and why - Kettle Weekly', 'Tea - and why'],
		['Boil Water - Example', 'Boil Water'],
		['Boil Water | example.com', 'Boil Water'],
		['Boil Water | blog.example.com', 'Boil Water'],
	])('%s', async (title, expected) => {
		expect(await titleOf(head(`<title>${title}</title>`, site))).toBe(expected);
		expect(await titleOf(head(og(title), site))).toBe(expected);
	});

	test.each([
		'Rust - A Love Story',
		'Well-known kettles',
		'Notes on Kettle Weekly',
		'Kettle Weekly turns 30',
		'Example: how to boil water',
		'AC/DC',
	])('%s stays', async title => {
		expect(await titleOf(head(`<title>${title}</title>`, site))).toBe(title);
	});

	test.each([
		['https://ann.github.io/a', 'Kettles | Ann', 'Kettles'],
		['https://ann.github.io/a', 'Kettles | GitHub', 'Kettles | GitHub'],
		['https://www.kettle-weekly.co.uk/a', 'Kettles | Kettle Weekly', 'Kettles'],
		['http://127.0.0.1:8080/a', 'Kettles | Kettle Weekly', 'Kettles | Kettle Weekly'],
	])('%s: %s', async (url, title, expected) => {
		expect(await titleOf(head(`<title>${title}</title>`), url)).toBe(expected);
	});

	test('by the name that JSON-LD gives it', async () => {
		const linked = '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Tea Time"}]}</script>';
		expect(await titleOf(head('<title>Kettles | Tea Time</title>', linked))).toBe('Kettles');
	});

	test('a specific title goes before the name alone', async () => {
		expect(await titleOf(head(og('Kettle Weekly'), site, '<title>Boil Water | Kettle Weekly</title>'))).toBe(
			'Boil Water',
		);
		expect(await titleOf(`<head>${site}<title>Kettle Weekly</title></head><h1>Kettle Weekly</h1><h1>Boil</h1>`)).toBe(
			'Boil',
		);
	});

	test('the name stays when nothing else is there', async () => {
		expect(await titleOf(head('<title>Kettle Weekly</title>', site))).toBe('Kettle Weekly');
	});

	test('a home page has the name of its site, not its slogan', async () => {
		const home = 'https://example.com/';
		expect(await titleOf(head('<title>Kettle Weekly | All about tea</title>', site), home)).toBe('Kettle Weekly');
		expect(await titleOf(head(og('Kettle Weekly'), site, '<title>All about tea</title>'), home)).toBe('Kettle Weekly');
	});
});

test.each([
	'Home',
	'Untitled',
	'Loading...',
	'Index of /',
	'- Example',
	'Example - ',
	'React App',
	'Vite + React + TS',
	'…',
	'🫖',
])('“%s” is no title', async title => {
	const info = await readHtmlPage(head(`<title>${title}</title>`));
	expect(info).toMatchObject({ title: null, status: 'no-title', reason: 'The page has no title of its own.' });
	expect(await titleOf(`<title>${title}</title><h1>Kettles</h1>`)).toBe('Kettles');
});
