import type { Habit } from '../model';

/** Counts values; `undefined` is no value. */
export class Tally<T extends string | number | boolean> {
	/** Most often all values are the same: there is a tally of each trait for each section, and a map for each would be most of it. */
	#first: T | undefined;
	#count = 0;
	#others: Map<T, number> | undefined;
	#habit: Habit<T> | undefined;
	total = 0;

	add(value: T | undefined): void {
		if (value !== undefined) {
			this.#change(value, 1);
		}
	}

	/** Takes a value back that was added. */
	remove(value: T | undefined): void {
		if (value !== undefined) {
			this.#change(value, -1);
		}
	}

	#change(value: T, by: 1 | -1): void {
		if (this.total === 0) {
			this.#first = value;
		}
		if (value === this.#first) {
			this.#count += by;
		} else {
			this.#others ??= new Map();
			const count = this.count(value) + by;
			if (count === 0) {
				this.#others.delete(value);
			} else {
				this.#others.set(value, count);
			}
		}
		this.total += by;
		this.#habit = undefined;
	}

	count(value: T): number {
		return value === this.#first ? this.#count : (this.#others?.get(value) ?? 0);
	}

	/** The most common value; where two are equally common, always the same one. */
	habit(): Habit<T> | undefined {
		this.#habit ??= this.#best();
		return this.#habit;
	}

	#best(): Habit<T> | undefined {
		const { total } = this;
		let best = this.#count > 0 ? { value: this.#first!, count: this.#count, total } : undefined;
		for (const [value, count] of this.#others ?? []) {
			if (best === undefined || count > best.count || (count === best.count && value > best.value)) {
				best = { value, count, total };
			}
		}
		return best;
	}
}
