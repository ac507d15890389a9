import type { Entry } from '../model';

/** Ignores case and accents, reads numbers as numbers. The root collation: the same order on every machine. */
const collator = new Intl.Collator('und', { numeric: true, sensitivity: 'base' });

/** At so many of the places between two neighbours a sorted section must be in order. */
const sortedShare = 0.9;

type SortKey = (title: string) => string;

/** How curators sort: past leading articles and "awesome-", or by the title as it is. */
const sortKeys: readonly SortKey[] = [
	title => bare(title).replace(/^(?:(?:an?|the)\s+|awesome[\s-]+)+(?=\S)/i, ''),
	title => bare(title),
];

function bare(title: string): string {
	return title.replace(/^[^\p{L}\p{N}]+(?=[\p{L}\p{N}])/u, '');
}

/** Whether the entries are in alphabetical order of their titles: at least 3, and 90 % of neighbours in order. */
export function sectionSorted(entries: readonly Pick<Entry, 'title'>[]): boolean {
	return sortKeyOf(entries) !== undefined;
}

/**
 * The index at which a title belongs among the entries: where the fewest of them would stand on its wrong side, after
 * equal ones. `entries.length`, so at the end, when they are not sorted.
 */
export function suggestPlace(entries: readonly Pick<Entry, 'title'>[], title: string): number {
	const key = sortKeyOf(entries);
	if (key === undefined) {
		return entries.length;
	}
	const own = key(title);
	let wrong = entries.filter(entry => collator.compare(key(entry.title), own) <= 0).length;
	let fewest = wrong;
	let place = 0;
	entries.forEach((entry, index) => {
		wrong += collator.compare(key(entry.title), own) <= 0 ? -1 : 1;
		if (wrong <= fewest) {
			fewest = wrong;
			place = index + 1;
		}
	});
	return place;
}

function sortKeyOf(entries: readonly Pick<Entry, 'title'>[]): SortKey | undefined {
	if (entries.length < 3) {
		return undefined;
	}
	const inOrder = sortKeys.map(key => {
		const keys = entries.map(entry => key(entry.title));
		return keys.slice(1).filter((title, index) => collator.compare(keys[index]!, title) <= 0).length;
	});
	const best = Math.max(...inOrder);
	return best >= sortedShare * (entries.length - 1) ? sortKeys[inOrder.indexOf(best)] : undefined;
}
