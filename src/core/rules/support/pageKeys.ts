import type { Entry } from '../../model';
import { urlKey } from '../../url/sameness';

/** The key of the page that an entry is about; none for a place of its own document, or for no URL. */
export function pageKeys({ url }: Entry): readonly string[] {
	return isPlace(url) ? [] : [urlKey(url)];
}

const place = /^\s*(?:#|$)/;

/** A place of this document, or none. */
export function isPlace(url: string): boolean {
	return place.test(url);
}
