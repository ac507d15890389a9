import { rawTitle } from './chooseTitle';
import { fold } from './cleanText';
import type { PageMetadata } from './extractMetadata';
import { registrableDomain } from './registrableDomain';
import { type SiteNames, segmentsOf, withoutSiteName } from './siteNames';
import { domainDealers, notFound, parked, refusals } from './wallTitles';

/** Something that stands where the page should be. */
export interface Wall {
	readonly status: 'blocked' | 'not-found';
	/** One sentence for a person. */
	readonly reason: string;
}

const loginAddress = /(?:^|[/._-])(?:log-?in|sign-?in|auth|oauth2?|sso|accounts?|session|identity)(?:[/._-]|$)/i;

/** Whether an address is one where people are asked to sign in. */
export function isLoginAddress(url: URL): boolean {
	return loginAddress.test(`${url.hostname.split('.')[0]}${url.pathname}`);
}

/**
 * Finds out that a page is not the one asked for: a bot check, a refusal, a consent form, a login, an error page that
 * claims success, or a parked domain. Only whole titles tell; what stands in the text may be its subject.
 *
 * @param url The final URL.
 * @param asked The one that led there.
 */
export function findWall(metadata: PageMetadata, names: SiteNames, url: URL, asked: URL): Wall | undefined {
	const title = rawTitle(metadata);
	const plain = withoutEnding(withoutSiteName(title, names, false));
	if (url.hostname.startsWith('consent.')) {
		return { status: 'blocked', reason: `${url.host} asks for consent before it shows the page.` };
	}
	if ((metadata.asksPassword && isLoginAddress(url)) || asksToSignIn(plain, names)) {
		return { status: 'blocked', reason: `${url.host} asks to sign in before it shows the page.` };
	}
	if ([plain, withoutEnding(title)].some(text => is(refusals, text))) {
		return { status: 'blocked', reason: `${url.host} shows this instead of the page: “${title}”.` };
	}
	if (saysNotFound(plain)) {
		return { status: 'not-found', reason: `${url.host} answers that there is no such page: “${title}”.` };
	}
	if (isParked(plain, url) || (domainDealers.test(url.hostname) && !domainDealers.test(asked.hostname))) {
		return { status: 'not-found', reason: `The domain of ${asked.host} seems to be for sale: “${title}”.` };
	}
	return undefined;
}

function withoutEnding(title: string): string {
	return title
		.toLowerCase()
		.replace(/’/g, "'")
		.replace(/(?:\.{3}|[….!?])+$/, '')
		.trim();
}

function asksToSignIn(title: string, names: SiteNames): boolean {
	const to = /^(?:sign|log)[ -]?in(?:| or .{1,30}) ?(?:to|at|with|-|·|•|\|) (.+)$/.exec(title)?.[1];
	return /^(?:sign|log)[ -]?in(?: or .{1,30})?$/.test(title) || (to !== undefined && names.includes(to));
}

/** A bare “404” counts when nothing else is said; “404 - A History” is a history. */
function saysNotFound(title: string): boolean {
	const segments = segmentsOf(title).map(withoutEnding);
	return (
		is(notFound, title) ||
		is(notFound, segments[0] ?? '') ||
		(segments.length > 0 &&
			segments.every(segment => /^(?:error )?404(?: error)?$/.test(segment) || is(notFound, segment)))
	);
}

function isParked(title: string, url: URL): boolean {
	const sold =
		/^(?:the domain (?:name )?|domain )?(\S+\.\p{L}{2,}) (?:is|may be|might be) (?:for sale|available|parked)\b/u.exec(
			title,
		)?.[1];
	return (sold !== undefined && fold(sold) === fold(registrableDomain(url.hostname))) || is(parked, title);
}

function is(titles: readonly RegExp[], text: string): boolean {
	return titles.some(title => title.test(text));
}
