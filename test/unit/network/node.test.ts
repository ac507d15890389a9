import { createReadStream } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import zlib from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { homepage, version } from '../../../package.json';
import { type HttpFailure, type HttpOptions, type HttpResponse, maxBodyBytes } from '../../../src/core/page/http';
import { createGet, get, guardedLookup, type Resolve } from '../../../src/network/node';
import { serve, servePages } from '../../support/httpServer';

const here: HttpOptions = { allowPrivateHosts: true };

async function read(answer: HttpResponse | HttpFailure): Promise<Buffer> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of responded(answer).body) {
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

const plainRequest = http.request;

/** Until it is disposed of, https is spoken without TLS, so that a plain server answers it. */
function withoutTls(): Disposable {
	const spy = vi
		.spyOn(https, 'request')
		.mockImplementation(((url: URL, options: http.RequestOptions) =>
			plainRequest(url.href.replace('https:', 'http:'), options)) as typeof https.request);
	return { [Symbol.dispose]: () => spy.mockRestore() };
}

function responded(answer: HttpResponse | HttpFailure): HttpResponse {
	if ('failure' in answer) {
		throw new Error(`Unexpected failure: ${answer.reason}`);
	}
	return answer;
}

describe('a page', () => {
	test('comes with its status, headers and body', async () => {
		await using server = await servePages({ '/a?b': { status: 203, headers: { 'X-One': '1' }, body: 'Grüße' } });
		const answer = await get(`${server.origin}/a?b#c`, here);
		expect(answer).toMatchObject({ url: `${server.origin}/a?b#c`, status: 203, headers: { 'x-one': '1' } });
		expect((await read(answer)).toString()).toBe('Grüße');
		expect(responded(answer).bodyFailure?.()).toBeUndefined();
	});

	test('is asked for under our own name, and with nothing that tells of the person', async () => {
		await using server = await servePages({ '/': 'x' });
		await read(await get(`http://user:secret@127.0.0.1:${server.port}/`, here));
		const { headers } = server.requests[0]!;
		expect(headers['user-agent']).toBe(`curated-list/${version} (+${homepage})`);
		expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
	});

	test('has its credentials taken out of the URL', async () => {
		await using server = await servePages({ '/': 'x' });
		const answer = await get(`http://user:secret@127.0.0.1:${server.port}/`, here);
		expect(responded(answer).url).toBe(`${server.origin}/`);
		await read(answer);
	});

	test('is an answer, not a failure, when it is missing', async () => {
		await using server = await servePages({});
		expect(await get(`${server.origin}/gone`, here)).toMatchObject({ status: 404 });
	});

	test('is asked for anew each time', async () => {
		await using server = await servePages({ '/': 'x' });
		await read(await get(server.origin, here));
		await read(await get(server.origin, here));
		const [first, second] = server.requests.map(request => request.socket);
		expect(first).toBeDefined();
		expect(second).not.toBe(first);
	});
});

describe('redirects', () => {
	const to = (location: string, status = 302) => ({ status, headers: { location } });

	test.each([301, 302, 303, 307, 308])('are followed, status %d', async status => {
		await using server = await servePages({ '/a': to('/b', status), '/b': 'B' });
		const answer = await get(`${server.origin}/a`, here);
		expect(responded(answer).url).toBe(`${server.origin}/b`);
		expect((await read(answer)).toString()).toBe('B');
	});

	test('are resolved against the page they come from, and keep its fragment', async () => {
		await using server = await servePages({ '/a/b': to('../c/d'), '/c/d': to('?e'), '/c/d?e': 'E' });
		expect(responded(await get(`${server.origin}/a/b#f`, here)).url).toBe(`${server.origin}/c/d?e#f`);
	});

	test('may be written in raw UTF-8', async () => {
		await using server = await servePages({
			'/': to(Buffer.from('/größe').toString('latin1')),
			'/gr%C3%B6%C3%9Fe': 'x',
		});
		expect(await get(server.origin, here)).toMatchObject({ status: 200, url: `${server.origin}/gr%C3%B6%C3%9Fe` });
	});

	test('may be five', async () => {
		await using server = await serve((request, response) => {
			const hop = Number(request.url?.slice(1));
			response.writeHead(hop < 5 ? 302 : 200, hop < 5 ? { location: `/${hop + 1}` } : {}).end();
		});
		expect(await get(`${server.origin}/0`, here)).toMatchObject({ status: 200, url: `${server.origin}/5` });
	});

	test('in a circle end', async () => {
		await using server = await servePages({ '/a': to('/b'), '/b': to('/a') });
		expect(await get(`${server.origin}/a`, here)).toEqual({
			failure: 'too-many-redirects',
			reason: `127.0.0.1:${server.port} redirects more than 5 times.`,
		});
		expect(server.requests).toHaveLength(6);
	});

	test.each(['file:///etc/passwd', 'data:text/html,x', 'javascript:alert(1)', 'ftp://example.com/'])(
		'to %s are refused',
		async location => {
			await using server = await servePages({ '/': to(location) });
			expect(await get(server.origin, here)).toMatchObject({ failure: 'refused' });
		},
	);

	test('to nowhere are told', async () => {
		await using server = await servePages({ '/': to('http://[') });
		expect(await get(server.origin, here)).toMatchObject({ failure: 'unreachable' });
	});

	test('without a Location, and other 3xx, are answers', async () => {
		await using server = await servePages({ '/a': { status: 302 }, '/b': to('/a', 304) });
		expect(await get(`${server.origin}/a`, here)).toMatchObject({ status: 302 });
		expect(await get(`${server.origin}/b`, here)).toMatchObject({ status: 304 });
	});

	test('from https to http are refused, and the plain page is not asked for', async () => {
		await using plain = await servePages({ '/': 'plain' });
		await using server = await servePages({ '/': to(`${plain.origin}/`) });
		using _tls = withoutTls();
		expect(await get(`https://127.0.0.1:${server.port}/`, here)).toEqual({
			failure: 'refused',
			reason: `127.0.0.1:${server.port} leads from https to plain http at 127.0.0.1:${plain.port}, which is not followed.`,
		});
		expect(plain.requests).toHaveLength(0);
	});

	test('from https to https, and from http to https, are followed', async () => {
		await using server = await serve((request, response) => {
			const next = { '/a': `https://127.0.0.1:${server.port}/b`, '/b': '/c' }[request.url ?? ''];
			response.writeHead(next ? 301 : 200, next ? { location: next } : {}).end();
		});
		using _tls = withoutTls();
		expect(await get(`${server.origin}/a`, here)).toMatchObject({
			status: 200,
			url: `https://127.0.0.1:${server.port}/c`,
		});
	});

	test('lose the credentials they come with', async () => {
		await using server = await servePages({ '/b': 'x' });
		await using first = await servePages({ '/': to(`http://u:p@127.0.0.1:${server.port}/b`) });
		expect(await get(first.origin, here)).toMatchObject({ url: `${server.origin}/b` });
		expect(server.requests[0]!.headers.authorization).toBeUndefined();
	});
});

describe('a GitHub token', () => {
	/** Whether each request carried the token, by the answers that the servers of this machine gave in their place. */
	async function sentTo(url: string, locations: readonly (string | undefined)[]): Promise<readonly unknown[]> {
		let hop = 0;
		await using server = await serve((_request, response) => {
			const location = locations[hop++];
			response.writeHead(location ? 301 : 200, location ? { location } : {}).end();
		});
		const spies = [vi.spyOn(https, 'request'), vi.spyOn(http, 'request')].map(spy =>
			spy.mockImplementation(((asked: URL, options: http.RequestOptions) =>
				plainRequest(`${server.origin}${asked.pathname}`, options)) as typeof http.request),
		);
		await get(url, { ...here, githubToken: 'secret' });
		for (const spy of spies) {
			spy.mockRestore();
		}
		return server.requests.map(request => request.headers.authorization);
	}

	test('goes to the API', async () => {
		expect(await sentTo('https://api.github.com/repos/a/b', [])).toEqual(['Bearer secret']);
	});

	test.each([
		'https://github.com/a/b',
		'http://api.github.com/repos/a/b',
		'https://api.github.com:8443/repos/a/b',
		'https://api.github.com.example.org/',
		'https://evil.example.org/?https://api.github.com/',
		'https://sub.api.github.com/',
		'https://user:pass@api.github.example.org/',
	])('goes nowhere else: %s', async url => {
		expect(await sentTo(url, [])).toEqual([undefined]);
	});

	test('goes along no redirect, not even to the API', async () => {
		expect(
			await sentTo('https://api.github.com/repos/a/b', [
				'https://api.github.com/repositories/1',
				'https://evil.example.org/',
			]),
		).toEqual(['Bearer secret', undefined, undefined]);
		expect(await sentTo('https://example.org/', ['https://api.github.com/user'])).toEqual([undefined, undefined]);
	});

	test('is not sent when there is none', async () => {
		await using server = await servePages({ '/': 'x' });
		await read(await get(server.origin, here));
		expect(server.requests[0]!.headers.authorization).toBeUndefined();
	});
});

describe('compressed bodies', () => {
	const text = 'Kettles of the world. '.repeat(5_000);
	const codings: [string, Buffer][] = [
		['gzip', zlib.gzipSync(text)],
		['x-gzip', zlib.gzipSync(text)],
		['br', zlib.brotliCompressSync(text)],
		['deflate', zlib.deflateSync(text)],
		['deflate', zlib.deflateRawSync(text)],
		['gzip, br', zlib.brotliCompressSync(zlib.gzipSync(text))],
		['GZIP', zlib.gzipSync(text)],
		['identity', Buffer.from(text)],
	];

	test.each(codings)('are unpacked: %s', async (coding, body) => {
		await using server = await servePages({ '/': { headers: { 'content-encoding': coding }, body } });
		expect((await read(await get(server.origin, here))).toString()).toBe(text);
	});

	test.each([
		['gzip', zlib.gzipSync(Buffer.alloc(50 << 20))],
		['br', zlib.brotliCompressSync(Buffer.alloc(50 << 20), { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } })],
	])('are unpacked no further than the cap: %s bomb', async (coding, body) => {
		await using server = await servePages({ '/': { headers: { 'content-encoding': coding }, body } });
		expect(await read(await get(server.origin, here))).toHaveLength(maxBodyBytes);
	});

	// Whatever else runs in this process takes memory, too.
	test('cost little memory, however much they would unpack to', { retry: 3 }, async () => {
		const body = zlib.gzipSync(Buffer.alloc(200 << 20));
		expect(body.length).toBeLessThan(250_000);
		await using server = await servePages({ '/': { headers: { 'content-encoding': 'gzip' }, body } });
		await read(await get(server.origin, here));
		const before = process.memoryUsage().rss;
		let most = before;
		const watch = setInterval(() => {
			most = Math.max(most, process.memoryUsage().rss);
		}, 1);
		expect(await read(await get(server.origin, here))).toHaveLength(maxBodyBytes);
		clearInterval(watch);
		expect((Math.max(most, process.memoryUsage().rss) - before) / 2 ** 20).toBeLessThan(20);
	});

	test('that are cut off give what came', async () => {
		const body = zlib.gzipSync(text).subarray(0, -12);
		await using server = await servePages({ '/': { headers: { 'content-encoding': 'gzip' }, body } });
		expect((await read(await get(server.origin, here))).toString()).toMatch(/^Kettles of the world\. Kettles/);
	});

	test.each(['gzip', 'br', 'deflate', 'zstd'])('that are not what they claim end at once: %s', async coding => {
		await using server = await servePages({ '/': { headers: { 'content-encoding': coding }, body: 'not packed' } });
		const answer = await get(server.origin, here);
		expect(await read(answer)).toHaveLength(0);
		expect(responded(answer).bodyFailure?.()).toMatchObject({ failure: 'unreachable' });
	});

	test('may be empty', async () => {
		await using server = await servePages({ '/': { headers: { 'content-encoding': 'deflate' }, body: '' } });
		expect(await read(await get(server.origin, here))).toHaveLength(0);
	});
});

