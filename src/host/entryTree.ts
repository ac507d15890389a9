import { countWhile } from '../core/bisect';
import type { ListDocument, Section } from '../core/model';
import { FollowedParts } from '../core/parse/parts/followedParts';
import { beginsSection, type EntryDraft, isEntry, type LiveSection, type Part } from '../core/parse/parts/part';
import { noSections } from '../core/parse/sectionStack';
import { sameItems } from '../core/sameItems';
import { type Branch, EntryNode, type Placed, SectionNode, settleBranch, type TreeNode } from './treeNodes';

/** The nodes that are other ones, or say something else, with all that is below them. */
export type TreeChange = 'everything' | readonly TreeNode[];

/**
 * Sections, entries and children of a list, from version to version. Nodes stay the same objects while their URLs and what they
 * hang on do; sections without entries are left out.
 */
export class EntryTree {
	readonly #followed = new FollowedParts();
	#root: Branch = { entries: [], sections: [] };
	#entries = new WeakMap<EntryDraft, EntryNode>();
	#sections = new Map<Section, SectionNode>();

	get roots(): readonly TreeNode[] {
		return [...this.#root.entries, ...this.#root.sections.filter(({ count }) => count > 0)];
	}

	/** Goes on to another version, in which only what has changed is looked at while the outline stays. */
	follow(list: ListDocument): TreeChange {
		const { gone, come, isAnother } = this.#followed.follow(list);
		if (isAnother || !isSameOutline(gone, come)) {
			this.#build();
			return 'everything';
		}
		this.#placeSections(come);
		const before = this.#nodesIn(gone);
		const now = this.#placesIn(come);
		const changed: TreeNode[] = [];
		let isEverything = false;
		for (const branch of new Set([...before.keys(), ...now.keys()])) {
			const nodes = before.get(branch) ?? [];
			const places = now.get(branch) ?? [];
			if (nodes.length === places.length && nodes.every((node, index) => node.isLike(places[index]!.entry))) {
				changed.push(...nodes.flatMap((node, index) => node.moveTo(places[index]!, this.#entries)));
			} else {
				const topmost = this.#exchange(branch, nodes, places);
				isEverything ||= topmost === undefined;
				changed.push(...(topmost ? [topmost] : []));
			}
		}
		return isEverything ? 'everything' : changed;
	}

	/** The innermost node at an offset of the version that was followed last; `undefined` when there is none. */
	nodeAt(offset: number): TreeNode | undefined {
		const { parts } = this.#followed;
		const index = Math.max(0, countWhile(parts, ({ unit }) => unit.offset <= offset) - 1);
		// A heading that is an entry goes on in the parts behind it
		for (let at = index; at >= 0 && at > index - reach; at--) {
			const entry = entryIn(parts[at], offset);
			if (entry) {
				return this.#entries.get(entry);
			}
		}
		let section = sectionAt(parts[index], parts[index - 1], offset);
		while (section && !this.#sections.get(section)?.count) {
			section = section.parent;
		}
		return section && this.#sections.get(section);
	}

	#build(): void {
		this.#root = { entries: [], sections: [] };
		this.#entries = new WeakMap();
		this.#sections = new Map();
		for (const { unit, content, begun } of this.#followed.parts) {
			let nth = 0;
			for (const step of content.steps) {
				if (beginsSection(step)) {
					const live = begun[nth++]!;
					const node = new SectionNode({ unit, step }, live.parent && this.#sections.get(live.parent));
					(node.parent ?? this.#root).sections.push(node);
					this.#sections.set(live, node);
				} else if (isEntry(step)) {
					const branch = this.#branchOf(step);
					branch.entries.push(new EntryNode({ unit, entry: step }, nodeOf(branch), this.#entries));
				}
			}
		}
		settleBranch(this.#root);
	}

	/** Their headings say what they did, but may be other parts. */
	#placeSections(parts: readonly Part[]): void {
		for (const { unit, content, begun } of parts) {
			const steps = begun.length === 0 ? [] : content.steps.filter(beginsSection);
			for (const [nth, step] of steps.entries()) {
				this.#sections.get(begun[nth]!)!.place = { unit, step };
			}
		}
	}

	#nodesIn(parts: readonly Part[]): ReadonlyMap<Branch, readonly EntryNode[]> {
		const nodes = entriesIn(parts).map(({ entry }) => this.#entries.get(entry)!);
		return grouped(nodes, ({ parent }) => (parent instanceof SectionNode ? parent : this.#root));
	}

	#placesIn(parts: readonly Part[]): ReadonlyMap<Branch, readonly Placed[]> {
		return grouped(entriesIn(parts), ({ entry }) => this.#branchOf(entry));
	}

	#branchOf({ section }: EntryDraft): Branch {
		return (section && this.#sections.get(section)) ?? this.#root;
	}

	/**
	 * Puts entries in the place of others.
	 *
	 * @returns The node below which all that changed hangs; `undefined` when there is none.
	 */
	#exchange(branch: Branch, nodes: readonly EntryNode[], places: readonly Placed[]): TreeNode | undefined {
		const [first] = nodes;
		const start = first
			? branch.entries.indexOf(first)
			: countWhile(branch.entries, ({ place }) => place.unit.offset < places[0]!.unit.offset);
		const fresh = places.map(
			place => this.#entries.get(place.entry) ?? new EntryNode(place, nodeOf(branch), this.#entries),
		);
		branch.entries = [...branch.entries.slice(0, start), ...fresh, ...branch.entries.slice(start + nodes.length)];
		const before = branch instanceof SectionNode ? branch.count : 0;
		settleBranch(branch, 'entries');
		if (!(branch instanceof SectionNode)) {
			return undefined;
		}
		if (before === 0 || branch.count === 0) {
			// Whether a section is there is seen from outside of it
			settleBranch(this.#root);
			return undefined;
		}
		const more = branch.count - before;
		let topmost = branch;
		for (let outer = branch.parent; outer && more !== 0; outer = outer.parent) {
			outer.count += more;
			topmost = outer;
		}
		return topmost;
	}
}

/** Parts behind the heading of an entry that may belong to it, and the heading. */
const reach = 5;

function nodeOf(branch: Branch): SectionNode | undefined {
	return branch instanceof SectionNode ? branch : undefined;
}

function entriesIn(parts: readonly Part[]): readonly Placed[] {
	return parts.flatMap(({ unit, content }) => content.steps.filter(isEntry).map(entry => ({ unit, entry })));
}

function grouped<K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
	const groups = new Map<K, T[]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group) {
			group.push(item);
		} else {
			groups.set(keyOf(item), [item]);
		}
	}
	return groups;
}

function isSameOutline(gone: readonly Part[], come: readonly Part[]): boolean {
	return sameItems(marksIn(gone), marksIn(come));
}

/** What parts do to the outline: as long as it is the same, so are the sections behind them. */
function marksIn(parts: readonly Part[]): readonly unknown[] {
	return parts.flatMap(({ content, begun }) => {
		const marks = content.steps.flatMap(step =>
			isEntry(step) ? [] : [step.kind, 'title' in step ? step.title : '', step.kind === 'heading' && step.isOptional],
		);
		return [...marks, ...begun];
	});
}

/** The innermost entry that an offset is in or at the end of. */
function entryIn(part: Part | undefined, offset: number): EntryDraft | undefined {
	const entries = part?.content.entries ?? [];
	const at = offset - (part?.unit.offset ?? 0);
	let entry: EntryDraft | undefined = entries[countWhile(entries, ({ range }) => range.start <= at) - 1];
	while (entry && entry.range.end < at) {
		entry = entry.parent as EntryDraft | undefined;
	}
	return entry;
}

function sectionAt(part: Part | undefined, before: Part | undefined, offset: number): Section | undefined {
	let section: LiveSection | undefined = (before?.after ?? noSections).open.at(-1);
	let nth = 0;
	for (const step of part?.content.steps ?? []) {
		if (beginsSection(step)) {
			const own = part!.begun[nth++];
			section = step.range.start + part!.unit.offset <= offset ? own : section;
		} else if (!isEntry(step) && step.kind === 'endOfDetails' && step.at + part!.unit.offset <= offset) {
			section = part!.after.open.at(-1);
		}
	}
	return section;
}
