import type { Section } from '../model';
import { once } from '../once';
import type { PartChange, RootRun, Rule } from '../rules/rule';
import { type RootItem, readRootItem } from '../rules/support/rootItems';
import { type Run, Runs } from '../runs';
import { spliceInto } from '../splice';

type ItemsKind = NonNullable<Rule['items']>;

/** The runs that are no longer as they were, and those that are there now. */
export interface ItemRunChange {
	readonly gone: readonly RootRun[];
	readonly come: readonly RootRun[];
}

/** The parts of a list as items, from version to version, for all who look at them. */
class RootItems {
	readonly all: RootItem[] = [];

	/** What stood in the place of the parts that a change is about, and the part behind, and what stands there now. */
	readonly change = perChange(({ from, gone, come, parts }) => {
		// The first of those that stay has another one before it
		const end = Math.min(parts.length, from + come.length + 1);
		const former = this.all.slice(from, end + gone.length - come.length);
		const fresh: RootItem[] = [];
		for (let index = from; index < end; index++) {
			fresh.push(readRootItem(parts[index]!, fresh.at(-1) ?? this.all[from - 1]));
		}
		spliceInto(this.all, from, former.length, fresh);
		return { former, fresh };
	});
}

/** The items at the root that are looked at together, from version to version. A run of items that are all as before is the same object. */
export class ItemRuns {
	readonly #kind: ItemsKind;
	readonly #items: RootItems;
	/** Every item is in one, also those that nobody looks at. */
	readonly #runs: Runs<RootItem>;
	readonly #told = new Map<Run, RootRun>();

	constructor(kind: ItemsKind, items: RootItems) {
		this.#kind = kind;
		this.#items = items;
		this.#runs = new Runs<RootItem>({
			itemAt: index => items.all[index]!,
			goesOn: kind === 'siblings' ? ({ joins }) => joins : ({ part: { unit } }) => unit.continues,
			width: 3,
			count,
		});
	}

	readonly change = perChange((change): ItemRunChange => {
		const { from, news } = change;
		const { former, fresh } = this.#items.change(change);
		const { gone, come } = this.#runs.change(from, former, fresh);
		const left = gone.flatMap(run => this.#take(run));
		const stale = news.size === 0 ? [] : this.#runs.all.filter(run => news.has(this.#sectionOf(run)));
		left.push(...stale.flatMap(run => this.#take(run)));
		const again = new Set([...come, ...stale]);
		return { gone: left, come: [...again].flatMap(run => this.#tell(run)) };
	});

	/** That of its entries: the first item may be none. */
	#sectionOf({ start, length }: Run): Section | undefined {
		let at = start;
		while (at < start + length - 1 && !this.#items.all[at]!.entry) {
			at++;
		}
		return this.#items.all[at]!.entry?.section;
	}

	#take(run: Run): readonly RootRun[] {
		const told = this.#told.get(run);
		this.#told.delete(run);
		return told ? [told] : [];
	}

	/** Nothing of a run that nobody looks at. */
	#tell(run: Run): readonly RootRun[] {
		const { entry, part } = this.#items.all[run.start]!;
		if (this.#kind === 'siblings' ? entry === undefined || run.length < 2 : part.unit.kind !== 'item') {
			return [];
		}
		const told = rootRun(run, this.#items.all);
		this.#told.set(run, told);
		return [told];
	}
}

/** The runs of a list of each kind, of which every rule that looks at them is told. */
export function itemRuns(): Readonly<Record<ItemsKind, ItemRuns>> {
	const items = new RootItems();
	return { siblings: new ItemRuns('siblings', items), list: new ItemRuns('list', items) };
}

/** What a change comes to, found out once, whoever asks. */
function perChange<T>(compute: (change: PartChange) => T): (change: PartChange) => T {
	let last: { readonly change: PartChange; readonly value: T } | undefined;
	return change => {
		if (last?.change !== change) {
			last = { change, value: compute(change) };
		}
		return last.value;
	};
}

function rootRun(run: Run, items: readonly RootItem[]): RootRun {
	const { start, length, counts } = run;
	const [inOrder = 0, loose = 0, tight = 0] = counts;
	return {
		length,
		first: items[start]!,
		second: length > 1 ? items[start + 1] : undefined,
		inOrder,
		loose,
		tight,
		items: once(() => items.slice(run.start, run.start + length)),
	};
}

function count(counts: number[], { isInOrder, isLoose }: RootItem, by: 1 | -1): void {
	counts[0]! += isInOrder ? by : 0;
	counts[1]! += isLoose === true ? by : 0;
	counts[2]! += isLoose === false ? by : 0;
}
