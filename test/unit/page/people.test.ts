import { describe, expect, test } from 'vitest';
import { head, readHtmlPage } from './answer';

const title = '<title>Boil Water</title>';
const author = (...names: readonly string[]) => names.map(name => `<meta name="author" content="${name}">`);
const linked = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

async function authorOf(...lines: readonly string[]): Promise<string | null> {
	return (await readHtmlPage(head(title, '<meta property="og:site_name" content="Kettle Weekly">', ...lines))).author;
}

describe('the author is', () => {
	test.each<[string, readonly string[], string | null]>([
		['named by the page', author('Ada Lovelace'), 'Ada Lovelace'],
		['freed of “By”', author('By Ada Lovelace'), 'Ada Lovelace'],
		['freed of “Written by”', author('Written by: Ada Lovelace'), 'Ada Lovelace'],
		['several people', author('Ada Lovelace and Charles Babbage'), 'Ada Lovelace, Charles Babbage'],
		['several people with commas', author('Ann Lee, Bob Ray, and Cy Fox'), 'Ann Lee, Bob Ray, Cy Fox'],
		['several people in several tags', author('Ann Lee', 'Bob Ray', 'Ann Lee'), 'Ann Lee, Bob Ray'],
		['three people at most', author('Ann Lee; Bob Ray; Cy Fox; Di Poe'), 'Ann Lee, Bob Ray, Cy Fox et al.'],
		['turned round when the family comes first', author('Lovelace, Ada'), 'Ada Lovelace'],
		['not turned round by a suffix', author('Martin King, Jr.'), 'Martin King Jr.'],
		['freed of degrees', author('Ada Lovelace, Ph.D., Bob Ray MD'), 'Ada Lovelace, Bob Ray'],
		['one word when it is a name', author('Björk'), 'Björk'],
		['a name in another script', author('村上春樹'), '村上春樹'],
		['a name that begins small', author('danah boyd'), 'danah boyd'],
		['not an account', author('adal'), null],
		['not “admin”', author('admin'), null],
		['not a handle', author('@ada'), null],
		['not a URL', author('https://www.example.com/ada'), null],
		['not a host', author('www.example.com'), null],
		['not an e-mail', author('ada@example.com'), null],
		['not the site', author('KETTLE WEEKLY'), null],
		['not the host', author('Example'), null],
		['not an organisation', author('Acme, Inc.'), null],
		['not half of an organisation', author('Ann Lee, Inc.'), null],
		['not a team', author('The Kettle Team'), null],
		['not an editorial office', author('Editorial Staff'), null],
		['not a sentence', author('This was written by somebody who likes tea very much'), null],
		[
			'not the first bad one',
			[...author('@ada'), '<meta property="article:author" content="Ada Lovelace">'],
			'Ada Lovelace',
		],
		['not an address in article:author', ['<meta property="article:author" content="https://example.org/ada">'], null],
		['not the Twitter account', ['<meta name="twitter:creator" content="@ada">'], null],
		['that of Parse.ly in the end', ['<meta name="parsely-author" content="Ada Lovelace">'], 'Ada Lovelace'],
		[
			'the scholarly one first',
			[
				'<meta name="citation_author" content="Lovelace, Ada">',
				'<meta name="citation_author" content="van Rossum, Guido">',
				...author('Bob Ray'),
			],
			'Ada Lovelace, Guido van Rossum',
		],
		[
			'that of Dublin Core before the plain one',
			[...author('Bob Ray'), '<meta name="DC.creator" content="Hopper, Grace">'],
			'Grace Hopper',
		],
	])('%s', async (_name, lines, expected) => {
		expect(await authorOf(...lines)).toBe(expected);
	});
});

describe('the author in JSON-LD is', () => {
	const by = (who: unknown, more: readonly unknown[] = []) =>
		linked({ '@graph': [{ '@type': ['Article'], headline: 'Boil Water', author: who }, ...more] });

	test.each<[string, string, string | null]>([
		['a person', by({ '@type': 'Person', name: 'Ada Lovelace' }), 'Ada Lovelace'],
		['a string', by('Ada Lovelace'), 'Ada Lovelace'],
		['a person without a type', by([{ name: 'Ada Lovelace' }, { name: 'Bob Ray' }]), 'Ada Lovelace, Bob Ray'],
		['a person elsewhere', by({ '@id': '#p' }, [{ '@type': 'Person', '@id': '#p', name: 'Ann Lee' }]), 'Ann Lee'],
		['nobody when the other is nowhere', by({ '@id': '#p' }), null],
		['not an organisation', by({ '@type': 'Organization', name: 'Ada Lovelace' }), null],
		[
			'not an organisation elsewhere',
			by({ '@id': '#o' }, [{ '@type': 'Organization', '@id': '#o', name: 'Ann Lee' }]),
			null,
		],
		['not of another article', linked([{ '@type': 'Person', name: 'Ada Lovelace' }]), null],
	])('%s', async (_name, block, expected) => {
		expect(await authorOf(block)).toBe(expected);
	});
});

describe('JSON-LD', () => {
	const headlineOf = async (block: string) =>
		(await readHtmlPage(head(`<script type="application/ld+json">${block}</script>`, '<title>T</title>'))).title;

	test.each([
		['with raw line breaks in strings is read', '{"@type":"Article","headline":"Boil\nWater"}', 'Boil Water'],
		['in CDATA is read', '//<![CDATA[\n{"@type":"Article","headline":"Boil Water"}\n//]]>', 'Boil Water'],
		[
			'with a full type name is read',
			'{"@type":"https://schema.org/NewsArticle","headline":"Boil Water"}',
			'Boil Water',
		],
		['with references is decoded', '{"@type":"Article","headline":"Tea &amp;amp; Water"}', 'Tea & Water'],
		['that is broken is left out', '{"@type":"Article","headline":"Boil Water",}', 'T'],
		['of a job is no article', '{"@type":"JobPosting","headline":"Boil Water"}', 'T'],
		['that is too deep is left out', `${'['.repeat(10)}{"@type":"Article","headline":"Deep"}${']'.repeat(10)}`, 'T'],
		['that is absurdly deep does no harm', '['.repeat(100_000), 'T'],
		['that is too long is left out', `{"@type":"Article","headline":"Long","x":"${'x'.repeat(200_001)}"}`, 'T'],
		['with a prototype does no harm', '{"__proto__":{"@type":"Article"},"headline":"P"}', 'T'],
		[
			'of several articles says nothing of the page',
			'[{"@type":"Article","headline":"A"},{"@type":"Article","headline":"B"}]',
			'T',
		],
		[
			'of several articles is read when one of them is the page',
			'[{"@type":"Article","headline":"A"},{"@type":"Article","headline":"B","mainEntityOfPage":{"@id":"https://example.com/articles/7"}}]',
			'B',
		],
	])('%s', async (_name, block, expected) => {
		expect(await headlineOf(block)).toBe(expected);
	});
});
