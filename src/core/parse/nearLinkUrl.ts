/** `path` is relative (`./a.md`, `docs/a.md`, `/docs/a/`); a misspelt scheme (`htps://`, `https:/`) is still `absolute`. */
export type UrlKind = 'absolute' | 'path' | 'fragment';

/** Characters a URL may have here at most; what is longer is not looked at, so that hostile text costs linear time. */
export const maxUrlLength = 2048;

const scheme = /(?:[a-z][a-z0-9+.-]{1,15}:\/\/|h?t{1,3}ps?(?:[:;]\/{1,3}|\/\/)|mailto:|www\.)[^\s()[\]{}<>"]/iy;
const host =
	/(?:[a-z0-9][a-z0-9-]{0,62}\.){1,8}(?:(?:com|org|edu|gov)(?=[)\]}>"'\s（）］】]|$)|(?!(?:[jt]sx?|md|html?|json|ya?ml|txt|pdf|css|php)\b)[a-z]{2,24}(?::\d{1,5})?\/)/iy;
const extension = '(?:md|markdown|mdx|rst|txt|html?|pdf|ipynb|png|jpe?g|gif|svg|webp|csv|json|ya?ml|zip|epub)';
const segment = String.raw`[\w%~+@-][\w%.~+@-]{0,99}`;
const path = new RegExp(
	String.raw`(?:\.{1,2}\/[\w%#]|\/?${segment}(?:\/${segment}){0,20}\.${extension}(?![\w-])|\/[\w%][\w%.~+@-]{0,99}\/)`,
	'iy',
);
const spacedPath = new RegExp(
	String.raw`(?:\.{0,2}\/)?\w[\w%.~+@\/ -]{0,200}\.${extension}(?:#[\w-]{1,100})?(?=\))`,
	'iy',
);
const fragment = /#[\p{L}\p{N}_-]/uy;

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
	pattern.lastIndex = at;
	return pattern.test(text);
}

/** What kind of URL begins at an offset; `undefined`: none that is certain enough. Looks ahead a bounded distance. */
export function urlKindAt(text: string, at: number): UrlKind | undefined {
	if (matchesAt(scheme, text, at) || matchesAt(host, text, at)) {
		return 'absolute';
	}
	if (matchesAt(fragment, text, at)) {
		return 'fragment';
	}
	return matchesAt(path, text, at) ? 'path' : undefined;
}

const file = new RegExp(String.raw`^\/?${segment}(?:\/${segment}){1,20}\.${extension}(?:#[^\s]*)?$`, 'i');

/** Whether a URL is a relative path through a folder to a file, such as `books/a.md`: hardly anything else is written so. */
export function isFilePath(url: string): boolean {
	return url.length < maxUrlLength && (file.test(url) || /^\.{1,2}\/[^\s]/.test(url));
}

/** Where a relative path with spaces in it that fills the rest of its parentheses ends: `(my notes/a.md)`. */
export function spacedPathEnd(text: string, at: number): number | undefined {
	return matchesAt(spacedPath, text, at) ? spacedPath.lastIndex : undefined;
}
