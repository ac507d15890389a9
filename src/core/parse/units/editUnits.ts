import { toEnd } from '../../slices';
import { spliceInto } from '../../splice';
import { moveBehind } from './moveBehind';
import { newVersion } from './newVersion';
import { readTouched } from './readTouched';
import { readUnits } from './readUnits';
import { relabel } from './relabel';
import type { Unit, UnitChange, UnitDocument, UnitEdit } from './unit';
import { unitDocument } from './unitDocument';

/**
 * Reads anew what a change touches, and keeps all other units.
 *
 * @param before The newest version of the document: its units move into the next one.
 */
export function editUnits(before: UnitDocument, change: UnitChange): UnitEdit {
	return toEnd(editUnitsInSlices(before, change));
}

/**
 * Does what `editUnits` does, piece by piece: a change can make another text of a whole document.
 *
 * @returns A generator that stops every few milliseconds. Left before its end, it has changed nothing.
 */
export function* editUnitsInSlices(before: UnitDocument, change: UnitChange): Generator<void, UnitEdit> {
	if (before.units.length === 0) {
		const document = readUnits(change.newText);
		return { document, from: 0, removed: 0, added: document.units.length, reread: [] };
	}
	const version = newVersion(before, change);
	const reading = yield* readTouched(before, change, version);
	const { from, removed, units: added, notes } = reading;
	const { counts, reread, relabelled } = yield* relabel(before, reading);

	// Copying a long list of units would take longer than all the rest
	const units = before.units as Unit[];
	spliceInto(units, from, removed, added);
	for (const [index, unit] of relabelled) {
		units[index] = unit;
	}
	const behind = from + added.length;
	notes.forEach((note, index) => {
		units[behind + index]!.before = note.before;
		units[behind + index]!.marks = note.marks;
	});
	const defined = before.defined as Map<string, number>;
	for (const [label, count] of counts) {
		if (count === 0) {
			defined.delete(label);
		} else {
			defined.set(label, count);
		}
	}
	moveBehind(units, from, behind);
	const { frontMatter, spansLines } = version;
	const document = unitDocument({ frontMatter, units, defined, spansLines });
	return { document, from, removed, added: added.length, reread };
}
