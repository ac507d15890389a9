import type { Entry, Link, ListDocument } from '../model';
import { urlKey } from '../url/sameness';

/** The first entry that leads to the same page, else the first link anywhere that does; `undefined` when the page is new. */
export function findListed(list: ListDocument, url: string): Entry | Link | undefined {
	const key = urlKey(url);
	return (
		list.entries.find(entry => urlKey(entry.url) === key) ??
		list.links.find(link => !link.imageOnly && urlKey(link.url) === key)
	);
}
