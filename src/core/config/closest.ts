/** The word that somebody probably meant: the one the fewest slips away, at most a third of its letters; else `undefined`. */
export function closest(word: string, words: Iterable<string>): string | undefined {
	let best: string | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const other of words) {
		const slips = slipsBetween(word.toLowerCase().slice(0, 64), other.toLowerCase());
		if (slips < least && slips <= Math.max(1, other.length / 3)) {
			best = other;
			least = slips;
		}
	}
	return best;
}

/** Levenshtein distance, in one row. */
function slipsBetween(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
		}
		row = next;
	}
	return row[b.length]!;
}
