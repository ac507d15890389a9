import type { Entry, ListDocument, OffsetRange, Section } from '../core/model';
import { plainText } from './plainText';

/** A section or an entry as the tree shows it. */
export interface TreeNode {
	readonly kind: 'section' | 'entry';
	/** The same in every version of the list as long as the titles and URLs on the way to it are. */
	readonly id: string;
	readonly label: string;
	/** Behind the label: how many entries a section has, who an entry is by. */
	readonly detail: string;
	/** All of it, subsections and children included. */
	readonly range: OffsetRange;
	/** What a click selects: the heading, or the entry without its children. */
	readonly ownRange: OffsetRange;
	readonly entry: Entry | undefined;
	readonly parent: TreeNode | undefined;
	readonly children: readonly TreeNode[];
}

/** Sections, entries and children of a list, or only those on the way to what `wanted` takes. Sections without entries are left out. */
export function entryTree(list: ListDocument, wanted?: (entry: Entry) => boolean): readonly TreeNode[] {
	const loose = list.entries.filter(entry => !entry.section && !entry.parent);
	return grow(undefined, [...loose, ...list.sections], wanted);
}

/** How many entries stand at or below the nodes. */
export function countEntries(nodes: readonly TreeNode[]): number {
	return nodes.reduce((sum, { kind, children }) => sum + (kind === 'entry' ? 1 : 0) + countEntries(children), 0);
}

/** The innermost node at an offset; `undefined` when there is none. */
export function nodeAt(nodes: readonly TreeNode[], offset: number): TreeNode | undefined {
	const node = nodes.find(({ range }) => range.start <= offset && offset <= range.end);
	return node && (nodeAt(node.children, offset) ?? node);
}

/** Every word occurs in what the entry says. Case does not count. */
export function entryMatches(entry: Entry, filter: string): boolean {
	const text = [entry.title, entry.author, entry.description, entry.url, ...entry.tags].join('\n').toLowerCase();
	return filter
		.toLowerCase()
		.split(/\s+/)
		.every(word => text.includes(word));
}

type Growing = { -readonly [K in keyof TreeNode]: TreeNode[K] };

function grow(
	parent: TreeNode | undefined,
	parts: readonly (Entry | Section)[],
	wanted: ((entry: Entry) => boolean) | undefined,
): TreeNode[] {
	const seen = new Map<string, number>();
	return parts.flatMap(part => {
		const entry = 'shape' in part ? part : undefined;
		const name = entry ? `entry ${entry.url}` : `section ${part.title}`;
		const twin = seen.get(name) ?? 0;
		seen.set(name, twin + 1);
		const node: Growing = {
			kind: entry ? 'entry' : 'section',
			id: `${parent?.id ?? ''}/${encodeURIComponent(name)}:${twin}`,
			label: plainText(part.title) || (entry ? plainText(entry.url) : '(untitled)'),
			detail: plainText(entry?.author ?? ''),
			range: part.range,
			ownRange: 'shape' in part ? part.contentRange : part.headingRange,
			entry,
			parent,
			children: [],
		};
		node.children = grow(node, 'shape' in part ? part.children : [...part.entries, ...part.sections], wanted);
		if (!entry) {
			node.detail = String(countEntries(node.children));
		}
		return node.children.length > 0 || (entry && (!wanted || wanted(entry))) ? [node] : [];
	});
}
