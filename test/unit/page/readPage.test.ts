import { describe, expect, test } from 'vitest';
import { type HttpGet, maxBodyBytes } from '../../../src/core/page/http';
import { readPage } from '../../../src/core/page/readPage';
import { get } from '../../../src/network/node';
import { servePages } from '../../support/httpServer';
import { type Answer, answering, head, readHtmlPage } from './answer';

const titled = (title: string) => head(`<title>${title}</title>`);

test('all that a page says is read', async () => {
	const html = head(
		'<title>Boil Water | Kettle Weekly</title>',
		'<meta property="og:site_name" content="Kettle Weekly">',
		'<meta property="og:description" content="How long it takes.">',
		'<meta name="author" content="Ada Lovelace">',
		'<link rel="canonical" href="/boil-water">',
	);
	expect(await readHtmlPage(html, { url: 'https://example.com/boil-water?utm_source=x' })).toEqual({
		url: 'https://example.com/boil-water?utm_source=x',
		title: 'Boil Water',
		author: 'Ada Lovelace',
		description: 'How long it takes.',
		canonicalUrl: 'https://example.com/boil-water',
		siteName: 'Kettle Weekly',
		kind: 'page',
		status: 'ok',
	});
});

describe('walls', () => {
	test.each<[string, string, Answer?]>([
		['a challenge', titled('Just a moment...'), { status: 403, headers: { 'cf-mitigated': 'challenge' } }],
		['a challenge that claims success', titled('Boil Water'), { headers: { 'cf-mitigated': 'challenge' } }],
		['401', titled('Boil Water'), { status: 401 }],
		['403', titled('Boil Water'), { status: 403 }],
		['429', titled('Boil Water'), { status: 429 }],
		['451', '', { status: 451 }],
		['503 without a title', '', { status: 503 }],
		['503 with the title of a wall', titled('Just a moment…'), { status: 503 }],
		['999', titled('Boil Water'), { status: 999 }],
		['a consent host', titled('Boil Water'), { finalUrl: 'https://consent.example.com/m?continue=x' }],
		[
			'a login page',
			'<head><title>Example</title></head><body><input type="Password"></body>',
			{ finalUrl: 'https://example.com/login?next=/7' },
		],
		['a login title', titled('Sign in · Example')],
		['a login title with a name', titled('Log in to Example')],
		...[
			'Just a moment...',
			'Just a moment…',
			'Attention Required! | Cloudflare',
			'Access Denied',
			'Access Denied | Example',
			'403 Forbidden',
			'Are you a robot?',
			'Please wait...',
			'Before you continue to Example',
			'Robot Check',
			'Security Check',
			'Vercel Security Checkpoint',
			'Making sure you&#39;re not a bot!',
			'Checking your browser before accessing example.com',
			'Pardon Our Interruption',
			'Please enable JavaScript to continue',
			'503 Service Temporarily Unavailable',
		].map((title): [string, string] => [`the title “${title}”`, titled(title)]),
	])('%s is one', async (_name, html, answer) => {
		const info = await readHtmlPage(html, { url: 'https://example.com/articles/7', ...answer });
		expect(info).toMatchObject({
			title: null,
			author: null,
			description: null,
			canonicalUrl: 'https://example.com/articles/7',
			status: 'blocked',
			reason: expect.stringMatching(/^\S*example\.com .*\.$/),
		});
	});

	test.each([
		'Just a moment: how challenges work',
		'Access Denied: a history of locks',
		'Signing in with passkeys',
		'Log in to anything without a password',
		'Are you a robot? Notes on Turing',
		'Please wait for the kettle',
	])('“%s” is none', async title => {
		expect(await readHtmlPage(titled(title))).toMatchObject({ title, status: 'ok' });
	});

	test('a page with a field for a password elsewhere is none', async () => {
		const html = '<head><title>Boil</title></head><body><input type=password></body>';
		expect(await readHtmlPage(html)).toMatchObject({ title: 'Boil', status: 'ok' });
	});

	test('an article at an address that speaks of login is none', async () => {
		expect(
			await readHtmlPage(titled('Login forms done right'), { url: 'https://example.com/login/forms' }),
		).toMatchObject({
			title: 'Login forms done right',
			status: 'ok',
		});
	});
});

