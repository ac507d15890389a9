import { whyRefused } from '../core/page/hostGuard';
import {
	type HttpFailure,
	type HttpGet,
	type HttpOptions,
	type HttpResponse,
	maxBodyBytes,
	timeout,
} from '../core/page/http';
import { canParse } from '../core/url/canParse';
import { cappedBody } from './body';
import { createEnding, type Ending } from './ending';
import { downgraded, refused } from './failures';
import { githubToken } from './githubToken';

/**
 * Asks through `fetch`, as far as a browser lets one page read another.
 *
 * The browser looks names up and follows redirects by itself: only the first and the last URL can be checked.
 */
export const get: HttpGet = async (address, options = {}) => {
	if (!canParse(address)) {
		return refused(`“${address}” is not the address of a page.`);
	}
	const url = new URL(address);
	url.username = '';
	url.password = '';
	const refusal = whyRefused(url, options.allowPrivateHosts);
	if (refusal) {
		return refused(refusal);
	}
	const ending = createEnding(options.signal);
	ending.within(Math.min(options.timeout ?? timeout, timeout));
	try {
		const response = await ask(url, options, ending.signal);
		return read(response, url, options.allowPrivateHosts, ending);
	} catch {
		const failure = ending.failure() ?? unreadable(url.host);
		ending.release();
		return failure;
	}
};

async function ask(url: URL, { accept, githubToken: token }: HttpOptions, signal: AbortSignal): Promise<Response> {
	const common = { signal, credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
	const headers = { Accept: accept ?? 'text/html,application/xhtml+xml,*/*;q=0.5' };
	const secret = githubToken(url, token);
	if (secret.Authorization !== undefined) {
		const response = await fetch(url, { ...common, headers: { ...headers, ...secret }, redirect: 'manual' });
		if (response.type !== 'opaqueredirect') {
			return response;
		}
		// Where it leads is hidden: asked again without the token, the browser follows.
	}
	return fetch(url, { ...common, headers });
}

function read(
	response: Response,
	asked: URL,
	allowPrivateHosts: boolean | undefined,
	ending: Ending,
): HttpResponse | HttpFailure {
	const url = new URL(response.url || asked);
	url.hash ||= asked.hash;
	const refusal = whyRefused(url, allowPrivateHosts);
	const failure = refusal ? refused(refusal) : downgraded(asked, url);
	const reader = response.body?.getReader();
	const close = () => void reader?.cancel().catch(() => {});
	if (failure) {
		ending.release();
		close();
		return failure;
	}
	return {
		url: url.href,
		status: response.status,
		headers: Object.fromEntries(response.headers),
		...cappedBody(chunks(reader), maxBodyBytes, ending, close, () => unreadable(url.host)),
	};
}

async function* chunks(
	reader: ReadableStreamDefaultReader<Uint8Array> | undefined,
): AsyncGenerator<Uint8Array, undefined> {
	for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
		yield part.value;
	}
}

/** `fetch` gives one and the same error for a site that forbids reading, for a wrong name and without a network. */
function unreadable(host: string): HttpFailure {
	return globalThis.navigator?.onLine === false
		? { failure: 'unreachable', reason: 'This computer is offline.' }
		: {
				failure: 'cors',
				reason: `The browser may not read ${host}, as most sites allow it to nobody but themselves (CORS); please type the title.`,
			};
}
