import type { Entry, OffsetRange } from '../core/model';
import type { EntryDraft, SectionStep } from '../core/parse/parts/part';
import type { Unit } from '../core/parse/units/unit';
import { plainText } from './plainText';

/** A section or an entry as the tree shows it. It moves with the list. */
export interface TreeNode {
	readonly kind: 'section' | 'entry';
	/** The same in every version of the list as long as the titles and URLs on the way to it are. */
	readonly id: string;
	readonly label: string;
	/** Behind the label: how many entries a section has, who an entry is by. */
	readonly detail: string;
	/** How many entries it is or has below it. */
	readonly count: number;
	/** A section's heading, or the entry with its children: in the newest version of the list that was read. */
	readonly range: OffsetRange;
	/** What a click selects: the heading, or the entry without its children. */
	readonly ownRange: OffsetRange;
	readonly entry: NodeEntry | undefined;
	readonly parent: TreeNode | undefined;
	readonly children: readonly TreeNode[];
}

/** What a node's entry says, without where. */
export type NodeEntry = Pick<Entry, 'title' | 'author' | 'url' | 'description' | 'tags' | 'indent'>;

/** What hangs on a section, or on none. Subsections without entries are there, too. */
export interface Branch {
	entries: EntryNode[];
	readonly sections: SectionNode[];
}

export interface Placed {
	readonly unit: Unit;
	readonly entry: EntryDraft;
}

export class EntryNode implements TreeNode {
	readonly kind = 'entry';
	readonly parent: TreeNode | undefined;
	readonly children: readonly EntryNode[];
	#place: Placed;
	/** How many of the same URL stand before it on the same level. */
	twin = 0;

	/** @param nodes Takes the node up, and those below it. */
	constructor(place: Placed, parent: TreeNode | undefined, nodes: WeakMap<EntryDraft, EntryNode>) {
		const { unit, entry } = place;
		this.#place = place;
		this.parent = parent;
		this.children = entry.children.map(child => new EntryNode({ unit, entry: child as EntryDraft }, this, nodes));
		numberTwins(this.children, ({ entry: { url } }) => url);
		nodes.set(entry, this);
	}

	get place(): Placed {
		return this.#place;
	}

	get id(): string {
		return idOf(this, this.entry.url);
	}

	get label(): string {
		return plainText(this.entry.title) || plainText(this.entry.url);
	}

	get detail(): string {
		return plainText(this.entry.author ?? '');
	}

	get count(): number {
		return this.children.reduce((sum, { count }) => sum + count, 1);
	}

	get range(): OffsetRange {
		return moved(this.#place, this.#place.entry.range);
	}

	get ownRange(): OffsetRange {
		return moved(this.#place, this.#place.entry.contentRange);
	}

	get entry(): NodeEntry {
		return this.#place.entry;
	}

	/** Whether an entry would have the same nodes, whatever they say. */
	isLike(entry: Entry): boolean {
		return (
			entry === this.entry ||
			(entry.url === this.entry.url &&
				entry.children.length === this.children.length &&
				this.children.every((child, index) => child.isLike(entry.children[index]!)))
		);
	}

	/** Stands for another entry that it is like from now on. @returns Those of its nodes that say something else than before. */
	moveTo(place: Placed, nodes: WeakMap<EntryDraft, EntryNode>): readonly EntryNode[] {
		const before = this.#place;
		if (place.entry === before.entry) {
			return [];
		}
		this.#place = place;
		nodes.set(place.entry, this);
		const { unit, entry } = place;
		const below = this.children.flatMap((child, index) =>
			child.moveTo({ unit, entry: entry.children[index] as EntryDraft }, nodes),
		);
		return saysTheSame(before.entry, entry) ? below : [this, ...below];
	}
}

/** Where a section begins. */
export interface SectionPlace {
	readonly unit: Unit;
	readonly step: SectionStep;
}

export class SectionNode implements TreeNode, Branch {
	readonly kind = 'section';
	readonly parent: SectionNode | undefined;
	readonly entry = undefined;
	entries: EntryNode[] = [];
	readonly sections: SectionNode[] = [];
	place: SectionPlace;
	count = 0;
	/** How many of the same title stand before it on the same level. */
	twin = 0;

	constructor(place: SectionPlace, parent: SectionNode | undefined) {
		this.place = place;
		this.parent = parent;
	}

	get id(): string {
		return idOf(this, this.place.step.title);
	}

	get label(): string {
		return plainText(this.place.step.title) || '(untitled)';
	}

	get detail(): string {
		return String(this.count);
	}

	get range(): OffsetRange {
		return moved(this.place, this.place.step.range);
	}

	get ownRange(): OffsetRange {
		return this.range;
	}

	get children(): readonly TreeNode[] {
		return [...this.entries, ...this.sections.filter(({ count }) => count > 0)];
	}

	/** HTML's headings and summaries are sections only if something hangs on them. */
	get isThere(): boolean {
		const { step } = this.place;
		const isOptional = step.kind === 'summary' || step.isOptional;
		return !isOptional || this.entries.length > 0 || this.sections.some(({ isThere }) => isThere);
	}
}

/** Numbers and counts what hangs on a branch, or only its entries. */
export function settleBranch(branch: Branch, what: 'all' | 'entries' = 'all'): void {
	for (const section of what === 'all' ? branch.sections : []) {
		settleBranch(section);
	}
	numberTwins(branch.entries, ({ entry: { url } }) => url);
	numberTwins(
		branch.sections.filter(({ isThere }) => isThere),
		({ place: { step } }) => step.title,
	);
	if (branch instanceof SectionNode) {
		branch.count = [...branch.entries, ...branch.sections].reduce((sum, { count }) => sum + count, 0);
	}
}

function numberTwins<T extends { twin: number }>(nodes: readonly T[], nameOf: (node: T) => string): void {
	const seen = new Map<string, number>();
	for (const node of nodes) {
		const name = nameOf(node);
		node.twin = seen.get(name) ?? 0;
		seen.set(name, node.twin + 1);
	}
}

function idOf({ kind, parent, twin }: EntryNode | SectionNode, name: string): string {
	return `${parent?.id ?? ''}/${encodeURIComponent(`${kind} ${name}`)}:${twin}`;
}

function moved({ unit }: { readonly unit: Unit }, { start, end }: OffsetRange): OffsetRange {
	return { start: start + unit.offset, end: end + unit.offset };
}

/** In the tree, or in a tooltip there. */
function saysTheSame(a: NodeEntry, b: NodeEntry): boolean {
	return a.title === b.title && a.author === b.author && a.description === b.description;
}
