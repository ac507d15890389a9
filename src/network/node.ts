import dns, { type LookupAddress, type LookupOptions } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import zlib from 'node:zlib';
import { homepage, version } from '../../package.json';
import { isPublicAddress, privateAddressOf, whyRefused } from '../core/page/hostGuard';
import { type HttpFailure, type HttpGet, maxBodyBytes, maxRedirects, timeout } from '../core/page/http';
import { canParse } from '../core/url/canParse';
import { cappedBody } from './body';
import { createEnding, type Ending } from './ending';
import { downgraded, networkFailure, refused } from './failures';
import { githubToken } from './githubToken';

/** Milliseconds from asking one host to the end of its headers. */
const headersTimeout = 5_000;

/** Every address of a host name. */
export type Resolve = (host: string, options: LookupOptions & { readonly all: true }) => Promise<LookupAddress[]>;

const lookUp: Resolve = (host, options) => dns.promises.lookup(host, options);

/** What tests shorten or replace. */
export interface Limits {
	readonly resolve: Resolve;
	readonly timeout: number;
	readonly headersTimeout: number;
}

/**
 * Asks through Node's `http` and `https`.
 *
 * Inside VS Code those modules are patched so that the person's proxy and certificates are used. The patch keeps a
 * `lookup` that comes with the request; it drops one that comes with an agent, and an undici dispatcher. Therefore
 * neither `fetch` nor an agent, and the functions are taken from their modules at each call.
 */
export const get: HttpGet = createGet();

/** `get` with other limits. */
export function createGet(limits: Partial<Limits> = {}): HttpGet {
	const { resolve, ...times } = { resolve: lookUp, timeout, headersTimeout, ...limits };
	return async (address, options = {}) => {
		const ending = createEnding(options.signal);
		ending.within(Math.min(options.timeout ?? times.timeout, times.timeout));
		const lookup = options.allowPrivateHosts ? undefined : guardedLookup(resolve);
		const answer = await followRedirects(address, options.allowPrivateHosts, async (url, isFirst) => {
			const stop = ending.within(times.headersTimeout);
			const headers = {
				Accept: options.accept ?? 'text/html,application/xhtml+xml,*/*;q=0.5',
				...(isFirst && githubToken(url, options.githubToken)),
			};
			const response = await ask(url, headers, lookup, ending);
			stop();
			return response;
		});
		if ('failure' in answer) {
			ending.release();
			return answer;
		}
		const { url, response } = answer;
		const close = () => response.destroy();
		const explain = (error: unknown) => networkFailure(url.host, codeOf(error));
		return {
			url: url.href,
			status: response.statusCode ?? 0,
			headers: flatHeaders(response),
			...cappedBody(decompressed(response), maxBodyBytes, ending, close, explain),
		};
	};
}

/**
 * A `lookup` for a request, which fails when any of a name's addresses is private. It hands on the very addresses it
 * has checked: a second look-up could be answered otherwise (DNS rebinding).
 */
export function guardedLookup(resolve: Resolve): LookupFunction {
	return (host, options, done) => {
		resolve(host, { ...options, all: true }).then(
			addresses => {
				const secret = addresses.find(({ address }) => !isPublicAddress(address));
				const [first] = addresses;
				if (secret) {
					done(failWith('ERR_REFUSED', privateAddressOf(host, secret.address)), []);
				} else if (!first) {
					done(failWith('ENOTFOUND', `${host} has no address`), []);
				} else if (options.all) {
					done(null, addresses);
				} else {
					done(null, first.address, first.family);
				}
			},
			error => done(error, []),
		);
	};
}

type Answer = { readonly url: URL; readonly response: IncomingMessage };

async function followRedirects(
	address: string,
	allowPrivateHosts: boolean | undefined,
	askOnce: (url: URL, isFirst: boolean) => Promise<IncomingMessage | HttpFailure>,
): Promise<Answer | HttpFailure> {
	if (!canParse(address)) {
		return refused(`“${address}” is not the address of a page.`);
	}
	let url = withoutCredentials(new URL(address));
	for (let hop = 0; hop <= maxRedirects; hop++) {
		const refusal = whyRefused(url, allowPrivateHosts);
		if (refusal) {
			return refused(refusal);
		}
		const response = await askOnce(url, hop === 0);
		if ('failure' in response) {
			return response;
		}
		const { location } = response.headers;
		if (location === undefined || ![301, 302, 303, 307, 308].includes(response.statusCode ?? 0)) {
			return { url, response };
		}
		response.destroy();
		const target = redirectTarget(location, url);
		if (!target) {
			return { failure: 'unreachable', reason: `${url.host} redirects to something that is no address.` };
		}
		const downgrade = downgraded(url, target);
		if (downgrade) {
			return downgrade;
		}
		url = target;
	}
	return { failure: 'too-many-redirects', reason: `${url.host} redirects more than ${maxRedirects} times.` };
}

