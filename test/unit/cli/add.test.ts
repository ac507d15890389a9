import { describe, expect, it } from 'vitest';
import { commandLine } from '../../support/commandLine';
import { type Pages, servePages } from '../../support/httpServer';

const { cli, write, read } = commandLine();

const list = [
	'# Reading',
	'',
	'## Clients',
	'',
	'- [Alder](https://example.com/alder) - HTTP client for browsers.',
	'- [Birch](https://example.com/birch) - HTTP client with retries.',
	'- [Elm](https://example.com/elm) - HTTP client for tests.',
	'',
	'## Plants',
	'',
	'- [Moss](https://example.com/moss) - Green stuff for gardens.',
	'- [Fern](https://example.com/fern) - Plants for shady gardens.',
	'',
].join('\n');

const pages: Pages = {
	'/cedar':
		'<title>Cedar</title><meta name="description" content="an HTTP client that waits">' +
		'<meta name="author" content="Ann Lee">',
	'/ivy': '<title>Ivy</title><meta name="description" content="Plants for gardens. They climb.">',
	'/twin': '<title>Alder</title><link rel="canonical" href="/alder">',
	'/gone': { status: 404, body: '' },
};

const loopback = '--allow-private-hosts';

describe('page', () => {
	it('prints what a page says of itself', async () => {
		await using server = await servePages(pages);
		const { code, out, err } = await cli(['page', loopback, `${server.origin}/cedar`]);
		expect(JSON.parse(out)).toEqual({
			url: `${server.origin}/cedar`,
			title: 'Cedar',
			author: 'Ann Lee',
			description: 'an HTTP client that waits',
			canonicalUrl: `${server.origin}/cedar`,
			siteName: null,
			kind: 'page',
			status: 'ok',
		});
		expect([code, err]).toEqual([0, '']);
	});

	it('says why nothing could be learned', async () => {
		await using server = await servePages(pages);
		const { code, out } = await cli(['page', loopback, `${server.origin}/gone`]);
		expect(JSON.parse(out)).toMatchObject({ title: null, status: 'not-found', reason: expect.stringMatching(/404/) });
		expect(code).toBe(1);
	});

	it('asks nothing of this machine unless it is allowed', async () => {
		await using server = await servePages(pages);
		const { code, out } = await cli(['page', `${server.origin}/cedar`]);
		expect(JSON.parse(out)).toMatchObject({
			title: null,
			status: 'refused',
			reason: expect.stringMatching(/allow it with --allow-private-hosts\.$/),
		});
		expect([code, server.requests]).toEqual([1, []]);
	});

	it('reads a file in place of the page', async () => {
		await write('page.html', '<title>From a file</title>');
		const { code, out } = await cli(['page', '--html', 'page.html', 'https://example.com/a']);
		expect(JSON.parse(out)).toMatchObject({ title: 'From a file', url: 'https://example.com/a', status: 'ok' });
		expect(code).toBe(0);
		expect(await cli(['page', '--html', 'none.html', 'https://example.com/a'])).toEqual({
			code: 2,
			out: '',
			err: 'curated-list: none.html: no such file or folder\n',
		});
	});

	it.each([[[]], [['https://example.com', 'https://example.com/b']], [['not a url']]])(
		'takes exactly one URL, not %j',
		async args => {
			const { code, out, err } = await cli(['page', ...args]);
			expect([code, out]).toEqual([2, '']);
			expect(err).toMatch(/^curated-list: .+\n$/);
		},
	);
});

