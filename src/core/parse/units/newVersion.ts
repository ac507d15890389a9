import type { FrontMatter, OffsetRange } from '../../model';
import { readFrontMatter } from '../frontMatter';
import { mask, spansLines } from '../mask';
import { frontMatterUnit } from './frontMatterUnit';
import { within } from './makeUnits';
import type { Masked } from './stretch';
import { joined, type Touched, textAfter, touchedBy } from './touched';
import type { Unit, UnitChange, UnitDocument } from './unit';

/** Front matter reaches no further, its limits and some lines to spare. */
const frontMatterReach = 70_000;

/** A document behind a change, before any of it is read. */
export interface NewVersion {
	readonly source: string;
	readonly frontMatter: FrontMatter;
	readonly touched: Touched;
	/** The first of the new units, where it holds the front matter. */
	readonly front: Unit | undefined;
	readonly spansLines: boolean;
	/** What Markdown reads of the new source, where that may depend on other lines. */
	readonly maskedAt: ((range: OffsetRange) => Masked) | undefined;
}

export function newVersion(before: UnitDocument, change: UnitChange): NewVersion {
	const { units } = before;
	const source = before.source.slice(0, change.start) + change.newText + before.source.slice(change.end);
	const frontMatter = frontMatterAfter(before, change, source);
	let touched = touchedBy(units, change);
	if (frontMatter.range.end !== before.frontMatter.range.end) {
		const moved = frontMatter.range.end - change.newText.length + change.end - change.start;
		const reach = Math.max(before.frontMatter.range.end, moved, change.end);
		touched = joined(units, touched, touchedBy(units, { start: 0, end: reach }));
	}
	const front = frontMatterUnit(source, frontMatter);
	const spans = before.spansLines || spansLines(textAfter(units, touched, change));
	let maskedAt: NewVersion['maskedAt'];
	if (spans) {
		const start = front?.source.length ?? 0;
		const { text, hidden } = mask(source.slice(start));
		maskedAt = range => {
			const own = { start: range.start - start, end: range.end - start };
			return { text: text.slice(own.start, own.end), hidden: within(hidden, own) };
		};
		touched = withOthers(units, touched, change, maskedAt);
	}
	return {
		source,
		frontMatter,
		touched,
		front: touched.first === 0 ? front : undefined,
		spansLines: spans && spansLines(source),
		maskedAt,
	};
}

function frontMatterAfter({ units, frontMatter }: UnitDocument, { start }: OffsetRange, source: string): FrontMatter {
	const isBehind =
		frontMatter.range.end > 0
			? start > units[0]!.source.length
			: start > frontMatterReach || !/^(?:---|\+\+\+)/.test(source.slice(0, 3));
	return isBehind ? frontMatter : readFrontMatter(source);
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
		return (
			unit.kind !== 'frontMatter' &&
			(hidden.length !== unit.hidden.length ||
				hidden.some(
					(range, index) => range.start !== unit.hidden[index]!.start || range.end !== unit.hidden[index]!.end,
				))
		);
	};
	const first = units.findIndex((unit, index) => index >= touched.first || isOther(unit, 0));
	const last = units.findLastIndex((unit, index) => index < touched.end || isOther(unit, by));
	return joined(units, touched, { first, end: last + 1 });
}
