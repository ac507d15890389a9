import type { HttpGet, HttpResponse } from '../../../src/core/page/http';
import type { PageInfo } from '../../../src/core/page/pageInfo';
import { readPage } from '../../../src/core/page/readPage';

/** What a page is answered with; everything has a default. */
export interface Answer {
	readonly url?: string;
	/** The URL after redirects. */
	readonly finalUrl?: string;
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
}

/** A `get` that gives one answer, in chunks of a length that cuts tags and characters in two. */
export function answering(
	body: string | Uint8Array,
	{ finalUrl, status = 200, headers }: Answer = {},
	stride = 97,
): HttpGet {
	const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
	return async url => {
		async function* chunks() {
			for (let at = 0; at < bytes.length; at += stride) {
				yield bytes.subarray(at, at + stride);
			}
		}
		const response: HttpResponse = {
			url: finalUrl ?? url,
			status,
			headers: headers ?? { 'content-type': 'text/html' },
			body: chunks(),
		};
		return response;
	};
}

/** Reads a page whose HTML is given. */
export function readHtmlPage(html: string | Uint8Array, answer: Answer = {}): Promise<PageInfo> {
	return readPage(answer.url ?? 'https://example.com/articles/7', answering(html, answer));
}

/** A page with this in its head. */
export function head(...lines: readonly string[]): string {
	return `<!doctype html><html lang="en"><head>${lines.join('\n')}</head><body></body></html>`;
}
