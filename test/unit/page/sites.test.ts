import { describe, expect, test } from 'vitest';
import type { HttpGet, HttpOptions } from '../../../src/core/page/http';
import { readPage } from '../../../src/core/page/readPage';
import { sites } from '../../../src/core/page/sites';
import { siteFixtures } from '../../fixtures/sites';
import { Failed, loopbackWeb } from '../../support/loopbackWeb';
import { answering, head } from './answer';

describe.each(Object.entries(siteFixtures))('%s', (_kind, fixtures) => {
	test.each(fixtures.map(fixture => [fixture.url, fixture] as const))('%s', async (url, { answers, expected }) => {
		await using web = await loopbackWeb(answers);
		expect(await readPage(url, web.get)).toEqual({
			url,
			author: null,
			description: null,
			canonicalUrl: new URL(url).href,
			kind: 'page',
			status: 'ok',
			...expected,
		});
		expect(web.asked.at(-1)).toBe(Object.keys(answers)[0]);
	});
});

test('every site has an address that it answers', () => {
	const urls = Object.values(siteFixtures).flatMap(fixtures => fixtures.map(({ url }) => new URL(url)));
	const answering = sites.filter(site => urls.some(url => (site.matches(url)?.requests.length ?? 0) > 0));
	expect(sites.filter(site => !answering.includes(site)).map(site => site.name)).toEqual([
		'LessWrong',
		'Substack',
		'Medium',
	]);
});

describe('the page is read', () => {
	const url = 'https://github.com/acme/kettle';
	const api = 'https://api.github.com/repos/acme/kettle';
	const html = head('<title>GitHub - acme/kettle: Boils water</title>');

	test.each([
		['is not there', new Failed(404)],
		['is not answered any more', new Failed(403)],
		['is broken', new Failed(500)],
		['has another shape', { full_name: 7 }],
		['is null', null],
		['is a list', [1, 2]],
		['is HTML', '<html><title>Unicorn!</title></html>'],
		['names nothing', { full_name: ' \u200B' }],
	])('when what the site tells %s', async (_what, answer) => {
		await using web = await loopbackWeb({ [api]: answer, [url]: html });
		expect(await readPage(url, web.get)).toMatchObject({ title: 'acme/kettle', status: 'ok' });
		expect(web.asked).toEqual([api, url]);
	});

	test.each([
		'https://github.com/',
		'https://github.com/acme',
		'https://github.com/topics/kettle',
		'https://github.com/sponsors/ana',
		'https://github.com/acme/kettle/wiki/Lids',
		'https://github.com/acme/kettle/issues',
		'https://arxiv.org/list/cs/new',
		'https://www.youtube.com/@kettles',
		'https://www.youtube.com/watch?v=',
		'https://vimeo.com/about',
		'https://www.wikipedia.org/wiki/Kettle',
		'https://en.wikipedia.org/wiki/',
		'https://news.ycombinator.com/newest',
		'https://stackoverflow.com/questions/tagged/kettle',
		'https://www.npmjs.com/~ana',
		'https://pypi.org/search/?q=kettle',
		'https://crates.io/categories',
		'https://huggingface.co/docs/hub',
		'https://huggingface.co/acme/kettle/blob/main/a.bin',
		'https://archive.org/about',
		'https://substack.com/about',
		'https://open.substack.com/pub/a/../b.example%2Fc/p/tea',
		'https://medium.com/about',
		'https://medium.com.example.org/tea-1a2b3c4d5e6f',
		'https://example.org/10.5555/not-a-doi-path',
		'https://example.org/2313.12345.pdf.html',
		'https://github.com.example.org/acme/kettle',
	])('at once where no site tells more: %s', async address => {
		await using web = await loopbackWeb({ [address]: head('<title>Boil Water</title>') });
		expect(await readPage(address, web.get)).toMatchObject({ title: 'Boil Water' });
		expect(web.asked).toEqual([address]);
	});

	test('of a preprint, not its PDF', async () => {
		const abstract = 'https://arxiv.org/abs/1706.03762';
		await using web = await loopbackWeb({
			[abstract]: head(
				'<title>[1706.03762] Kettles</title>',
				'<meta name="citation_title" content="Kettles Are All You Need">',
				'<meta name="citation_author" content="Park, Chi">',
			),
		});
		expect(await readPage('https://arxiv.org/pdf/1706.03762v5', web.get)).toMatchObject({
			title: 'Kettles Are All You Need',
			author: 'Chi Park',
			canonicalUrl: abstract,
		});
	});

	test('of a post that the app of Substack shows', async () => {
		const post = 'https://slowtea.substack.com/p/the-second-cup';
		await using web = await loopbackWeb({
			[post]: head('<title>The second cup</title>', '<meta name="author" content="dov">'),
		});
		expect(await readPage('https://open.substack.com/pub/slowtea/p/the-second-cup?r=1abc', web.get)).toMatchObject({
			title: 'The second cup',
			author: 'dov',
			canonicalUrl: post,
		});
		expect(web.asked).toEqual([post]);
	});

	test('of a DOI that no agency knows keeps the DOI', async () => {
		const doi = 'https://doi.org/10.9999/x(1)';
		await using web = await loopbackWeb({ [doi]: head('<title>Lids</title>') });
		expect(await readPage(doi, web.get)).toMatchObject({ title: 'Lids', doi: '10.9999/x(1)', canonicalUrl: doi });
	});

	test('of a comment on Hacker News, which has no title', async () => {
		const comment = 'https://news.ycombinator.com/item?id=9';
		await using web = await loopbackWeb({
			'https://hacker-news.firebaseio.com/v0/item/9.json': { type: 'comment', text: 'Tea.' },
			[comment]: head('<title>Tea. | Hacker News</title>', '<meta property="og:site_name" content="Hacker News">'),
		});
		expect(await readPage(comment, web.get)).toMatchObject({ title: 'Tea.' });
	});

	test.each([
		'https://web.archive.org/web/2020/http://localhost:3000/',
		'https://web.archive.org/web/2020/file:///etc/passwd',
		'https://web.archive.org/web/2020*/https://kettle.example/',
	])('as any other where it is no copy of a page: %s', async asked => {
		await using web = await loopbackWeb({ [asked]: head('<title>Archive</title>') });
		expect(await readPage(asked, web.get)).toMatchObject({ title: 'Archive', canonicalUrl: asked });
	});

	test('as it was, in an archive', async () => {
		const asked = 'https://web.archive.org/web/20200102030405/http://www.kettle.example/tea?cup=1';
		await using web = await loopbackWeb({
			'https://web.archive.org/web/20200102030405id_/http://www.kettle.example/tea?cup=1': head(
				'<title>Tea | Kettle</title>',
				'<link rel="canonical" href="http://www.kettle.example/tea">',
			),
		});
		expect(await readPage(asked, web.get)).toMatchObject({
			title: 'Tea',
			canonicalUrl: asked,
			canonicalHint: 'http://www.kettle.example/tea?cup=1',
		});
	});
});

