import { countWhile } from '../bisect';
import type { PartChange, RootRun } from '../rules/rule';
import { type RootItem, readRootItem } from '../rules/support/rootItems';
import { spliceInto } from '../splice';

/** A run with its place among all items. */
type PlacedRun = { -readonly [K in keyof RootRun]: RootRun[K] } & { start: number };

/** The runs that are no longer as they were, and those that are there now. */
export interface RunChange {
	readonly gone: readonly RootRun[];
	readonly come: readonly RootRun[];
}

/** The items at the root that are looked at together, from version to version. A run of items that are all as before is the same object. */
export class ItemRuns {
	readonly #kind: 'siblings' | 'list';
	readonly #items: RootItem[] = [];
	/** Every item is in one, also those that nobody looks at. */
	readonly #runs: PlacedRun[] = [];

	constructor(kind: 'siblings' | 'list') {
		this.#kind = kind;
	}

	change({ from, gone, come, parts, news }: PartChange): RunChange {
		const by = come.length - gone.length;
		// The first of those that stay has another one before it
		const end = Math.min(parts.length, from + come.length + 1);
		const former = this.#items.slice(from, end - by);
		const fresh: RootItem[] = [];
		for (let index = from; index < end; index++) {
			fresh.push(readRootItem(parts[index]!, fresh.at(-1) ?? this.#items[from - 1]));
		}
		spliceInto(this.#items, from, former.length, fresh);

		const first = countWhile(this.#runs, run => run.start + run.length < from);
		const behind = countWhile(this.#runs, run => run.start < end - by);
		const affected = this.#runs.slice(first, behind);
		const next = this.#runs[behind]?.start;
		const until = next === undefined ? this.#items.length : next + by;
		const runs = this.#again(affected, former, fresh) ?? this.#read(affected[0]?.start ?? from, until);
		for (let index = by === 0 ? this.#runs.length : behind; index < this.#runs.length; index++) {
			this.#runs[index]!.start += by;
		}
		spliceInto(this.#runs, first, affected.length, runs);
		const stale = news.size === 0 ? [] : this.#stale(news, new Set(runs));
		return {
			gone: [...affected, ...stale.map(({ gone }) => gone)],
			come: [...runs, ...stale.map(({ come }) => come)].filter(run => this.#counts(run)),
		};
	}

	/** The one run that all of it happened in, without walking along it; `undefined` where runs begin or end. */
	#again(
		affected: readonly PlacedRun[],
		former: readonly RootItem[],
		fresh: readonly RootItem[],
	): PlacedRun[] | undefined {
		const [run] = affected;
		if (affected.length !== 1 || !run || run.first === former[0] || fresh.some(item => !this.#goesOn(item))) {
			return undefined;
		}
		const next = this.#newRun(run.start, run.length + fresh.length - former.length);
		next.inOrder = run.inOrder;
		next.loose = run.loose;
		next.tight = run.tight;
		count(next, former, 0, former.length, -1);
		count(next, fresh, 0, fresh.length, 1);
		return [next];
	}

	#read(from: number, until: number): PlacedRun[] {
		const runs: PlacedRun[] = [];
		for (let start = from; start < until; ) {
			let end = start + 1;
			while (end < until && this.#goesOn(this.#items[end]!)) {
				end++;
			}
			const run = this.#newRun(start, end - start);
			count(run, this.#items, start, end, 1);
			runs.push(run);
			start = end;
		}
		return runs;
	}

	#newRun(start: number, length: number): PlacedRun {
		const items = this.#items;
		let own: readonly RootItem[] | undefined;
		return {
			start,
			length,
			first: items[start]!,
			second: length > 1 ? items[start + 1] : undefined,
			inOrder: 0,
			loose: 0,
			tight: 0,
			get items() {
				own ??= items.slice(this.start, this.start + length);
				return own;
			},
		};
	}

	/** Runs of whose entries something else is expected, and what stands for them now. @param fresh Not those. */
	#stale(
		news: PartChange['news'],
		fresh: ReadonlySet<RootRun>,
	): { readonly gone: PlacedRun; readonly come: PlacedRun }[] {
		const stale: { readonly gone: PlacedRun; readonly come: PlacedRun }[] = [];
		this.#runs.forEach((gone, index) => {
			if (news.has(gone.first.entry?.section) && !fresh.has(gone)) {
				const { inOrder, loose, tight } = gone;
				const come = Object.assign(this.#newRun(gone.start, gone.length), { inOrder, loose, tight });
				this.#runs[index] = come;
				stale.push({ gone, come });
			}
		});
		return stale;
	}

	#goesOn({ joins, part: { unit } }: RootItem): boolean {
		return this.#kind === 'siblings' ? joins : unit.kind === 'item' && unit.continues;
	}

	#counts({ first: { entry, part }, length }: RootRun): boolean {
		return this.#kind === 'siblings' ? entry !== undefined && length > 1 : part.unit.kind === 'item';
	}
}

/** Counts items of a run, or takes them back. */
function count(run: PlacedRun, items: readonly RootItem[], from: number, until: number, by: 1 | -1): void {
	for (let index = from; index < until; index++) {
		const { isInOrder, isLoose } = items[index]!;
		run.inOrder += isInOrder ? by : 0;
		run.loose += isLoose === true ? by : 0;
		run.tight += isLoose === false ? by : 0;
	}
}
