import type { Habit } from '../model';

/** Counts values; `undefined` is no value. */
export class Tally<T extends string | number | boolean> {
	readonly #counts = new Map<T, number>();
	#habit: Habit<T> | undefined;
	total = 0;

	add(value: T | undefined): void {
		if (value !== undefined) {
			this.#counts.set(value, this.count(value) + 1);
			this.total++;
			this.#habit = undefined;
		}
	}

	/** Takes a value back that was added. */
	remove(value: T | undefined): void {
		if (value !== undefined) {
			const left = this.count(value) - 1;
			if (left === 0) {
				this.#counts.delete(value);
			} else {
				this.#counts.set(value, left);
			}
			this.total--;
			this.#habit = undefined;
		}
	}

	count(value: T): number {
		return this.#counts.get(value) ?? 0;
	}

	/** The most common value; where two are equally common, always the same one. */
	habit(): Habit<T> | undefined {
		if (this.#habit) {
			return this.#habit;
		}
		let best: Habit<T> | undefined;
		for (const [value, count] of this.#counts) {
			if (best === undefined || count > best.count || (count === best.count && value > best.value)) {
				best = { value, count, total: this.total };
			}
		}
		this.#habit = best;
		return best;
	}
}
