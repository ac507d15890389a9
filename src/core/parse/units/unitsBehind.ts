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
export class UnitsBehind implements Behind {
	readonly #stretch: Stretch;
	readonly #units: readonly Unit[];
	readonly #isBehindBlank: boolean;
	readonly #onGrowth: (source: string) => void;
	#end: number;
	#notes: readonly Note[] = [];
	#step = 1;

	/**
	 * @param end Index of the first unit behind the stretch.
	 * @param isBehindBlank Whether a blank line, or nothing, stands before the stretch.
	 */
	constructor(
		stretch: Stretch,
		units: readonly Unit[],
		end: number,
		isBehindBlank: boolean,
		onGrowth: (source: string) => void,
	) {
		this.#stretch = stretch;
		this.#units = units;
		this.#end = end;
		this.#isBehindBlank = isBehindBlank;
		this.#onGrowth = onGrowth;
	}

	/** Index of the first unit that is not in the stretch. */
	get end(): number {
		return this.#end;
	}

	/** What is to be noted of the units from there on. */
	get notes(): readonly Note[] {
		return this.#notes;
	}

	*meet(): ReturnType<Behind['meet']> {
		let hasGrown = false;
		while (this.#end < this.#units.length && !this.#stands(this.#units[this.#end]!)) {
			hasGrown = this.#takeTo(this.#end + 1);
		}
		if (hasGrown) {
			return 'grown';
		}
		if (this.#end === this.#units.length) {
			this.#notes = [];
			return 'end';
		}
		const { state } = this.#stretch.scan;
		const unit = this.#units[this.#end]!;
		if ((state.fence || state.html) && !isSameState(state, unit.before)) {
			this.grow();
			return 'grown';
		}
		const settlement = yield* settle(this.#units, this.#end, state);
		if (this.#takeTo(settlement.changedTo)) {
			return 'grown';
		}
		this.#notes = settlement.notes;
		return cutBefore(unit, this.#notes.length > 0 ? this.#notes[0]!.marks[0] : unit.marks[0]);
	}

	grow(): void {
		this.#takeTo(this.#end + this.#step);
		this.#step *= 2;
	}

	#takeTo(index: number): boolean {
		const from = this.#end;
		for (; this.#end < index && this.#end < this.#units.length; this.#end++) {
			const unit = this.#units[this.#end]!;
			extend(this.#stretch, unit.source, { text: maskedTextOf(unit), hidden: unit.hidden });
			this.#onGrowth(unit.source);
		}
		return this.#end > from;
	}

	#stands(unit: Unit): boolean {
		const { text } = this.#stretch;
		return (
			(text === '' || /[\r\n]$/.test(text.slice(-1))) &&
			stands(unit, text === '' ? this.#isBehindBlank : endsBlank(text)) &&
			!makesHead(this.#stretch, unit)
		);
	}
}

/** Whether the last line of a stretch becomes the head of a table by the first line of what stands behind it. */
function makesHead({ text, scan: { state } }: Stretch, behind: Unit): boolean {
	if (!state.paragraph?.canBeHead) {
		return false;
	}
	const end = text.trimEnd().length;
	return isTableHead(text.slice(lineStart(text, end), end), behind.text.slice(0, lineEnd(behind.text, 0)));
}
