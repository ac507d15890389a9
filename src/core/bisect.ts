/**
 * How many items at the front of a sorted list hold: `holds` must be true up to some item and false from there on.
 *
 * @returns 0 when none does, the list's length when all do. Looks at about log2(length) of them.
 */
export function countWhile<T>(items: readonly T[], holds: (item: T) => boolean): number {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(items[middle]!)) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
