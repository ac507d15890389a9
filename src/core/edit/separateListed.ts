import type { Entry, Link, ListDocument } from '../model';
import { urlKey } from '../url/sameness';

/** A resource that is not new. */
export interface Listed<T> {
	readonly resource: T;
	/** The entry or link of the list that leads to the same page, or the earlier resource that does. */
	readonly as: Entry | Link | T;
}

/** Tells resources that are new from those whose page is in the list, or among the resources before them. */
export function separateListed<T extends { readonly url: string }>(
	list: ListDocument,
	resources: readonly T[],
): { readonly fresh: readonly T[]; readonly listed: readonly Listed<T>[] } {
	const known = new Map<string, Entry | Link | T>();
	const add = (place: Entry | Link | T) => {
		const key = urlKey(place.url);
		const before = known.get(key);
		if (before === undefined) {
			known.set(key, place);
		}
		return before;
	};
	list.entries.forEach(add);
	list.links.filter(link => !link.imageOnly).forEach(add);
	const fresh: T[] = [];
	const listed: Listed<T>[] = [];
	for (const resource of resources) {
		const as = add(resource);
		if (as === undefined) {
			fresh.push(resource);
		} else {
			listed.push({ resource, as });
		}
	}
	return { fresh, listed };
}