test('a plain body is cut off at the cap', async () => {
	await using server = await serve((_request, response) => void createReadStream('/dev/zero').pipe(response));
	expect(await read(await get(server.origin, here))).toHaveLength(maxBodyBytes);
});

describe('the request ends', () => {
	test('when no headers come', async () => {
		await using server = await serve(() => {});
		expect(await createGet({ headersTimeout: 20 })(server.origin, here)).toEqual({
			failure: 'timeout',
			reason: 'The page did not answer within 0.02 seconds.',
		});
	});

	test('after five seconds without headers', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		try {
			let arrived = () => {};
			const asked = new Promise<void>(resolve => {
				arrived = resolve;
			});
			await using server = await serve(() => arrived());
			const answer = get(server.origin, here);
			await asked;
			vi.advanceTimersByTime(4_999);
			expect(await Promise.race([answer, 'waiting'])).toBe('waiting');
			vi.advanceTimersByTime(1);
			expect(await answer).toMatchObject({ reason: 'The page did not answer within 5 seconds.' });
		} finally {
			vi.useRealTimers();
		}
	});

	test('sooner when the caller has less time, and never later', async () => {
		await using server = await serve(() => {});
		expect(await get(server.origin, { ...here, timeout: 20 })).toMatchObject({ failure: 'timeout' });
		expect(await createGet({ timeout: 20 })(server.origin, { ...here, timeout: 60_000 })).toMatchObject({
			failure: 'timeout',
			reason: 'The page did not answer within 0.02 seconds.',
		});
	});

	test('when redirects use up the time', async () => {
		await using server = await serve((_request, response) =>
			setTimeout(() => response.writeHead(302, { location: '/' }).end(), 15),
		);
		expect(await createGet({ timeout: 25, headersTimeout: 10_000 })(server.origin, here)).toMatchObject({
			failure: 'timeout',
		});
	});

	test('when the body never does, and what came stands', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		try {
			await using server = await serve((_request, response) => void response.write('so far'));
			const answer = responded(await get(server.origin, here));
			const chunks = answer.body[Symbol.asyncIterator]();
			expect(Buffer.from((await chunks.next()).value).toString()).toBe('so far');
			vi.advanceTimersByTime(10_000);
			expect((await chunks.next()).done).toBe(true);
			expect(answer.bodyFailure?.()).toEqual({
				failure: 'timeout',
				reason: 'The page did not answer within 10 seconds.',
			});
		} finally {
			vi.useRealTimers();
		}
	});

	test('when the caller cancels while waiting', async () => {
		const cancel = new AbortController();
		await using server = await serve(() => cancel.abort());
		expect(await get(server.origin, { ...here, signal: cancel.signal })).toEqual({
			failure: 'cancelled',
			reason: 'Cancelled.',
		});
	});

	test('when the caller cancels while reading', async () => {
		const cancel = new AbortController();
		await using server = await serve((_request, response) => void response.write('so far'));
		const answer = responded(await get(server.origin, { ...here, signal: cancel.signal }));
		for await (const _chunk of answer.body) {
			cancel.abort();
		}
		expect(answer.bodyFailure?.()).toMatchObject({ failure: 'cancelled' });
	});

	test('before it began when the caller had cancelled already', async () => {
		await using server = await servePages({ '/': 'x' });
		expect(await get(server.origin, { ...here, signal: AbortSignal.abort() })).toMatchObject({ failure: 'cancelled' });
		expect(server.requests).toHaveLength(0);
	});

	test.each(['begun', 'unread'])('when the reader leaves the body: %s', async how => {
		let close = () => {};
		const closed = new Promise<void>(resolve => {
			close = resolve;
		});
		await using server = await serve((request, response) => {
			request.socket.on('close', close);
			response.write('x');
		});
		const { body } = responded(await get(server.origin, here));
		if (how === 'begun') {
			for await (const _chunk of body) {
				break;
			}
		} else {
			await body[Symbol.asyncIterator]().return?.();
		}
		await closed;
		expect(server.requests).toHaveLength(1);
	});
});

