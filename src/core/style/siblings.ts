import type { Entry } from '../model';

/** Asked of most parts, since most are one entry. */
const none: ReadonlyMap<Entry, Entry> = new Map();

/** The entry before each one below the same parent, or else in the same section, and at the same depth. */
export function siblingsBefore(entries: readonly Entry[]): ReadonlyMap<Entry, Entry> {
	if (entries.length < 2) {
		return none;
	}
	const former = new Map<unknown, Map<number, Entry>>();
	const before = new Map<Entry, Entry>();
	for (const entry of entries) {
		const group = entry.parent ?? entry.section;
		const byDepth = former.get(group) ?? new Map<number, Entry>();
		const sibling = byDepth.get(entry.depth);
		if (sibling !== undefined) {
			before.set(entry, sibling);
		}
		former.set(group, byDepth.set(entry.depth, entry));
	}
	return before;
}

/**
 * Entries that stand side by side in one list or table, with nothing but blank lines between them. Other shapes are in none.
 *
 * @returns In the order of their first entries; a list of one is one, too.
 */
export function siblingLists(text: string, entries: readonly Entry[]): readonly (readonly Entry[])[] {
	if (entries.length === 0) {
		return [];
	}
	const before = siblingsBefore(entries);
	const lists = new Map<Entry, Entry[]>();
	const all: Entry[][] = [];
	for (const entry of entries) {
		if (entry.shape !== 'bullet' && entry.shape !== 'numbered' && entry.shape !== 'table') {
			continue;
		}
		const sibling = before.get(entry);
		const own = sibling && isNext(text, sibling, entry) ? lists.get(sibling) : undefined;
		if (own) {
			own.push(entry);
			lists.set(entry, own);
		} else {
			const list = [entry];
			lists.set(entry, list);
			all.push(list);
		}
	}
	return all;
}

/** Another marker begins another list. */
function isNext(text: string, a: Entry, b: Entry): boolean {
	return (
		a.shape === b.shape &&
		a.marker.at(-1) === b.marker.at(-1) &&
		/^[\s>]*$/.test(text.slice(a.range.end, b.range.start))
	);
}