describe('pages that are not there', () => {
	test.each([404, 410])('%d', async status => {
		expect(await readHtmlPage(titled('Boil Water'), { status })).toMatchObject({
			title: null,
			status: 'not-found',
			reason: `example.com answers that there is no such page (${status}).`,
		});
	});

	test.each([
		'404',
		'Error 404',
		'404 - Page not found',
		'404 Not Found',
		'Page not found',
		'Page not found | Some Site',
		'Page Not Found - Example',
		'Not Found',
		'Oops! Page not found.',
		'Sorry, this page does not exist',
		'The page you requested could not be found',
		'Example.com is for sale!',
		'This domain is for sale',
		'Domain parked',
	])('the title “%s”', async title => {
		const info = await readHtmlPage(titled(title));
		expect(info).toMatchObject({ title: null, status: 'not-found', reason: expect.stringMatching(/: “.+”\.$/) });
	});

	test.each([
		'404 - A History of the Error',
		'404 Media',
		'Not found in translation',
		'The page that was not there',
		'other.example is for sale',
		'What does not exist',
		'Domain-driven design',
	])('not the title “%s”', async title => {
		expect(await readHtmlPage(titled(title))).toMatchObject({ title, status: 'ok' });
	});
});

test.each<[number, string, string]>([
	[500, titled('Boil Water'), 'example.com has a problem of its own (500).'],
	[502, '', 'example.com has a problem of its own (502).'],
	[503, titled('Down for maintenance'), 'example.com is not available at the moment (503).'],
])('%d is a server error', async (status, html, reason) => {
	expect(await readHtmlPage(html, { status })).toMatchObject({ title: null, status: 'server-error', reason });
});

test.each(['refused', 'timeout', 'unreachable', 'too-many-redirects', 'cors', 'cancelled'] as const)(
	'the failure “%s” is told',
	async failure => {
		expect(await readPage('https://example.com/', async () => ({ failure, reason: 'So.' }))).toEqual({
			url: 'https://example.com/',
			title: null,
			author: null,
			description: null,
			canonicalUrl: 'https://example.com/',
			siteName: null,
			kind: 'page',
			status: failure,
			reason: 'So.',
		});
	},
);

describe('a body that ends early', () => {
	const cut =
		(html: string): HttpGet =>
		async (url, options) => ({
			...(await (answering(html)(url, options) as ReturnType<typeof completed>)),
			bodyFailure: () => ({ failure: 'timeout', reason: 'Too slow.' }),
		});
	const completed = async () => ({ url: '', status: 200, headers: {}, body: (async function* () {})() });

	test('is a failure when it says too little', async () => {
		expect(await readPage('https://example.com/', cut('<p>so far'))).toMatchObject({
			title: null,
			status: 'timeout',
			reason: 'Too slow.',
		});
	});

	test('is none when it says enough', async () => {
		expect(await readPage('https://example.com/', cut('<title>Enough</title>'))).toMatchObject({
			title: 'Enough',
			status: 'ok',
		});
	});
});

test('a `get` that breaks its promise does not break ours', async () => {
	const broken: HttpGet = () => Promise.reject(new Error('oh'));
	expect(await readPage('https://example.com/', broken)).toMatchObject({ status: 'unreachable', title: null });
});

describe('files are named, not read', () => {
	const unread =
		(headers: Record<string, string>, finalUrl?: string): HttpGet =>
		async url => ({
			url: finalUrl ?? url,
			status: 200,
			headers,
			body: {
				[Symbol.asyncIterator]: () => ({
					next: () => Promise.reject(new Error('The body was asked for')),
					return: async () => ({ done: true, value: undefined }),
				}),
			},
		});

	test.each<[string, Record<string, string>, string, string]>([
		['a/On%20Kettles.pdf', { 'content-type': 'application/pdf' }, 'pdf', 'On Kettles.pdf'],
		['a/gr%C3%B6%C3%9Fe.pdf?x#page=3', { 'content-type': 'Application/PDF; x=y' }, 'pdf', 'größe.pdf'],
		['a/b.pdf', { 'content-type': 'application/octet-stream' }, 'pdf', 'b.pdf'],
		['a/b.pdf', {}, 'pdf', 'b.pdf'],
		['a/%E0%A4%A.png', { 'content-type': 'image/png' }, 'image', '%E0%A4%A.png'],
		['data.csv', { 'content-type': 'text/csv' }, 'file', 'data.csv'],
		['get?id=3', { 'content-type': 'application/zip' }, 'file', 'get'],
		[
			'get?id=3',
			{ 'content-type': 'application/zip', 'content-disposition': 'attachment; filename="../kettle \\"1\\".zip"' },
			'file',
			'kettle "1".zip',
		],
		[
			'x',
			{ 'content-type': 'image/gif', 'content-disposition': "inline; filename=x.gif; filename*=UTF-8''gr%C3%BCn.gif" },
			'image',
			'grün.gif',
		],
	])('%s', async (path, headers, kind, title) => {
		const url = `https://example.com/${path}`;
		const info = await readPage(url, unread(headers));
		expect(info).toMatchObject({ title, kind, status: 'ok', canonicalUrl: url });
		expect(info).not.toHaveProperty('reason');
	});

	test('a file without a name says so', async () => {
		expect(await readPage('https://example.com/', unread({ 'content-type': 'application/json' }))).toMatchObject({
			title: null,
			kind: 'file',
			status: 'not-html',
			reason: 'example.com answers with a file that has no name.',
		});
	});

	test('a file lives where it was asked for when another host stores it', async () => {
		const get = unread({ 'content-type': 'application/pdf' }, 'https://storage.example.org/b.pdf?signature=1');
		expect(await readPage('https://example.com/b', get)).toMatchObject({
			title: 'b.pdf',
			canonicalUrl: 'https://example.com/b',
		});
	});
});

