import { type HttpGet, type HttpOptions, type HttpResponse, maxBodyBytes } from '../http';
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
	const end = Date.now() + siteTimeout;
	for (const { url, accept, cors, read } of requests) {
		const timeout = end - Date.now();
		const response = timeout > 0 ? await get(url, { ...options, accept, cors, timeout }) : undefined;
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
	const bytes = new Uint8Array(maxBodyBytes);
	let length = 0;
	for await (const chunk of body) {
		const part = chunk.subarray(0, maxBodyBytes - length);
		bytes.set(part, length);
		length += part.length;
	}
	return parseCutJson(new TextDecoder().decode(bytes.subarray(0, length)));
}
