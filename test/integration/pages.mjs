import { createServer } from 'node:http';
import { hostilePages } from './hostilePages.mjs';
import { portOf, startSecureWeb } from './secureWeb.mjs';

/** @param {string} head */
const page = head =>
	`<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n${head}\n</head>\n<body><h1>Heading</h1><p>Text.</p></body>\n</html>\n`;

/** @param {string} text */
const escaped = text => text.replace(/[&<"]/g, character => `&#${character.charCodeAt(0)};`);

/**
 * A status without a body is a redirect or an error.
 *
 * @typedef {object} Page
 * @property {number} [status]
 * @property {string} [location]
 * @property {string} [type]
 * @property {Record<string, string>} [headers]
 * @property {string | Buffer} [body]
 * @property {boolean} [closed] Other sites may not read it (CORS).
 * @property {number} [delay] Milliseconds.
 *
 * @typedef {Page | 'never'} Answer
 */

/** @type {Record<string, (query: URLSearchParams) => Answer>} */
const table = {
	'/plain': () => ({
		body: page(
			[
				'<title>A Plain Page | Example</title>',
				'<meta property="og:title" content="A Plain Page">',
				'<meta property="og:site_name" content="Example">',
				'<meta name="author" content="Ada Example">',
				'<meta name="description" content="What a plain page is for.">',
			].join('\n'),
		),
	}),
	// any title a test wants: /title?t=Tom%20%26%20Jerry
	'/title': query => ({ body: page(`<title>${escaped(query.get('t') ?? '')}</title>`) }),
	'/untitled': () => ({ body: '<!doctype html><p>Nothing here says what this is.</p>' }),
	'/text': () => ({ type: 'text/plain; charset=utf-8', body: 'Not a page.\n' }),
	'/missing': () => ({ status: 404, body: page('<title>Not Found</title>') }),
	'/forbidden': () => ({ status: 403, body: page('<title>Just a moment…</title>') }),
	'/redirect': () => ({ status: 302, location: '/plain' }),
	'/redirect-private': () => ({ status: 302, location: 'http://169.254.169.254/latest/meta-data/' }),
	'/slow': () => ({ delay: 700, body: page('<title>A Late Page</title>') }),
	'/late': () => ({ delay: 2000, body: page('<title>A Late Page</title>') }),
	// what nearly all sites do: a browser may not read it
	'/closed': () => ({ closed: true, body: page('<title>A Closed Page</title>') }),
	// what the API of GitHub tells of a repository
	'/repos/ada/kettle': () => ({
		type: 'application/json',
		body: JSON.stringify({ full_name: 'ada/kettle', description: 'Boils water.' }),
	}),
	'/repos/ada/moved': () => ({ status: 301, location: '/repos/ada/kettle' }),
	'/repos/ada/lured': () => ({ status: 301, location: 'https://lure.example.com/repos/ada/kettle' }),
	...hostilePages,
};

/**
 * A web site for tests, on the loopback interface; both extension hosts may read it.
 * `/hits` tells how often each path was asked for, `/requests` what came with each request.
 *
 * @returns `secure`: the same over TLS. `proxy`: leads there, whatever host is asked for.
 */
export async function startPages() {
	/** @type {Record<string, number>} */
	const hits = {};
	/** @type {import('./support.ts').Asked[]} */
	const requests = [];
	const open = { 'access-control-allow-origin': '*' };
	/** @type {import('node:http').RequestListener} */
	const handle = (request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
		const headers = { 'cache-control': 'no-store' };
		if (pathname === '/hits' || pathname === '/requests') {
			const body = JSON.stringify(pathname === '/hits' ? hits : requests);
			response.writeHead(200, { ...headers, ...open, 'content-type': 'application/json' }).end(body);
			return;
		}
		hits[pathname] = (hits[pathname] ?? 0) + 1;
		const { host = '', authorization, 'user-agent': agent } = request.headers;
		requests.push({ host, path: pathname, authorization, agent });
		const answer = table[pathname]?.(searchParams) ?? { status: 404, body: page('<title>No such page</title>') };
		if (answer === 'never') {
			return;
		}
		const { status = 200, location, type = 'text/html; charset=utf-8', body = '', closed = false, delay = 0 } = answer;
		const allHeaders = {
			...headers,
			...(closed ? {} : open),
			...answer.headers,
			'content-type': type,
			...(location ? { location } : {}),
		};
		setTimeout(() => {
			response.writeHead(status, allHeaders).end(body);
		}, delay);
	};
	const server = createServer(handle);
	await new Promise(ready => server.listen(0, '127.0.0.1', () => ready(undefined)));
	const web = await startSecureWeb(handle);
	return {
		base: `http://127.0.0.1:${portOf(server)}`,
		secure: web.secure,
		proxy: web.proxy,
		async stop() {
			server.closeAllConnections();
			await Promise.all([new Promise(done => server.close(done)), web.stop()]);
		},
	};
}
