import type { Part } from '../parse/parts/part';
import type { PartChange } from '../rules/rule';
import { type RootItem, readRootItem } from '../rules/support/rootItems';

/** The items at the root that are looked at together, from version to version. A run of items that are all as before is the same array. */
export class ItemRuns {
	readonly #kind: 'siblings' | 'list';
	#items: RootItem[] = [];
	#byFirst = new Map<Part, readonly RootItem[]>();

	constructor(kind: 'siblings' | 'list') {
		this.#kind = kind;
	}

	/** In document order. */
	get all(): Iterable<readonly RootItem[]> {
		return this.#byFirst.values();
	}

	change({ from, gone, come, parts, news }: PartChange): void {
		// The first of those that stay has another one before it
		const end = Math.min(parts.length, from + come.length + 1);
		this.#items = this.#items
			.slice(0, from)
			.concat(new Array<RootItem>(end - from), this.#items.slice(from + gone.length + end - from - come.length));
		for (let index = from; index < end; index++) {
			this.#items[index] = readRootItem(parts[index]!, this.#items[index - 1]);
		}
		const former = this.#byFirst;
		this.#byFirst = new Map();
		const items = this.#items;
		for (let start = 0; start < items.length; ) {
			let next = start + 1;
			while (next < items.length && this.#goesOn(items[next]!)) {
				next++;
			}
			const first = items[start]!;
			if (this.#begins(first, next - start)) {
				const before = former.get(first.part);
				const isSame =
					before?.length === next - start &&
					(next <= from || start >= end) &&
					(news.size === 0 || !news.has(first.entry?.section));
				this.#byFirst.set(first.part, isSame ? before : items.slice(start, next));
			}
			start = next;
		}
	}

	#goesOn({ joins, part: { unit } }: RootItem): boolean {
		return this.#kind === 'siblings' ? joins : unit.kind === 'item' && unit.continues;
	}

	#begins({ entry, part }: RootItem, length: number): boolean {
		return this.#kind === 'siblings' ? entry !== undefined && length > 1 : part.unit.kind === 'item';
	}
}
