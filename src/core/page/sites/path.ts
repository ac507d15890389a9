import { decoded } from '../fileName';

/** The parts of a URL's path that are not empty, decoded. */
export function pathOf(url: URL): readonly string[] {
	return url.pathname
		.split('/')
		.filter(part => part !== '')
		.map(decoded);
}

/** The host without `www.` and `m.` before it. */
export function hostOf(url: URL): string {
	return url.hostname.replace(/^(?:www|m|mobile)\./, '');
}
