import { countWhile } from './bisect';
import type { OffsetRange } from './model';
import { sameItems } from './sameItems';

/** The sorted, disjoint `ranges` that lie in `range`. */
export function rangesWithin(ranges: readonly OffsetRange[], range: OffsetRange): readonly OffsetRange[] {
	const first = countWhile(ranges, ({ end }) => end <= range.start);
	return ranges.slice(
		first,
		countWhile(ranges, ({ start }) => start < range.end),
	);
}

/** Sorted, and joined where they overlap; empty ones left out. */
export function mergeRanges(ranges: readonly OffsetRange[]): readonly OffsetRange[] {
	const merged: OffsetRange[] = [];
	for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
		const last = merged.at(-1);
		if (last && range.start < last.end) {
			merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
		} else if (range.end > range.start) {
			merged.push(range);
		}
	}
	return merged;
}

export function isWithin(inner: OffsetRange, outer: OffsetRange): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

export function areSameRanges(a: readonly OffsetRange[], b: readonly OffsetRange[]): boolean {
	return sameItems(a, b, (one, other) => one.start === other.start && one.end === other.end);
}
