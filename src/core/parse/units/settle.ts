import { areSameRanges } from '../../ranges';
import { sameItems } from '../../sameItems';
import { filled } from './makeUnits';
import { beginsApart, isSameMark, type Mark } from './mark';
import { newScan, type Scan } from './scan';
import { inEndlessText, inTable, scanLines } from './scanLines';
import { isSameState, type ScanState } from './scanState';
import type { Unit } from './unit';

/** What is to be noted of a unit that is kept. */
export type Note = Pick<Unit, 'before' | 'marks'>;

/** Units that read as they did, although other lines stand before them. */
export interface Settlement {
	/** Index behind the last unit that reads otherwise. */
	readonly changedTo: number;
	/** Of the units from there on, one after the other. */
	readonly notes: readonly Note[];
}

/** Units that are looked at in a few milliseconds. */
const atOnce = 200;

/**
 * Looks at units again from `first` on, in front of which stands now what `state` says, until it is what stood there.
 *
 * @returns A generator that stops every few milliseconds.
 */
export function* settle(units: readonly Unit[], first: number, state: ScanState): Generator<void, Settlement> {
	const notes: Note[] = [];
	let changedTo = first;
	let before = state;
	for (let index = first; index < units.length && !isSameState(units[index]!.before, before); index++) {
		const unit = units[index]!;
		if ((index - first) % atOnce === atOnce - 1) {
			yield;
		}
		if (isRowAgain(unit, before)) {
			notes.push({ before, marks: unit.marks });
			continue;
		}
		const text = maskedTextOf(unit);
		const scan = newScan(0, before);
		scanLines(scan, text, text.length);
		if (isReadAlike(unit, scan)) {
			// The same objects where that is the same: whatever is new has to be looked after by the collector
			notes.push({ before, marks: sameItems(unit.marks, scan.marks, isSameMark) ? unit.marks : scan.marks });
		} else {
			changedTo = index + 1;
			notes.length = 0;
		}
		before = isSameState(before, scan.state) && before.blanks === scan.state.blanks ? before : scan.state;
	}
	return { changedTo, notes };
}

/**
 * Whether a unit is one line with a bar in front that was given as a row, and is so again without changing what is open. There is no
 * need to look at it, and there may be thousands.
 */
function isRowAgain({ text, marks: [mark], unread }: Unit, before: ScanState): boolean {
	return (
		mark?.kind === 'row' &&
		mark.start === 0 &&
		mark.end === text.length &&
		text.startsWith('|') &&
		unread.length === 0 &&
		(isSameState(before, inTable) || (isSameState(before, inEndlessText) && !/<[!?]/.test(text)))
	);
}

/** A unit's text before anything was left unread. */
export function maskedTextOf({ source, text, hidden, unread }: Unit): string {
	return unread.length === 0 ? text : filled(source, hidden);
}

function isReadAlike(unit: Unit, { marks, unread }: Scan): boolean {
	const isLoose = beginsApart(unit.marks[0], 0) && !beginsApart(marks[0], 0);
	return (!isLoose || unit.footing === 'any') && areSameRanges(unit.unread, unread) && isSameMarks(unit, marks);
}

/** Whether a unit with other marks is given to Markdown as it was, but for what is said of the place before it. */
export function isSameMarks(unit: Unit, marks: readonly Mark[]): boolean {
	return sameItems(together(unit, unit.marks), together(unit, marks), isSameMark);
}

/** Marks without what is only said of the place before the unit. */
function together({ text }: Unit, marks: readonly Mark[]): readonly Mark[] {
	const first = marks[0];
	if (first?.kind !== 'line' || !first.apart || first.start > 0) {
		return marks;
	}
	const isWhole = first.from === 0 && /^(?:\r\n?|\n)?$/.test(text.slice(first.to, first.end));
	return isWhole ? marks.slice(1) : [{ ...first, apart: false }, ...marks.slice(1)];
}
