import { countWhile } from '../../bisect';
import { nextLine } from '../../lines';
import type { OffsetRange } from '../../model';
import { footingTop } from './footing';
import type { Unit, UnitChange } from './unit';

/** Indices of the first unit to be read anew, and of the one behind the last. */
export interface Touched {
	readonly first: number;
	readonly end: number;
}

/** The units that a change may make others of, as far as can be seen without reading. There is one at least. */
export function touchedBy(units: readonly Unit[], change: UnitChange): Touched {
	const touched = touchedIn(units, change);
	const last = touched.end - 1;
	return last > touched.first && bordersOn(units, change, last) ? { ...touched, end: last } : touched;
}

/** The units in a range, with those that they stand on. */
export function touchedIn(units: readonly Unit[], { start, end }: OffsetRange): Touched {
	const at = unitAt(units, start);
	const first = at > 0 && touchesBeginning(units[at]!, start) ? at - 1 : at;
	return { first: footingTop(units, first), end: unitAt(units, end) + 1 };
}

/** Whether a unit begins where a change ends, and still begins a line. What it is then is seen when all before it is read. */
function bordersOn(units: readonly Unit[], { start, end, newText }: UnitChange, index: number): boolean {
	const { offset, source } = units[index]!;
	if (offset !== end) {
		return false;
	}
	const at = unitAt(units, start);
	const own = units[at]!.source.slice(0, start - units[at]!.offset);
	const before = newText || own || (units[at - 1]?.source ?? '\n');
	return before.endsWith('\n') || (before.endsWith('\r') && !source.startsWith('\n'));
}

/** Both, and what lies between. */
export function joined(units: readonly Unit[], a: Touched, b: Touched): Touched {
	return { first: footingTop(units, Math.min(a.first, b.first)), end: Math.max(a.end, b.end) };
}

function unitAt(units: readonly Unit[], offset: number): number {
	return Math.max(0, countWhile(units, unit => unit.offset <= offset) - 1);
}

/** Whether a change at `start` may alter what the unit's first line begins, and so what the unit before it is. */
function touchesBeginning({ kind, source, offset }: Unit, start: number): boolean {
	const at = start - offset;
	if (kind === 'head') {
		// Its second line makes it one
		return true;
	}
	if (at >= nextLine(source, 0) && /[\r\n]/.test(source)) {
		return false;
	}
	const sure =
		kind === 'row' && source.startsWith('|') ? 1 : kind === 'item' && /^[-*+] \[/.test(source) ? 3 : undefined;
	return sure === undefined || at < sure;
}

/** The text of touched units after the change. */
export function textAfter(units: readonly Unit[], { first, end }: Touched, change: UnitChange): string {
	const from = units[first]!.offset;
	const source = sourceOf(units, first, end);
	return (
		source.slice(0, Math.max(0, change.start - from)) + change.newText + source.slice(Math.max(0, change.end - from))
	);
}

export function sourceOf(units: readonly Unit[], first: number, end: number): string {
	let source = '';
	for (let index = first; index < end; index++) {
		source += units[index]!.source;
	}
	return source;
}
