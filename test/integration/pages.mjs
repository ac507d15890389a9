import { createServer } from 'node:http';

/** @param {string} head */
const page = head =>
	`<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n${head}\n</head>\n<body><h1>Heading</h1><p>Text.</p></body>\n</html>\n`;

/** @param {string} text */
const escaped = text => text.replace(/[&<"]/g, character => `&#${character.charCodeAt(0)};`);

/**
 * What the page server answers; a status without a page is a redirect or an error.
 *
 * @type {Record<string, (query: URLSearchParams) => { status?: number, location?: string, type?: string, body?: string, closed?: boolean, delay?: number } | 'never'>}
 */
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
	'/slow': () => 'never',
	'/late': () => ({ delay: 2000, body: page('<title>A Late Page</title>') }),
	// what nearly all sites do: a browser may not read it
	'/closed': () => ({ closed: true, body: page('<title>A Closed Page</title>') }),
};

/**
 * A web site for tests, on the loopback interface; both extension hosts may read it.
 * `/hits` tells how often each path was asked for.
 *
 * @returns {Promise<{ base: string, stop: () => Promise<void> }>}
 */
export async function startPages() {
	/** @type {Record<string, number>} */
	const hits = {};
	const server = createServer((request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
		const open = { 'access-control-allow-origin': '*' };
		const headers = { 'cache-control': 'no-store' };
		if (pathname === '/hits') {
			response.writeHead(200, { ...headers, ...open, 'content-type': 'application/json' }).end(JSON.stringify(hits));
			return;
		}
		hits[pathname] = (hits[pathname] ?? 0) + 1;
		const answer = table[pathname]?.(searchParams) ?? { status: 404, body: page('<title>No such page</title>') };
		if (answer === 'never') {
			return;
		}
		const { status = 200, location, type = 'text/html; charset=utf-8', body = '', closed = false, delay = 0 } = answer;
		const allHeaders = {
			...headers,
			...(closed ? {} : open),
			'content-type': type,
			...(location ? { location } : {}),
		};
		setTimeout(() => response.writeHead(status, allHeaders).end(body), delay);
	});
	await new Promise(ready => server.listen(0, '127.0.0.1', () => ready(undefined)));
	const address = server.address();
	if (!address || typeof address === 'string') {
		throw new Error('Expected the page server to have a port.');
	}
	return {
		base: `http://127.0.0.1:${address.port}`,
		async stop() {
			server.closeAllConnections();
			await new Promise(done => server.close(done));
		},
	};
}
