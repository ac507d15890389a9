import { rawTitle } from './chooseTitle';
import { fold } from './cleanText';
import type { PageMetadata } from './extractMetadata';
import { registrableDomain } from './registrableDomain';
import { type SiteNames, segmentsOf, withoutSiteName } from './siteNames';

/** Something that stands where the page should be. */
export interface Wall {
	readonly status: 'blocked' | 'not-found';
	/** One sentence for a person. */
	readonly reason: string;
}

/** Whole titles of bot checks, refusals and consent forms. “Just a moment: how challenges work” is an article. */
const refusals = [
	/^just a (?:moment|second)(?: please)?$/,
	/^(?:one moment|please wait|please stand by)(?: please)?$/,
	/^attention required!?(?: \| cloudflare)?$/,
	/^access (?:is |was )?denied(?: \|.*)?$/,
	/^access to this page (?:has been|is) (?:denied|blocked)$/,
	/^(?:you (?:have been|are)|sorry,? you have been|request|your request (?:has been|was)) blocked$/,
	/^(?:error )?(?:401 |403 )?(?:forbidden|unauthorized|authorization required|permission denied)$/,
	/^(?:error )?(?:401|403|429|503|1005|1006|1009|1010|1015|1020)(?: error)?$/,
	/^(?:error )?(?:429 )?too many requests$/,
	/^(?:error )?(?:50\d )?(?:internal server error|bad gateway|gateway time-?out|service (?:temporarily )?unavailable)$/,
	/^(?:are you|verify (?:that )?you are|verifying you are|confirm you are|prove you are) (?:a |not a |human|an? )?(?:robot|human|bot)?$/,
	/^(?:robot|bot|human|security|browser)(?: or human)? (?:check|verification|challenge)(?: required)?$/,
	/^(?:vercel |performing )?security (?:checkpoint|verification)$/,
	/^making sure you(?:'|’)re not a bot!?$/,
	/^(?:checking|verifying|validating) (?:your|the) (?:browser|connection).*$/,
	/^(?:captcha|recaptcha|hcaptcha|captcha challenge|client challenge|ddos-guard|bot challenge)$/,
	/^pardon (?:our|the) interruption$/,
	/^please (?:enable|turn on|allow) (?:js|javascript|cookies)\b.*$/,
	/^before you continue(?: to .{1,30})?$/,
	/^(?:cookie|privacy) (?:consent|wall)$/,
	/^(?:please )?(?:sign|log)[ -]?in(?: required)?$/,
];

const notFound =
	/^(?:(?:error )?404[ :,]*)?(?:(?:sorry|oops|whoops|uh oh|error)[,!.:]* ?)?(?:(?:the |this |that |your )?(?:requested )?(?:page|file|site|url|content|article|post|document|resource)(?: you (?:requested|are looking for|were looking for))? )?(?:(?:was |is |could |can(?:no| no|')t )?(?:be )?not (?:be )?found|can(?:not|'t) be found|does(?:n't| not) exist|no longer exists|(?:is )?(?:not available|unavailable))$/;

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
 */
export function findWall(metadata: PageMetadata, names: SiteNames, url: URL): Wall | undefined {
	const title = rawTitle(metadata);
	const plain = withoutEnding(withoutSiteName(title, names, false));
	if (url.hostname.startsWith('consent.')) {
		return { status: 'blocked', reason: `${url.host} asks for consent before it shows the page.` };
	}
	if ((metadata.asksPassword && isLoginAddress(url)) || asksToSignIn(plain, names)) {
		return { status: 'blocked', reason: `${url.host} asks to sign in before it shows the page.` };
	}
	if ([plain, withoutEnding(title)].some(text => refusals.some(refusal => refusal.test(text)))) {
		return { status: 'blocked', reason: `${url.host} shows this instead of the page: “${title}”.` };
	}
	if (saysNotFound(plain)) {
		return { status: 'not-found', reason: `${url.host} answers that there is no such page: “${title}”.` };
	}
	if (isParked(plain, url)) {
		return { status: 'not-found', reason: `The domain of ${url.host} seems to be for sale: “${title}”.` };
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
	const to = /^(?:sign|log)[ -]?in(?:| or .{1,30}) (?:to|at|with|-|·|•|\|) (.+)$/.exec(title)?.[1];
	return /^(?:sign|log)[ -]?in(?: or .{1,30})?$/.test(title) || (to !== undefined && names.includes(to));
}

/** A bare “404” counts when nothing else is said; “404 - A History” is a history. */
function saysNotFound(title: string): boolean {
	const segments = segmentsOf(title).map(withoutEnding);
	return (
		notFound.test(title) ||
		notFound.test(segments[0] ?? '') ||
		(segments.length > 0 &&
			segments.every(segment => /^(?:error )?404(?: error)?$/.test(segment) || notFound.test(segment)))
	);
}

function isParked(title: string, url: URL): boolean {
	const sold =
		/^(?:the domain (?:name )?|domain )?(\S+\.\p{L}{2,}) (?:is|may be|might be) (?:for sale|available|parked)\b/u.exec(
			title,
		)?.[1];
	return (
		(sold !== undefined && fold(sold) === fold(registrableDomain(url.hostname))) ||
		/^(?:this |the )?(?:premium )?(?:web ?site |domain )(?:name )?(?:is |has |may be |might be )?(?:for sale|parked|expired)\b/.test(
			title,
		) ||
		/^(?:parked domain|domain parking|expired domain)\b/.test(title)
	);
}
