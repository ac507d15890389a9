import { afterEach, describe, expect, test, vi } from 'vitest';
import { type HttpFailure, type HttpResponse, maxBodyBytes } from '../../../src/core/page/http';
import { readPage } from '../../../src/core/page/readPage';
import { get } from '../../../src/network/browser';
import { servePages } from '../../support/httpServer';

afterEach(() => {
	vi.unstubAllGlobals();
});

function stubFetch(answer: (url: URL, init: RequestInit) => Promise<Response>) {
	const fetch = vi.fn(answer);
	vi.stubGlobal('fetch', fetch);
	return fetch;
}

async function read(answer: HttpResponse | HttpFailure): Promise<Buffer> {
	if ('failure' in answer) {
		throw new Error(`Unexpected failure: ${answer.reason}`);
	}
	const chunks: Uint8Array[] = [];
	for await (const chunk of answer.body) {
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

test('a page comes with its status, headers and body', async () => {
	await using server = await servePages({
		'/a': { status: 302, headers: { location: '/b' } },
		'/b': { status: 203, headers: { 'X-One': '1' }, body: 'Grüße' },
	});
	const answer = await get(`${server.origin}/a#c`, { allowPrivateHosts: true });
	expect(answer).toMatchObject({ url: `${server.origin}/b#c`, status: 203, headers: { 'x-one': '1' } });
	expect((await read(answer)).toString()).toBe('Grüße');
});

test('a page is asked for without cookies, referrer and credentials', async () => {
	const fetch = stubFetch(async () => new Response('x'));
	await get('https://user:secret@example.com/');
	const [url, init] = fetch.mock.calls[0]!;
	expect(url.href).toBe('https://example.com/');
	expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
});

test('a body is cut off at the cap, and the rest is not waited for', async () => {
	const cancel = vi.fn();
	stubFetch(
		async () =>
			new Response(new ReadableStream({ pull: controller => controller.enqueue(new Uint8Array(100_000)), cancel })),
	);
	expect(await read(await get('https://example.com/'))).toHaveLength(maxBodyBytes);
	expect(cancel).toHaveBeenCalledTimes(1);
});

describe('a site that may not be read', () => {
	test('is told apart from a page that is not there', async () => {
		stubFetch(() => Promise.reject(new TypeError('Failed to fetch')));
		expect(await get('https://example.com/')).toEqual({
			failure: 'cors',
			reason:
				'The browser may not read example.com, as most sites allow it to nobody but themselves (CORS); ' +
				'please type the title.',
		});
	});

	test('is told apart from being offline', async () => {
		vi.stubGlobal('navigator', { onLine: false });
		stubFetch(() => Promise.reject(new TypeError('Failed to fetch')));
		expect(await get('https://example.com/')).toEqual({
			failure: 'unreachable',
			reason: 'This computer is offline.',
		});
	});

	test('gives a page without a title', async () => {
		stubFetch(() => Promise.reject(new TypeError('Failed to fetch')));
		expect(await readPage('https://example.com/', get)).toMatchObject({ status: 'cors', title: null });
	});
});

describe('private hosts', () => {
	test.each(['http://localhost/', 'http://0x7f.1/', 'http://[::1]/', 'file:///etc/passwd', 'not a URL'])(
		'are not asked: %s',
		async url => {
			const fetch = stubFetch(async () => new Response('secret'));
			expect(await get(url)).toMatchObject({ failure: 'refused' });
			expect(fetch).not.toHaveBeenCalled();
		},
	);

	test('are not read after a redirect', async () => {
		const response = new Response('secret');
		Object.defineProperty(response, 'url', { value: 'http://192.168.0.1/' });
		stubFetch(async () => response);
		expect(await get('https://example.com/')).toMatchObject({ failure: 'refused' });
	});
});

test('sites that tell everybody are asked before the page, which is hidden', async () => {
	const fetch = stubFetch(async url => {
		if (url.host !== 'api.github.com') {
			throw new TypeError('Failed to fetch');
		}
		return Response.json({ full_name: 'acme/kettle', description: 'Boils water' });
	});
	expect(await readPage('https://github.com/acme/kettle', get)).toMatchObject({ title: 'acme/kettle', status: 'ok' });
	expect(await readPage('https://example.com/', get)).toMatchObject({ title: null, status: 'cors' });
	expect(fetch.mock.calls.map(([url]) => url.host)).toEqual(['api.github.com', 'example.com']);
});

test('a page that was led to from https to http is not read', async () => {
	const response = new Response('plain');
	Object.defineProperty(response, 'url', { value: 'http://example.com/' });
	stubFetch(async () => response);
	expect(await get('https://example.com/')).toMatchObject({ failure: 'refused' });
});

describe('a GitHub token', () => {
	const tokens = (fetch: ReturnType<typeof stubFetch>) =>
		fetch.mock.calls.map(([, init]) => new Headers(init.headers).get('authorization'));

	test('goes to the API, which may not redirect it', async () => {
		const fetch = stubFetch(async () => Response.json({}));
		await get('https://api.github.com/user', { githubToken: 'secret' });
		expect(tokens(fetch)).toEqual(['Bearer secret']);
		expect(fetch.mock.calls[0]![1]).toMatchObject({ redirect: 'manual', credentials: 'omit' });
	});

	test('goes along no redirect: the browser follows without it', async () => {
		const redirect = new Response(null, { status: 200 });
		Object.defineProperty(redirect, 'type', { value: 'opaqueredirect' });
		const fetch = stubFetch(async (_url, { redirect: how }) => (how === 'manual' ? redirect : Response.json({ a: 1 })));
		expect((await read(await get('https://api.github.com/repos/a/b', { githubToken: 'secret' }))).toString()).toBe(
			'{"a":1}',
		);
		expect(tokens(fetch)).toEqual(['Bearer secret', null]);
	});

	test.each(['https://github.com/a/b', 'http://api.github.com/', 'https://api.github.com.example.org/'])(
		'goes nowhere else: %s',
		async url => {
			const fetch = stubFetch(async () => new Response('x'));
			await get(url, { githubToken: 'secret' });
			expect(tokens(fetch)).toEqual([null]);
		},
	);
});

test('the request ends when the caller cancels', async () => {
	const cancel = new AbortController();
	stubFetch(
		(_url, { signal }) =>
			new Promise((_resolve, reject) => {
				signal!.addEventListener('abort', () => reject(signal!.reason));
				cancel.abort();
			}),
	);
	expect(await get('https://example.com/', { signal: cancel.signal })).toMatchObject({ failure: 'cancelled' });
});

test('the request ends after ten seconds', async () => {
	vi.useFakeTimers();
	try {
		stubFetch(
			(_url, { signal }) =>
				new Promise((_resolve, reject) => {
					signal!.addEventListener('abort', () => reject(signal!.reason));
				}),
		);
		const answer = get('https://example.com/');
		await vi.advanceTimersByTimeAsync(10_000);
		expect(await answer).toEqual({
			failure: 'timeout',
			reason: 'The page did not answer within 10 seconds.',
		});
	} finally {
		vi.useRealTimers();
	}
});
