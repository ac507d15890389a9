import { canParse } from '../url/canParse';
import type { PageMetadata } from './extractMetadata';
import { whyRefused } from './hostGuard';
import { registrableDomain } from './registrableDomain';

export interface CanonicalChoice {
	/** Where the page lives. */
	readonly url: string;
	/** Another site that it calls its home, which may be shown to a person but is not believed. */
	readonly elsewhere: string | undefined;
}

/**
 * Where a page lives: its `rel=canonical`, else `og:url`, when that can be believed, else where it was found.
 *
 * Believed is an address on the same site that is no step back: not to plain http, not from a deep page to the home
 * page, not to another port. A fragment is kept only if the person typed one.
 *
 * @param found The URL after redirects.
 */
export function chooseCanonical({ canonical, base, meta }: PageMetadata, found: URL): CanonicalChoice {
	const baseUrl = base !== undefined && canParse(base, found.href) ? new URL(base, found) : found;
	let elsewhere: string | undefined;
	for (const written of [canonical, meta.get('og:url')?.[0]]) {
		if (!written?.trim() || !canParse(written.trim(), baseUrl.href)) {
			continue;
		}
		const claimed = new URL(written.trim(), baseUrl);
		claimed.hash = found.hash;
		if (claimed.protocol === 'http:' && found.protocol === 'https:' && claimed.host === found.host) {
			claimed.protocol = 'https:';
		}
		if (isBelievable(claimed, found)) {
			return { url: claimed.href, elsewhere: undefined };
		}
		if (!sameSite(claimed, found) && whyRefused(claimed) === undefined && claimed.username === '') {
			elsewhere ??= claimed.href;
		}
	}
	return { url: found.href, elsewhere };
}

function isBelievable(claimed: URL, found: URL): boolean {
	return (
		/^https?:$/.test(claimed.protocol) &&
		!(claimed.protocol === 'http:' && found.protocol === 'https:') &&
		claimed.username === '' &&
		claimed.password === '' &&
		sameSite(claimed, found) &&
		(claimed.port === '' || claimed.port === found.port) &&
		!(isHome(claimed) && !isHome(found))
	);
}

function sameSite(one: URL, other: URL): boolean {
	return one.hostname === other.hostname || registrableDomain(one.hostname) === registrableDomain(other.hostname);
}

function isHome(url: URL): boolean {
	return url.pathname === '/' && url.search === '';
}