describe('what goes wrong is told in a sentence', () => {
	test('nobody listens', async () => {
		const server = await servePages({});
		await server[Symbol.asyncDispose]();
		expect(await get(server.origin, here)).toEqual({
			failure: 'unreachable',
			reason: `127.0.0.1:${server.port} refuses connections.`,
		});
	});

	test('the connection is cut', async () => {
		await using server = await serve(request => request.socket.destroy());
		expect(await get(server.origin, here)).toEqual({
			failure: 'unreachable',
			reason: `127.0.0.1:${server.port} closed the connection without an answer.`,
		});
	});

	test('the other side does not speak HTTP', async () => {
		await using server = await serve(request => void request.socket.end('220 smtp.example.com ready\r\n'));
		expect(await get(server.origin, here)).toMatchObject({
			failure: 'unreachable',
			reason: expect.stringContaining('does not answer as a web server does'),
		});
	});

	test('the name does not resolve', async () => {
		const resolve: Resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
		expect(await createGet({ resolve })('http://nowhere.example.com/')).toEqual({
			failure: 'unreachable',
			reason: 'nowhere.example.com does not resolve.',
		});
	});

	test('TLS is spoken to a plain server', async () => {
		await using server = await servePages({ '/': 'x' });
		expect(await get(`https://127.0.0.1:${server.port}/`, here)).toMatchObject({
			failure: 'unreachable',
			reason: `No secure connection to 127.0.0.1:${server.port} could be made.`,
		});
	});

	test.each(['', 'example.com', 'http://', '//example.com'])('“%s” is no URL', async url => {
		expect(await get(url)).toMatchObject({ failure: 'refused', reason: expect.stringContaining('is not the address') });
	});
});

