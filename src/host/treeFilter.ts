import type { NodeEntry, TreeNode } from './treeNodes';

/** Of a tree only what is wanted, and what is on the way to it. */
export interface TreeFilter {
	/** How many entries it shows. */
	readonly total: number;
	/** How many of the entries that a node is or has below it; 0 when the node is not shown. */
	readonly countOf: (node: TreeNode) => number;
}

export function filterTree(roots: readonly TreeNode[], wanted: (entry: NodeEntry) => boolean): TreeFilter {
	const counts = new Map<TreeNode, number>();
	const countIn = (nodes: readonly TreeNode[]): number => {
		let sum = 0;
		for (const node of nodes) {
			const below = countIn(node.children);
			const isShown = node.entry && (below > 0 || wanted(node.entry));
			const count = below + (isShown ? 1 : 0);
			counts.set(node, count);
			sum += count;
		}
		return sum;
	};
	return { total: countIn(roots), countOf: node => counts.get(node) ?? 0 };
}

/** Every word occurs in what the entry says. Case does not count. */
export function entryMatches(entry: NodeEntry, filter: string): boolean {
	const text = [entry.title, entry.author, entry.description, entry.url, ...entry.tags].join('\n').toLowerCase();
	return filter
		.toLowerCase()
		.split(/\s+/)
		.every(word => text.includes(word));
}
