import { lineEnd, lineStart } from '../../lines';
import { cutBefore } from './cutAt';
import { endsBlank, stands } from './footing';
import type { Behind } from './readStretch';
import { isSameState } from './scanState';
import { maskedTextOf, type Note, settle } from './settle';
import { extend, type Stretch } from './stretch';
import { isTableHead } from './tableLines';
import type { Unit } from './unit';

/** What stands behind a stretch in a document: units that are taken into it when what is in it goes on in them. */
export interface UnitsBehind extends Behind {
	/** Index of the first unit that is not in the stretch, and what is to be noted of the units from there on. */
	readonly result: () => { readonly end: number; readonly notes: readonly Note[] };
}

/**
 * @param end Index of the first unit behind the stretch.
 * @param isBehindBlank Whether a blank line, or nothing, stands before the stretch.
 */
export function unitsBehind(
	stretch: Stretch,
	units: readonly Unit[],
	end: number,
	isBehindBlank: boolean,
	onGrowth: (source: string) => void,
): UnitsBehind {
	let next = end;
	let notes: readonly Note[] = [];
	let step = 1;
	const takeTo = (index: number) => {
		const from = next;
		for (; next < index && next < units.length; next++) {
			const unit = units[next]!;
			extend(stretch, unit.source, { text: maskedTextOf(unit), hidden: unit.hidden });
			onGrowth(unit.source);
		}
		return next > from;
	};
	const takeMore = () => {
		takeTo(next + step);
		step *= 2;
		return 'grown' as const;
	};
	const standsBehind = (unit: Unit) =>
		(stretch.text === '' || /[\r\n]$/.test(stretch.text.slice(-1))) &&
		stands(unit, stretch.text === '' ? isBehindBlank : endsBlank(stretch.text)) &&
		!makesHead(stretch, unit);
	return {
		*meet() {
			let hasGrown = false;
			while (next < units.length && !standsBehind(units[next]!)) {
				hasGrown = takeTo(next + 1);
			}
			if (hasGrown) {
				return 'grown';
			}
			if (next === units.length) {
				notes = [];
				return 'end';
			}
			const { state } = stretch.scan;
			const unit = units[next]!;
			if ((state.fence || state.html) && !isSameState(state, unit.before)) {
				return takeMore();
			}
			const settlement = yield* settle(units, next, state);
			if (takeTo(settlement.changedTo)) {
				return 'grown';
			}
			notes = settlement.notes;
			return cutBefore(unit, notes.length > 0 ? notes[0]!.marks[0] : unit.marks[0]);
		},
		grow: takeMore,
		result: () => ({ end: next, notes }),
	};
}

/** Whether the last line of a stretch becomes the head of a table by the first line of what stands behind it. */
function makesHead({ text, scan: { state } }: Stretch, behind: Unit): boolean {
	if (!state.paragraph?.canBeHead) {
		return false;
	}
	const end = text.trimEnd().length;
	return isTableHead(text.slice(lineStart(text, end), end), behind.text.slice(0, lineEnd(behind.text, 0)));
}
