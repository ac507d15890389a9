type Comparison<T> = (a: T, b: T) => boolean;

/** Whether two rows hold the same in the same order. @param isSame Else items are the same objects and values. */
export function sameItems<T>(a: readonly T[], b: readonly T[], isSame: Comparison<T> = Object.is): boolean {
	return a.length === b.length && a.every((item, index) => isSame(item, b[index]!));
}

/** How many items two rows have in common at the beginning, and how many behind these at the end. */
export function sameEnds<T>(a: readonly T[], b: readonly T[], isSame: Comparison<T>): { head: number; tail: number } {
	const shorter = Math.min(a.length, b.length);
	let head = 0;
	while (head < shorter && isSame(a[head]!, b[head]!)) {
		head++;
	}
	let tail = 0;
	while (tail < shorter - head && isSame(a[a.length - 1 - tail]!, b[b.length - 1 - tail]!)) {
		tail++;
	}
	return { head, tail };
}
