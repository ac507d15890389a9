import type { OffsetRange } from '../../model';
import type { Unit, UnitDocument } from './unit';

/** Front matter, shortcodes and math, in order. */
export function hiddenIn(document: UnitDocument): readonly OffsetRange[] {
	return rangesOf(document, unit => unit.hidden, 0);
}

/** What would have taken forever to read, in order; lines below each other are one. */
export function unreadIn(document: UnitDocument): readonly OffsetRange[] {
	return rangesOf(document, unit => unit.unread, 2);
}

/** @param gap Ranges no further apart are one. */
function rangesOf(
	{ units }: UnitDocument,
	of: (unit: Unit) => readonly OffsetRange[],
	gap: number,
): readonly OffsetRange[] {
	const ranges: OffsetRange[] = [];
	for (const unit of units) {
		for (const range of of(unit)) {
			const last = ranges.at(-1);
			const start = range.start + unit.offset;
			const goesOn = last !== undefined && last.end >= start - gap;
			ranges[ranges.length - (goesOn ? 1 : 0)] = { start: goesOn ? last.start : start, end: range.end + unit.offset };
		}
	}
	return ranges;
}
