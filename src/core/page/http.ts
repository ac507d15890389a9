/** How the core asks for a page; `network/node.ts` and `network/browser.ts` implement it. */

export interface HttpOptions {
	/** Aborts the request and the body; the failure is then `cancelled`. */
	readonly signal?: AbortSignal | undefined;
	/** Let loopback, private and link-local addresses pass. Default false. */
	readonly allowPrivateHosts?: boolean;
	readonly accept?: string;
	/** Milliseconds for the whole request, when that is less than `timeout`. */
	readonly timeout?: number;
	/** Goes to `https://api.github.com` alone, and along no redirect, not even to there. Default: none is sent. */
	readonly githubToken?: string | undefined;
}

export interface HttpResponse {
	/** Final URL, after redirects. */
	readonly url: string;
	readonly status: number;
	/** Lower-case names. */
	readonly headers: Readonly<Record<string, string>>;
	/**
	 * Decompressed bytes, cut off silently after `maxBodyBytes`. Leaving the loop early ends the request.
	 * A failure while reading ends the body early; what was read stands.
	 */
	readonly body: AsyncIterable<Uint8Array>;
	/** Why the body ended early, once it has been read; `undefined` when it came whole or was cut off at the cap. */
	readonly bodyFailure?: () => HttpFailure | undefined;
}

export interface HttpFailure {
	readonly failure: 'refused' | 'timeout' | 'unreachable' | 'too-many-redirects' | 'cors' | 'cancelled';
	/** One sentence for a person, e.g. "example.com does not resolve." */
	readonly reason: string;
}

/** Never rejects for what a network does; `http:` and `https:` only, every redirect hop checked. */
export type HttpGet = (url: string, options?: HttpOptions) => Promise<HttpResponse | HttpFailure>;

/** After decompression. */
export const maxBodyBytes = 512 * 1024;
/** Milliseconds for the whole request, redirects and body included. */
export const timeout = 10_000;
export const maxRedirects = 5;
