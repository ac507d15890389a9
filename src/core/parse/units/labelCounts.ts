import type { Unit } from './unit';

/** Adds the definitions of units to what is counted of each label, or takes them away with `by` -1. */
export function countLabels(counts: Map<string, number>, units: readonly Unit[], by: 1 | -1): void {
	for (const { defines } of units) {
		for (const label of defines) {
			counts.set(label, (counts.get(label) ?? 0) + by);
		}
	}
}

/** Indices of the units that mention one of the labels, from `start` up to `end`. */
export function mentioning(units: readonly Unit[], labels: ReadonlySet<string>, start: number, end: number): number[] {
	const indices: number[] = [];
	for (let index = start; labels.size > 0 && index < end; index++) {
		if (units[index]!.mentions.some(label => labels.has(label))) {
			indices.push(index);
		}
	}
	return indices;
}
