import http, { type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server on loopback that lives for one test: `await using server = await serve(…)`. */
export interface HttpServer extends AsyncDisposable {
	/** `http://127.0.0.1:port` */
	readonly origin: string;
	readonly port: number;
	/** Every request so far. */
	readonly requests: readonly IncomingMessage[];
}

/** @param host Which loopback address to listen on. The caller disposes of the server, which cuts its connections. */
export async function serve(listener: RequestListener, host = '127.0.0.1'): Promise<HttpServer> {
	const requests: IncomingMessage[] = [];
	const server = http.createServer((request, response) => {
		requests.push(request);
		listener(request, response);
	});
	await new Promise<void>(resolve => server.listen(0, host, resolve));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://${host}:${port}`,
		port,
		requests,
		async [Symbol.asyncDispose]() {
			const closed = new Promise(resolve => server.close(resolve));
			server.closeAllConnections();
			await closed;
		},
	};
}

/** A server whose pages are written down: path to body, or to status, headers and body. */
export type Pages = Readonly<
	Record<
		string,
		| string
		| { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: string | Uint8Array }
	>
>;

/** Answers with `pages`, as HTML unless a page has headers of its own; with 404 elsewhere. */
export function servePages(pages: Pages): Promise<HttpServer> {
	return serve((request, response) => {
		const page = pages[request.url ?? ''] ?? { status: 404, body: '' };
		const {
			status = 200,
			headers = { 'content-type': 'text/html' },
			body = '',
		} = typeof page === 'string' ? { body: page } : page;
		response.writeHead(status, headers).end(body);
	});
}
