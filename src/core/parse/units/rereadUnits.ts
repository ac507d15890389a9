import { cutBefore } from './cutAt';
import { endsBlank, footingTop, stands } from './footing';
import { keptOf } from './makeUnits';
import { type Mark, movedMark } from './mark';
import { type IsDefined, readBlocks } from './readBlocks';
import type { Unit } from './unit';

/** Characters that are read together. */
const usualSize = 2000;

/**
 * Reads units anew whose references have changed their meaning, and puts them in their places.
 *
 * @param indices In order.
 * @returns A generator that stops now and then.
 */
export function* rereadUnits(units: Unit[], indices: readonly number[], isDefined: IsDefined): Generator<void, void> {
	for (let next = 0; next < indices.length; ) {
		const first = next;
		let length = 0;
		do {
			length += units[indices[next]!]!.text.length;
			next++;
		} while (next < indices.length && indices[next] === indices[next - 1]! + 1 && length < usualSize);
		rereadRun(units, indices[first]!, indices[next - 1]!, isDefined);
		yield;
	}
}

function rereadRun(units: Unit[], first: number, last: number, isDefined: IsDefined): void {
	const top = footingTop(units, first);
	// What stands behind says where the last one ends
	let end = last + 1;
	while (end < units.length && !stands(units[end]!, endsBlank(units[end - 1]!.text))) {
		end++;
	}
	const behind = units[end];
	const sentinel = behind && cutBefore(behind, behind.marks[0]).sentinel;
	let text = '';
	const marks: Mark[] = [];
	const starts: number[] = [];
	for (let index = top; index < end; index++) {
		const unit = units[index]!;
		starts.push(text.length);
		marks.push(...unit.marks.map(mark => movedMark(mark, text.length)));
		text += unit.text;
	}
	const blocks = readBlocks(text, { start: 0, end: text.length }, marks, isDefined, sentinel);
	if (blocks?.length !== starts.length) {
		// What a label means changes nothing of what begins where, unless the lines were misjudged: better an old word than none
		return;
	}
	for (let index = first; index <= last; index++) {
		const unit = units[index]!;
		units[index] = unit.with(keptOf(blocks[index - top]!, starts[index - top]!, unit.isPlain));
	}
}
