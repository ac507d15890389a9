/** Second-level names below which countries register, e.g. `co.uk`. */
const secondLevel = /^(?:ac|co|com|edu|go|gob|gov|gouv|govt|gr|id|ltd|me|mil|ne|net|nhs|nom|or|org|plc|sch)$/;

/** Hosters whose subdomains belong to different people, the largest of https://publicsuffix.org/'s private section. */
const hosters = new Set(
	(
		'github.io gitlab.io codeberg.page pages.dev workers.dev netlify.app vercel.app now.sh herokuapp.com web.app ' +
		'firebaseapp.com appspot.com fly.dev onrender.com surge.sh readthedocs.io blogspot.com wordpress.com substack.com ' +
		'medium.com tumblr.com ghost.io hashnode.dev bearblog.dev mataroa.blog neocities.org sourceforge.io notion.site ' +
		'livejournal.com typepad.com weebly.com wixsite.com webflow.io itch.io repl.co glitch.me deno.dev hf.space ' +
		'streamlit.app amazonaws.com azurewebsites.net cloudfront.net'
	).split(' '),
);

/**
 * The part of a host name that somebody has registered: `example.co.uk` of `www.blog.example.co.uk`, `ann.github.io` of
 * itself. A short list stands in for the Public Suffix List: where it errs, it takes one site for several seldom, and
 * several for one only below suffixes that are not on it.
 *
 * @param host As in `URL.hostname`.
 * @returns The host itself when it is an address or a single label.
 */
export function registrableDomain(host: string): string {
	const labels = host.replace(/\.$/, '').split('.');
	if (host.startsWith('[') || labels.length < 3 || /^\d+$/.test(labels.at(-1)!)) {
		return labels.join('.');
	}
	const lastTwo = labels.slice(-2).join('.');
	const isSuffix = hosters.has(lastTwo) || (labels.at(-1)!.length === 2 && secondLevel.test(labels.at(-2)!));
	return isSuffix ? labels.slice(-3).join('.') : lastTwo;
}
