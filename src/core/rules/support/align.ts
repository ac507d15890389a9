/** How one row of names differs from another; numbers are indices. */
export type Step =
	| { readonly kind: 'same'; readonly item: number; readonly wanted: number }
	/** Another name at the place of a wanted one that comes nowhere. */
	| { readonly kind: 'renamed'; readonly item: number; readonly wanted: number }
	/** A wanted name that comes later or earlier; `wanted` belongs here, `undefined` at the end. */
	| { readonly kind: 'moved'; readonly item: number; readonly wanted: number | undefined }
	| { readonly kind: 'unknown'; readonly item: number }
	/** Belongs before `item`, or at the end. */
	| { readonly kind: 'missing'; readonly item: number | undefined; readonly wanted: number };

/** Holds names against those that are wanted, in their order. Names may come more than once. Takes time in proportion to both. */
export function align(items: readonly string[], wanted: readonly string[]): readonly Step[] {
	const steps: Step[] = [];
	const restItems = countOf(items);
	const restWanted = countOf(wanted);
	/** Wanted names that an item farther up has taken. */
	const taken = new Map<string, number>();
	let at = 0;
	const current = (): string | undefined => {
		while (at < wanted.length && take(taken, wanted[at]!)) {
			at++;
		}
		return wanted[at];
	};
	items.forEach((name, item) => {
		take(restItems, name);
		let here = current();
		for (; here !== undefined && here !== name && !restItems.get(here) && restWanted.get(name); here = current()) {
			take(restWanted, here);
			steps.push({ kind: 'missing', item, wanted: at++ });
		}
		if (here === name) {
			take(restWanted, name);
			steps.push({ kind: 'same', item, wanted: at++ });
		} else if (take(restWanted, name)) {
			taken.set(name, (taken.get(name) ?? 0) + 1);
			steps.push({ kind: 'moved', item, wanted: here === undefined ? undefined : at });
		} else if (here !== undefined && !restItems.get(here)) {
			take(restWanted, here);
			steps.push({ kind: 'renamed', item, wanted: at++ });
		} else {
			steps.push({ kind: 'unknown', item });
		}
	});
	while (current() !== undefined) {
		steps.push({ kind: 'missing', item: undefined, wanted: at++ });
	}
	return steps;
}

function countOf(names: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const name of names) {
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return counts;
}

/** One less of it, if there is one. */
function take(counts: Map<string, number>, name: string): boolean {
	const count = counts.get(name) ?? 0;
	if (count > 0) {
		counts.set(name, count - 1);
	}
	return count > 0;
}
