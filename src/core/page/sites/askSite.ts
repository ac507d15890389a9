import { byteBuffer } from '../byteBuffer';
import type { HttpGet, HttpOptions, HttpResponse } from '../http';
import { parseCutJson } from './parseCutJson';
import type { SiteAnswer, SitePage } from './site';

/** Milliseconds for all requests to a site, so that there is time to read the page itself. */
const siteTimeout = 5_000;

/** Asks a site for one of its pages; `undefined` when it does not answer as expected. */
export async function askSite(
	{ requests }: SitePage,
	get: HttpGet,
	options: HttpOptions,
): Promise<SiteAnswer | undefined> {
	const end = Date.now() + Math.min(siteTimeout, options.timeout ?? siteTimeout);
	for (const { url, accept, read } of requests) {
		const timeout = end - Date.now();
		const response = timeout > 0 ? await get(url, { ...options, accept, timeout }) : undefined;
		const answer = response && !('failure' in response) ? read(await jsonOf(response)) : undefined;
		if (answer) {
			return answer;
		}
	}
	return undefined;
}

async function jsonOf({ status, body }: HttpResponse): Promise<unknown> {
	if (status !== 200) {
		await body[Symbol.asyncIterator]().return?.();
		return undefined;
	}
	const read = byteBuffer();
	for await (const chunk of body) {
		read.append(chunk);
	}
	return parseCutJson(new TextDecoder().decode(read.bytes));
}
