import { countLabels, mentioning } from './labelCounts';
import type { Reading } from './readTouched';
import { rereadUnits } from './rereadUnits';
import type { Unit, UnitDocument } from './unit';

/**
 * Reads units anew in which references have changed their meaning, because a definition of their label came or went, or because one
 * was expected and there is none.
 *
 * @param units Of the new version; takes the units that are read anew.
 * @returns How many more definitions there are of each label that has to do with it, and what was read anew outside of the replacement.
 */
export function* relabel(
	before: UnitDocument,
	units: Unit[],
	{ from, removed, units: added, copies, notes, seeming }: Reading,
): Generator<void, { readonly counts: ReadonlyMap<string, number>; readonly reread: readonly number[] }> {
	const gained = new Map<string, number>();
	countLabels(gained, before.units.slice(from, from + removed), -1);
	countLabels(gained, added, 1);
	const countOf = (label: string) => (before.defined.get(label) ?? 0) + (gained.get(label) ?? 0);
	const changed = new Set<string>();
	const misjudged = new Set<string>();
	for (const label of new Set([...gained.keys(), ...seeming])) {
		const was = before.defined.has(label);
		const is = countOf(label) > 0;
		if (was !== is) {
			changed.add(label);
		}
		if ((was || seeming.has(label)) !== is) {
			misjudged.add(label);
		}
	}
	const end = from + added.length;
	const reread = [...mentioning(units, changed, 0, from), ...mentioning(units, changed, end, units.length)];
	const own = [...mentioning(units, misjudged, from, end - copies), ...mentioning(units, changed, end - copies, end)];
	const indices = [...reread, ...own].sort((a, b) => a - b);
	if (indices.length > 0) {
		const noted = [...units];
		notes.forEach((note, index) => {
			noted[end + index] = { ...units[end + index]!, ...note };
		});
		yield* rereadUnits(noted, indices, label => countOf(label) > 0);
		for (const index of indices) {
			units[index] = noted[index]!;
		}
	}
	return { counts: new Map([...gained.keys()].map(label => [label, countOf(label)])), reread };
}
