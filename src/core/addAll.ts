/** Adds items to a set, however many. */
export function addAll<T>(set: Set<T>, items: Iterable<T>): void {
	for (const item of items) {
		set.add(item);
	}
}