describe('reading stops', () => {
	/** Counts the bytes that a reader of `html` takes, in chunks of 1,000. */
	async function bytesTaken(html: string): Promise<number> {
		let taken = 0;
		const bytes = new TextEncoder().encode(html);
		await readPage('https://example.com/a', async url => ({
			url,
			status: 200,
			headers: { 'content-type': 'text/html' },
			body: (async function* () {
				for (let at = 0; at < bytes.length; at += 1_000) {
					taken += bytes.subarray(at, at + 1_000).length;
					yield bytes.subarray(at, at + 1_000);
				}
			})(),
		}));
		return taken;
	}

	const rest = '<p>Text</p>'.repeat(10_000);

	test('at the end of the head when a title is known', async () => {
		expect(await bytesTaken(`<head><title>T</title></head><body>${rest}`)).toBe(1_000);
	});

	test('at the first heading when the title needs it', async () => {
		const filler = '<p>Text</p>'.repeat(500);
		expect(await bytesTaken(`<head><title>Home</title></head><body>${filler}<h1>Kettles</h1>${rest}`)).toBe(6_000);
	});

	test('at the cap when there is no title', async () => {
		expect(await bytesTaken('<p>Text</p>'.repeat(60_000))).toBeLessThanOrEqual(Math.ceil(maxBodyBytes / 1_000) * 1_000);
	});
});

test('a page is read alike however its bytes are cut', async () => {
	const html =
		'<head><meta charset=utf-8><title>Größe 日本 😀</title><meta property="og:title" content="Other &amp;amp; more"></head>' +
		'<body><h1>Größe 日本 😀</h1><p>Text</p></body>';
	const infos = await Promise.all(
		[1, 2, 3, 5, 7, 64, 10_000].map(stride => readPage('https://example.com/a', answering(html, {}, stride))),
	);
	expect(new Set(infos.map(info => JSON.stringify(info))).size).toBe(1);
	expect(infos[0]!.title).toBe('Größe 日本 😀');
});

test.each([
	['deep nesting', '<div>'.repeat(100_000)],
	['many attributes', `<p ${'a=1 b '.repeat(80_000)}>`],
	['open comments', '<!--'.repeat(100_000)],
	['open metas', '<meta name=x content="'.repeat(20_000)],
	['open titles', '<title>'.repeat(60_000)],
	['separators', `<title>${'a - '.repeat(100_000)}</title>`],
	['encoded references', `<title>${'&amp;amp;'.repeat(50_000)}</title>`],
])('hostile HTML does no harm: %s', async (_name, html) => {
	expect(await readHtmlPage(html)).toMatchObject({ url: 'https://example.com/articles/7', kind: 'page' });
});

test('a page is read through the network', async () => {
	await using server = await servePages({
		'/old': { status: 301, headers: { location: '/new' } },
		'/new': titled('Boil Water'),
		'/b.pdf': { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7' },
	});
	const allowed = { allowPrivateHosts: true };
	expect(await readPage(`${server.origin}/old`, get, allowed)).toMatchObject({
		title: 'Boil Water',
		canonicalUrl: `${server.origin}/new`,
		status: 'ok',
	});
	expect(await readPage(`${server.origin}/b.pdf`, get, allowed)).toMatchObject({ title: 'b.pdf', kind: 'pdf' });
	expect(await readPage(`${server.origin}/gone`, get, allowed)).toMatchObject({ title: null, status: 'not-found' });
	expect(await readPage(`${server.origin}/new`, get)).toMatchObject({ title: null, status: 'refused' });
});
