import { countLabels, mentioning } from './labelCounts';
import type { Reading } from './readTouched';
import { rereadUnits } from './rereadUnits';
import type { Unit, UnitDocument } from './unit';

/** What a change made of labels and of units that mention them. */
interface Relabelling {
	/** How many definitions there are of each label that has to do with it. */
	readonly counts: ReadonlyMap<string, number>;
	/** Indices in the new version of what was read anew outside of the replacement. */
	readonly reread: readonly number[];
	/** All that was read anew, by index in the new version. */
	readonly relabelled: ReadonlyMap<number, Unit>;
}

/**
 * Reads units anew in which references have changed their meaning, because a definition of their label came or went, or because one
 * was expected and there is none.
 */
export function* relabel(
	before: UnitDocument,
	{ from, removed, units: added, copies, notes, seeming }: Reading,
): Generator<void, Relabelling> {
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
	const counts = new Map([...gained.keys()].map(label => [label, countOf(label)]));
	const relabelled = new Map<number, Unit>();
	if (changed.size === 0 && misjudged.size === 0) {
		return { counts, reread: [], relabelled };
	}
	const units = [...before.units.slice(0, from), ...added, ...before.units.slice(from + removed)];
	const end = from + added.length;
	const reread = [...mentioning(units, changed, 0, from), ...mentioning(units, changed, end, units.length)];
	const own = [...mentioning(units, misjudged, from, end - copies), ...mentioning(units, changed, end - copies, end)];
	const indices = [...reread, ...own].sort((a, b) => a - b);
	if (indices.length > 0) {
		notes.forEach((note, index) => {
			units[end + index] = units[end + index]!.with(note);
		});
		yield* rereadUnits(units, indices, label => countOf(label) > 0);
		for (const index of indices) {
			relabelled.set(index, units[index]!);
		}
	}
	return { counts, reread, relabelled };
}
