import { canParse } from './canParse';

/**
 * A guess at a page's title from the last telling part of its path, for a person to edit: `https://example.com/notes/tidy-lists.html`
 * gives `Tidy lists`.
 *
 * @returns The host without `www.` when the path tells nothing; `''` for what is no URL.
 */
export function titleFromUrl(url: string): string {
	if (!canParse(url)) {
		return '';
	}
	const { pathname, hostname } = new URL(url);
	const words = pathname
		.split('/')
		.map(readable)
		.filter(part => /\p{L}{3}/u.test(part) && !/^index$/i.test(part))
		.pop();
	return words ? words.charAt(0).toUpperCase() + words.slice(1) : hostname.replace(/^www\./, '');
}

function readable(part: string): string {
	let text = part;
	try {
		text = decodeURIComponent(part);
	} catch {
		// Not UTF-8: left as it is.
	}
	return (
		text
			.replace(/\.[a-z]{2,5}$/i, '')
			// An id that a site puts behind the words: `knots-that-hold-1a2b3c4d5e6f`
			.replace(/(?<=\p{L}[-_])(?=[a-f]*\d)[\da-f]{8,}$/u, '')
			.replace(/[-_+\s]+/g, ' ')
			.trim()
	);
}