describe('private addresses', () => {
	const open = (...addresses: string[]): Resolve =>
		vi.fn(async () => addresses.map(address => ({ address, family: 4 })));

	test.each(['127.0.0.1', '0x7f.1', '2130706433', '①②⑦.0.0.1', '127.0.0.1.', '[::ffff:7f00:1]', 'localhost'])(
		'are not asked: %s',
		async host => {
			await using server = await servePages({ '/': 'secret' });
			expect(await get(`http://${host}:${server.port}/`)).toMatchObject({ failure: 'refused' });
			expect(server.requests).toHaveLength(0);
		},
	);

	test('are not asked by a name that leads to them', async () => {
		await using server = await servePages({ '/': 'secret' });
		expect(await createGet({ resolve: open('127.0.0.1') })(`http://evil.example.com:${server.port}/`)).toEqual({
			failure: 'refused',
			reason:
				'evil.example.com leads to 127.0.0.1, which is a private address; ' +
				'allow it with the setting curatedList.network.allowPrivateHosts.',
		});
		expect(server.requests).toHaveLength(0);
	});

	test('spoil the public ones of the same name', async () => {
		await using server = await servePages({ '/': 'secret' });
		for (const resolve of [open('93.184.216.34', '127.0.0.1'), open('127.0.0.1', '93.184.216.34')]) {
			expect(await createGet({ resolve })(`http://evil.example.com:${server.port}/`)).toMatchObject({
				failure: 'refused',
			});
		}
		expect(server.requests).toHaveLength(0);
	});

	test('are not asked after a redirect', async () => {
		// The first hop has to be loopback, too: let its name pass by taking the guard out of that one request.
		await using secret = await servePages({ '/': 'secret' });
		await using door = await servePages({ '/': { status: 302, headers: { location: `${secret.origin}/` } } });
		const request = vi.spyOn(http, 'request').mockImplementationOnce(((url: URL, options: http.RequestOptions) => {
			request.mockRestore();
			return http.request(url, {
				...options,
				lookup: (_host, { all }, done) =>
					all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4),
			});
		}) as typeof http.request);
		expect(await get(`http://public.example.com:${door.port}/`)).toEqual({
			failure: 'refused',
			reason: '127.0.0.1 is a private address; allow it with the setting curatedList.network.allowPrivateHosts.',
		});
		expect(door.requests).toHaveLength(1);
		expect(secret.requests).toHaveLength(0);
	});

	test('are asked by name when the person allows it', async () => {
		await using server = await servePages({ '/': 'mine' });
		expect((await read(await get(`http://localhost:${server.port}/`, here))).toString()).toBe('mine');
	});
});

