import type { Habit } from '../model';

/** Counts values; `undefined` is no value. */
export class Tally<T> {
	readonly #counts = new Map<T, number>();
	total = 0;

	add(value: T | undefined): void {
		if (value !== undefined) {
			this.#counts.set(value, this.count(value) + 1);
			this.total++;
		}
	}

	count(value: T): number {
		return this.#counts.get(value) ?? 0;
	}

	/** The most common value, the first seen where two are equally common. */
	habit(): Habit<T> | undefined {
		let best: Habit<T> | undefined;
		for (const [value, count] of this.#counts) {
			if (best === undefined || count > best.count) {
				best = { value, count, total: this.total };
			}
		}
		return best;
	}
}
