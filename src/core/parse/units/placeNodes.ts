import type { Nodes } from 'mdast';

/** Gives nodes and all below them other offsets; what else a position says, says nothing afterwards. They are changed in place. */
export function placeNodes(nodes: readonly Nodes[], place: (offset: number) => number): void {
	// By hand, because quotes can be nested deeper than calls
	const left: Nodes[] = [...nodes];
	for (let node = left.pop(); node; node = left.pop()) {
		const { start, end } = node.position!;
		node.position = { start: pointAt(place(start.offset!)), end: pointAt(place(end.offset!)) };
		if ('children' in node) {
			for (const child of node.children) {
				left.push(child);
			}
			// Remark's have grown, and keep room for more
			node.children = node.children.slice() as typeof node.children;
		}
	}
}

export function pointAt(offset: number) {
	return { line: 1, column: offset + 1, offset };
}