describe('add', () => {
	it('puts an entry into the section that is most like the page, at its sorted place', async () => {
		await using server = await servePages(pages);
		await write('a.md', list);
		const entry = `- [Cedar](${server.origin}/cedar) - An HTTP client that waits.`;
		expect(await cli(['add', loopback, `${server.origin}/cedar`, '--to', 'a.md'])).toEqual({
			code: 0,
			out: `a.md:7: Reading › Clients: ${entry}\n`,
			err: '',
		});
		expect(await read('a.md')).toBe(list.replace('- [Elm]', `${entry}\n- [Elm]`));
	});

	it('puts several into the section that is named', async () => {
		await using server = await servePages(pages);
		await write('a.md', list);
		const urls = [`${server.origin}/cedar`, `${server.origin}/ivy?utm_source=x`];
		const { code, out } = await cli(['add', loopback, ...urls, '--to', 'a.md', '--section', 'reading / plants']);
		expect(code).toBe(0);
		expect(out.split('\n')).toEqual([
			`a.md:13: Reading › Plants: - [Cedar](${server.origin}/cedar) - An HTTP client that waits.`,
			`a.md:14: Reading › Plants: - [Ivy](${server.origin}/ivy) - Plants for gardens. They climb.`,
			'',
		]);
	});

	it('shows the change instead of making it', async () => {
		await using server = await servePages(pages);
		await write('a.md', list);
		const { code, out, err } = await cli(['add', loopback, `${server.origin}/ivy`, '--to', 'a.md', '--dry-run']);
		expect(out).toBe(
			[
				'--- a/a.md',
				'+++ b/a.md',
				'@@ -10,3 +10,4 @@',
				' ',
				' - [Moss](https://example.com/moss) - Green stuff for gardens.',
				' - [Fern](https://example.com/fern) - Plants for shady gardens.',
				`+- [Ivy](${server.origin}/ivy) - Plants for gardens. They climb.`,
				'',
			].join('\n'),
		);
		expect([code, err.split('\n').length]).toEqual([0, 2]);
		expect(await read('a.md')).toBe(list);
	});

	it('refuses a page that is listed already, without asking for it, and says where', async () => {
		await write('a.md', list);
		expect(await cli(['add', 'http://www.example.com/alder/', '--to', 'a.md'])).toEqual({
			code: 1,
			out: '',
			err: 'a.md:5: http://www.example.com/alder/ is listed already, as “Alder”\n',
		});
		expect(await read('a.md')).toBe(list);
	});

	it('refuses a page that is listed under its other address', async () => {
		await using server = await servePages(pages);
		await write('a.md', `- [Alder](${server.origin}/alder)\n`);
		const { code, err } = await cli(['add', loopback, `${server.origin}/twin`, '--to', 'a.md']);
		expect([code, err]).toEqual([1, `a.md:1: ${server.origin}/twin is listed already, as “Alder”\n`]);
	});

	it('adds what it can, once each, and fails for the rest', async () => {
		await using server = await servePages(pages);
		await write('a.md', list);
		const urls = ['/gone', '/ivy', '/ivy#'].map(path => server.origin + path);
		const { code, out, err } = await cli(['add', loopback, ...urls, '--to', 'a.md']);
		expect(code).toBe(1);
		expect(out).toMatch(/^a\.md:13: .*Ivy.*\n$/);
		expect(err).toMatch(/^http:\S+\/ivy#: named twice\nhttp:\S+\/gone: .*404.*\n$/);
	});

	it('asks nothing of private hosts unless it is allowed', async () => {
		await using server = await servePages(pages);
		await write('a.md', list);
		const { code, err } = await cli(['add', `${server.origin}/ivy`, '--to', 'a.md']);
		expect([code, server.requests]).toEqual([1, []]);
		expect(err).toMatch(/private address; allow it with --allow-private-hosts\.\n$/);
	});

	it('keeps a byte order mark and line endings', async () => {
		await using server = await servePages(pages);
		await write('a.md', '\ufeff- [Moss](https://example.com/moss)\r\n');
		await cli(['add', loopback, `${server.origin}/ivy`, '--to', 'a.md']);
		expect(await read('a.md')).toMatch(/^\ufeff- \[Moss\]\(https:\/\/example.com\/moss\)\r\n- \[Ivy\]\(.*\)\r\n$/);
	});

	it.each([
		[['https://example.com/a'], 'Expected --to FILE. Try'],
		[['--to', 'a.md'], 'Expected URLs. Try'],
		[['no url', '--to', 'a.md'], 'Unexpected URL "no url", expected one that begins with http:// or https://. Try'],
		[['https://example.com/a', '--to', 'b.md'], 'b.md: no such file or folder'],
		[
			['https://example.com/a', '--to', 'a.md', '--section', 'Plant'],
			'Unexpected section "Plant", expected Plants. Try',
		],
	])('says what is wrong with %j', async (args, message) => {
		await write('a.md', list);
		const { code, out, err } = await cli(['add', ...args]);
		expect([code, out]).toEqual([2, '']);
		expect(err).toMatch(/^curated-list: .*\n$/);
		expect(err).toContain(message);
	});
});
