const none: readonly never[] = [];

/** The same in less memory: arrays that have grown keep room for more, and one that is empty does for all. */
export function compact<T>(items: readonly T[]): readonly T[] {
	return items.length === 0 ? none : items.slice();
}
