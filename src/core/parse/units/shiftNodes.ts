import type { Nodes } from 'mdast';

/** Moves nodes that nobody else holds, and all below them. */
export function shiftNodes(nodes: readonly Nodes[], by: number): void {
	// By hand, because quotes can be nested deeper than calls
	const left: Nodes[] = [...nodes];
	for (let node = left.pop(); node; node = left.pop()) {
		const { start, end } = node.position!;
		start.offset! += by;
		end.offset! += by;
		if ('children' in node) {
			for (const child of node.children) {
				left.push(child);
			}
		}
	}
}
