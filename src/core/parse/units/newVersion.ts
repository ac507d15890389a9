import type { FrontMatter, OffsetRange } from '../../model';
import { areSameRanges } from '../../ranges';
import { readFrontMatter } from '../frontMatter';
import { mask, spansLines } from '../mask';
import { frontMatterUnit } from './frontMatterUnit';
import { within } from './makeUnits';
import type { Masked } from './stretch';
import { joined, type Touched, textAfter, touchedBy, touchedIn } from './touched';
import type { Unit, UnitChange, UnitDocument } from './unit';

/** Front matter reaches no further, its limits and some lines to spare. */
const frontMatterReach = 70_000;

/** A document behind a change, before any of it is read. */
export interface NewVersion {
	readonly frontMatter: FrontMatter;
	readonly touched: Touched;
	/** The first of the new units, where it holds the front matter. */
	readonly front: Unit | undefined;
	/** It may hide in a line what depends on other lines, or did so once. */
	readonly spansLines: boolean;
	/** What Markdown reads of the new source, where that may depend on other lines. */
	readonly maskedAt: ((range: OffsetRange) => Masked) | undefined;
}

export function newVersion(before: UnitDocument, change: UnitChange): NewVersion {
	const { units } = before;
	const frontMatter = frontMatterAfter(before, change);
	let touched = touchedBy(units, change);
	if (frontMatter.range.end !== before.frontMatter.range.end) {
		const moved = frontMatter.range.end - change.newText.length + change.end - change.start;
		const reach = Math.max(before.frontMatter.range.end, moved, change.end);
		touched = joined(units, touched, touchedIn(units, { start: 0, end: reach }));
	}
	const spans = before.spansLines || spansLines(textAfter(units, touched, change));
	const maskedAt = spans ? maskedSource(units, change, frontMatter) : undefined;
	touched = maskedAt ? withOthers(units, touched, change, maskedAt) : touched;
	const front =
		touched.first === 0 ? frontMatterUnit(beginningAfter(units, change, frontMatterReach), frontMatter) : undefined;
	return { frontMatter, touched, front, spansLines: spans, maskedAt };
}

function frontMatterAfter({ units, frontMatter }: UnitDocument, change: UnitChange): FrontMatter {
	const isBehind =
		frontMatter.range.end > 0
			? change.start > units[0]!.source.length
			: change.start > frontMatterReach || !/^(?:---|\+\+\+)/.test(beginningAfter(units, change, 3));
	return isBehind ? frontMatter : readFrontMatter(beginningAfter(units, change, frontMatterReach));
}

/** So many characters of the text after the change, and more up to the end of a unit. */
function beginningAfter(units: readonly Unit[], change: UnitChange, length: number): string {
	const needed = Math.max(length - change.newText.length, 0) + change.end;
	const end = units.findIndex(({ offset, source }) => offset + source.length >= needed) + 1;
	return textAfter(units, { first: 0, end: end === 0 ? units.length : end }, change);
}

function maskedSource(units: readonly Unit[], change: UnitChange, frontMatter: FrontMatter) {
	const source = textAfter(units, { first: 0, end: units.length }, change);
	const start = frontMatterUnit(source, frontMatter)?.source.length ?? 0;
	const { text, hidden } = mask(source.slice(start));
	return (range: OffsetRange): Masked => {
		const own = { start: range.start - start, end: range.end - start };
		return { text: text.slice(own.start, own.end), hidden: within(hidden, own) };
	};
}

/** Takes in the units in which other things are hidden than were. */
function withOthers(
	units: readonly Unit[],
	touched: Touched,
	change: UnitChange,
	maskedAt: NonNullable<NewVersion['maskedAt']>,
): Touched {
	const by = change.newText.length - (change.end - change.start);
	const isOther = (unit: Unit, moved: number): boolean => {
		const start = unit.offset + moved;
		const { hidden } = maskedAt({ start, end: start + unit.source.length });
		return unit.kind !== 'frontMatter' && !areSameRanges(hidden, unit.hidden);
	};
	const first = units.findIndex((unit, index) => index >= touched.first || isOther(unit, 0));
	const last = units.findLastIndex((unit, index) => index < touched.end || isOther(unit, by));
	// What is hidden no more may be what makes the first line go on the unit before
	return joined(units, touched, { first: Math.max(0, first - 1), end: last + 1 });
}