describe('the guarded look-up', () => {
	const answers = [
		[
			{ address: '93.184.216.34', family: 4 },
			{ address: '2606:4700:4700::1111', family: 6 },
		],
		[{ address: '127.0.0.1', family: 4 }],
	];
	const rebinding = () => vi.fn<Resolve>().mockResolvedValueOnce(answers[0]!).mockResolvedValueOnce(answers[1]!);
	const ask = (lookup: ReturnType<typeof guardedLookup>, all: boolean) =>
		new Promise<unknown>(resolve =>
			lookup('rebind.example.com', { all }, (error, address, family) => resolve(error?.message ?? [address, family])),
		);

	test('hands on the very addresses it has checked, and looks up once', async () => {
		const resolve = rebinding();
		expect(await ask(guardedLookup(resolve), true)).toEqual([answers[0], undefined]);
		expect(resolve).toHaveBeenCalledTimes(1);
	});

	test('gives one address to those who want one, after checking all', async () => {
		const resolve = rebinding();
		expect(await ask(guardedLookup(resolve), false)).toEqual(['93.184.216.34', 4]);
		expect(resolve).toHaveBeenCalledWith('rebind.example.com', { all: true });
	});

	test('refuses the second answer of a name that rebinds', async () => {
		const lookup = guardedLookup(rebinding());
		await ask(lookup, true);
		expect(await ask(lookup, true)).toContain('rebind.example.com leads to 127.0.0.1');
	});

	test('fails on a name without addresses', async () => {
		expect(
			await ask(
				guardedLookup(async () => []),
				true,
			),
		).toContain('no address');
	});

	test('stands in the request itself, where VS Code keeps it', async () => {
		const connect = vi.spyOn(http, 'request').mockImplementation(() => {
			throw new Error('not sent');
		});
		await get('http://example.com/');
		const [, options] = connect.mock.calls[0] as unknown as [URL, http.RequestOptions];
		connect.mockRestore();
		expect(options).toMatchObject({ agent: false, lookup: expect.any(Function) });
	});
});
