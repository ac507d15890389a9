import { countWhile } from './bisect';
import { spliceInto } from './splice';

/** Items that stand side by side and belong together. */
export interface Run<Note = never> {
	/** Index of the first one. */
	start: number;
	length: number;
	/** Sums of what is counted of each item. */
	readonly counts: number[];
	/** What was noted of the runs that its older items were in, if that was the same of all. */
	note: Note | undefined;
}

/** What makes items runs. */
export interface RunOptions<Item> {
	readonly itemAt: (index: number) => Item;
	/** Whether an item belongs to the run of the one before it. */
	readonly goesOn: (item: Item) => boolean;
	/** How many numbers are counted, and how an item is added to them, or with `by` -1 taken away. */
	readonly width: number;
	readonly count: (counts: number[], item: Item, by: 1 | -1) => void;
}

/** The runs that are no longer there, and those that have come. */
export interface RunChange<Note = never> {
	readonly gone: readonly Run<Note>[];
	readonly come: readonly Run<Note>[];
}

/** Cuts a row of items into runs, and keeps to that while items come and go, without walking along the runs. */
export class Runs<Item, Note = never> {
	readonly #runs: Run<Note>[] = [];
	readonly #options: RunOptions<Item>;

	constructor(options: RunOptions<Item>) {
		this.#options = options;
	}

	get all(): readonly Run<Note>[] {
		return this.#runs;
	}

	/** The run that an item is in, which must be there. */
	at(index: number): Run<Note> {
		return this.#runs[this.#indexOf(index)]!;
	}

	/**
	 * Takes over that others stand in the place of some items. The one behind them goes on with a run or not, as before: else it
	 * is to be one of them.
	 *
	 * @param from Index of the first of them.
	 * @returns A run none of whose items changed stays the same object, and is not named.
	 */
	change(from: number, former: readonly Item[], fresh: readonly Item[]): RunChange<Note> {
		const end = from + former.length;
		const around = this.#runs[this.#indexOf(from)];
		const isInside = around !== undefined && around.start < from && from < around.start + around.length;
		const behind = countWhile(this.#runs, run => run.start < end);
		const last = this.#runs[behind - 1];
		// Without any in between, what stays of the last run goes on with the one before
		const goesOn = fresh[0] ? this.#options.goesOn(fresh[0]) : last !== undefined && last.start + last.length > end;
		const joins = from > 0 && goesOn;
		const first = isInside || joins ? this.#indexOf(from - 1) : countWhile(this.#runs, run => run.start < from);
		const gone = this.#runs.slice(first, Math.max(first + (joins ? 1 : 0), behind));
		const come = this.#join(from, former, fresh, gone);
		spliceInto(this.#runs, first, gone.length, come);
		const by = fresh.length - former.length;
		for (let index = by === 0 ? this.#runs.length : first + come.length; index < this.#runs.length; index++) {
			this.#runs[index]!.start += by;
		}
		return { gone, come };
	}

	/** The items between what is left of the runs before and behind them. */
	#join(from: number, former: readonly Item[], fresh: readonly Item[], gone: readonly Run<Note>[]): Run<Note>[] {
		const { goesOn, count } = this.#options;
		const [first, last] = [gone[0], gone.at(-1)];
		const head = first ? Math.max(from - first.start, 0) : 0;
		const tail = last ? Math.max(last.start + last.length - from - former.length, 0) : 0;
		const runs = head > 0 ? [this.#newRun(from - head, head, first!.note)] : [];
		const before = runs[0];
		fresh.forEach((item, index) => {
			if (runs.length === 0 || !goesOn(item)) {
				runs.push(this.#newRun(from + index, 0, undefined));
			}
			runs.at(-1)!.length++;
			count(runs.at(-1)!.counts, item, 1);
		});
		if (tail > 0 && runs.length === 0) {
			runs.push(this.#newRun(from, 0, last!.note));
		}
		const behind = tail > 0 ? runs.at(-1) : undefined;
		if (behind) {
			behind.note = behind === before && before.note !== last!.note ? undefined : last!.note;
			behind.length += tail;
		}
		const left = this.#left(gone, former);
		if (before && behind && before !== behind) {
			// Only the shorter one is walked along
			const isHead = head <= tail;
			const end = from + fresh.length;
			const walked = isHead ? this.#counted(from - head, from) : this.#counted(end, end + tail);
			add((isHead ? before : behind).counts, walked, 1);
			add((isHead ? behind : before).counts, left, 1);
			add((isHead ? behind : before).counts, walked, -1);
		} else if (before ?? behind) {
			add((before ?? behind)!.counts, left, 1);
		}
		return runs;
	}

	/** What is counted of the items that stay. */
	#left(gone: readonly Run<Note>[], former: readonly Item[]): number[] {
		const left = this.#zeros();
		for (const { counts } of gone) {
			add(left, counts, 1);
		}
		for (const item of former) {
			this.#options.count(left, item, -1);
		}
		return left;
	}

	#counted(start: number, end: number): number[] {
		const counts = this.#zeros();
		for (let index = start; index < end; index++) {
			this.#options.count(counts, this.#options.itemAt(index), 1);
		}
		return counts;
	}

	#newRun(start: number, length: number, note: Note | undefined): Run<Note> {
		return { start, length, counts: this.#zeros(), note };
	}

	#zeros(): number[] {
		return new Array<number>(this.#options.width).fill(0);
	}

	#indexOf(index: number): number {
		return countWhile(this.#runs, run => run.start <= index) - 1;
	}
}

function add(counts: number[], others: readonly number[], by: 1 | -1): void {
	others.forEach((number, place) => {
		counts[place]! += by * number;
	});
}
