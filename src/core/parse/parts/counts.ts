import type { ListCounts } from '../../model';
import { isWithin } from '../../ranges';
import type { PartContent } from './part';

/** Counts that change while parts come and go. */
export type RunningCounts = { -readonly [K in keyof ListCounts]: ListCounts[K] };

export function noCounts(): RunningCounts {
	return { entries: 0, brokenEntries: 0, items: 0 };
}

/** Counts a part that comes (1) or goes (-1). */
export function countIn(total: RunningCounts, { counts }: PartContent, by: 1 | -1): void {
	total.entries += by * counts.entries;
	total.brokenEntries += by * counts.brokenEntries;
	total.items += by * counts.items;
}

/** Near links and bare URLs where no entry was read. */
export function countBroken({
	entries,
	nearLinks,
	bareUrls,
}: Pick<PartContent, 'entries' | 'nearLinks' | 'bareUrls'>): number {
	const wanted = [...nearLinks, ...bareUrls.filter(({ leadsItem }) => leadsItem)];
	return wanted.filter(({ range }) => !entries.some(entry => isWithin(range, entry.range))).length;
}