/** @param location As Node reads headers: each byte one character. Servers do send UTF-8. */
function redirectTarget(location: string, from: URL): URL | undefined {
	const bytes = Buffer.from(location, 'latin1');
	const utf8 = bytes.toString('utf8');
	const text = utf8.includes('\uFFFD') ? location : utf8;
	if (!canParse(text, from.href)) {
		return undefined;
	}
	const target = withoutCredentials(new URL(text, from));
	target.hash ||= from.hash;
	return target;
}

function withoutCredentials(url: URL): URL {
	url.username = '';
	url.password = '';
	return url;
}

function ask(
	url: URL,
	headers: Readonly<Record<string, string>>,
	lookup: LookupFunction | undefined,
	ending: Ending,
): Promise<IncomingMessage | HttpFailure> {
	return new Promise(resolve => {
		const fail = (error: unknown) => {
			const message = error instanceof Error ? error.message : '';
			resolve(
				ending.failure() ??
					(codeOf(error) === 'ERR_REFUSED' ? refused(message) : networkFailure(url.host, codeOf(error))),
			);
		};
		try {
			const options = {
				agent: false as const,
				signal: ending.signal,
				headers: {
					'User-Agent': `curated-list/${version} (+${homepage})`,
					'Accept-Encoding': 'gzip, deflate, br',
					Connection: 'close',
					...headers,
				},
				...(lookup && { lookup }),
			};
			const request = url.protocol === 'https:' ? https.request(url, options) : http.request(url, options);
			request.on('response', resolve).on('error', fail).end();
		} catch (error) {
			fail(error);
		}
	});
}

/** Undoes `Content-Encoding`; throws on one that nobody asked for. */
async function* decompressed(response: IncomingMessage): AsyncGenerator<Uint8Array, undefined> {
	const codings = (response.headers['content-encoding'] ?? '')
		.toLowerCase()
		.split(/[\s,]+/)
		.filter(coding => coding !== '' && coding !== 'identity');
	if (codings.length === 0) {
		yield* response;
		return;
	}
	const chunks: AsyncIterableIterator<Buffer> = response[Symbol.asyncIterator]();
	const { value: first } = await chunks.next();
	if (first !== undefined) {
		const decoders = codings.map(coding => createDecoder(coding, first[0] ?? 0)).reverse();
		// What fails is seen by the reader of the last stream.
		pipeline([Readable.from(prepend(first, chunks)), ...decoders], () => {});
		yield* decoders.at(-1)!;
	}
}

async function* prepend<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
	yield first;
	yield* rest;
}

/** @param first The body's first byte: "deflate" means zlib (RFC 9110 §8.4.1.2), but some servers leave its header out. */
function createDecoder(coding: string, first: number): zlib.Gunzip | zlib.BrotliDecompress {
	// A stream that is cut off still gives what came.
	const lenient = { finishFlush: zlib.constants.Z_SYNC_FLUSH };
	switch (coding) {
		case 'gzip':
		case 'x-gzip':
			return zlib.createGunzip(lenient);
		case 'br':
			return zlib.createBrotliDecompress();
		case 'deflate':
			return (first & 0x0f) === 8 ? zlib.createInflate(lenient) : zlib.createInflateRaw(lenient);
		default:
			throw failWith('ERR_ENCODING', `Content-Encoding ${coding}`);
	}
}

function flatHeaders(response: IncomingMessage): Record<string, string> {
	const flat: Record<string, string> = {};
	for (const [name, value] of Object.entries(response.headers)) {
		flat[name] = Array.isArray(value) ? value.join(', ') : (value ?? '');
	}
	return flat;
}

function failWith(code: string, message: string): NodeJS.ErrnoException {
	return Object.assign(new Error(message), { code });
}

function codeOf(error: unknown): string | undefined {
	return (error as NodeJS.ErrnoException | undefined)?.code;
}
