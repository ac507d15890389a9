import { countWhile } from '../../bisect';
import { lineAt } from '../../lines';
import type { Link, ListDocument, OffsetRange } from '../../model';

/** One-based, as editors show it. */
export function lineNumber({ lineStarts }: ListDocument, offset: number): number {
	return lineAt(lineStarts, offset) + 1;
}

/** Whether `offset` lies in one of the sorted, disjoint ranges: neither before its first character nor after its last. */
export function within(ranges: readonly OffsetRange[], offset: number): boolean {
	const next = ranges[countWhile(ranges, ({ end }) => end <= offset)];
	return next !== undefined && next.start <= offset;
}

/** The links, one for each place where a URL is written: references to one definition share theirs. */
export function linksByUrl({ links }: ListDocument): Link[] {
	const seen = new Set<number>();
	return links.filter(({ urlRange }) => urlRange.start < urlRange.end && seen.size < seen.add(urlRange.start).size);
}