test('an answer that is cut off at the cap is read as far as it came', async () => {
	const info = { name: 'boto', summary: 'Kettles in the cloud', author: 'Ana Ruiz' };
	const releases = Object.fromEntries(
		Array.from({ length: 20_000 }, (_, index) => [`1.${index}`, [{ md5: 'x"]}'.repeat(9) }]]),
	);
	await using web = await loopbackWeb({ 'https://pypi.org/pypi/boto/json': { info, last_serial: 1, releases } });
	expect(await readPage('https://pypi.org/project/boto', web.get)).toMatchObject({ title: 'boto', author: 'Ana Ruiz' });
});

test('half a character in an answer does no harm', async () => {
	await using web = await loopbackWeb({
		'https://en.wikipedia.org/api/rest_v1/page/summary/Tea': {
			title: 'Tea \uD800',
			titles: { canonical: 'Tea_\uD800' },
		},
	});
	expect(await readPage('https://en.wikipedia.org/wiki/Tea', web.get)).toMatchObject({ title: 'Tea', status: 'ok' });
});

test('what a site tells is cleaned and cut like all that comes from outside', async () => {
	await using web = await loopbackWeb({
		'https://api.github.com/repos/acme/kettle': {
			full_name: `acme/\u202Ekettle\u0007 ${'x'.repeat(300)}`,
			description: 'a\n\nb '.repeat(300),
		},
	});
	const { title, description } = await readPage('https://github.com/acme/kettle', web.get);
	expect(title).toMatch(/^acme\/kettle x+…$/);
	expect(title!.length).toBeLessThanOrEqual(200);
	expect(description).toMatch(/^a b a b .*…$/);
	expect(description!.length).toBeLessThanOrEqual(400);
});

describe('a request to a site', () => {
	/** Records the options of each request; nobody answers an API. */
	function recording(milliseconds = 0): {
		readonly get: HttpGet;
		readonly seen: (HttpOptions & { readonly url: string })[];
	} {
		const seen: (HttpOptions & { readonly url: string })[] = [];
		const page = answering(head('<title>T</title>'));
		return {
			seen,
			async get(url, options = {}) {
				seen.push({ url, ...options });
				await new Promise(resolve => setTimeout(resolve, milliseconds));
				return options.accept === undefined ? page(url, options) : { failure: 'timeout', reason: 'Slow.' };
			},
		};
	}

	test('hands on the wishes of the caller', async () => {
		const { get, seen } = recording();
		const { signal } = new AbortController();
		await readPage('https://github.com/acme/kettle', get, { signal, githubToken: 'secret' });
		expect(seen).toMatchObject([
			{
				url: 'https://api.github.com/repos/acme/kettle',
				signal,
				githubToken: 'secret',
				accept: 'application/vnd.github+json',
			},
			{ url: 'https://github.com/acme/kettle', signal, githubToken: 'secret' },
		]);
	});

	test('leaves time for the page, and both together have ten seconds', async () => {
		const { get, seen } = recording(40);
		await readPage('https://doi.org/10.9999/x', get);
		const [first, second, page] = seen.map(({ timeout }) => timeout!);
		expect(first).toBeLessThanOrEqual(5_000);
		expect(second).toBeLessThanOrEqual(4_970);
		expect(page).toBeLessThanOrEqual(9_930);
		expect(page).toBeGreaterThan(5_000);
	});

	test('is not made for a file of this machine', async () => {
		const { get, seen } = recording();
		expect(await readPage('file:///home/ana/papers/On%20Kettles.pdf', get)).toEqual({
			url: 'file:///home/ana/papers/On%20Kettles.pdf',
			title: 'On Kettles.pdf',
			author: null,
			description: null,
			canonicalUrl: 'file:///home/ana/papers/On%20Kettles.pdf',
			siteName: null,
			kind: 'pdf',
			status: 'ok',
			medium: 'PDF',
		});
		for (const path of ['papers/lids.pdf', '../lids.PDF', 'C:\\papers\\lids.pdf', './lids.pdf#page=2']) {
			expect((await readPage(path, get)).title).toMatch(/^lids\.pdf$/i);
		}
		expect(seen).toEqual([]);
	});
});
