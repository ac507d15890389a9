import type { Nodes } from 'mdast';

/** Gives nodes and all below them other offsets; what else a position says, says nothing afterwards. They are changed in place. */
export function placeNodes(nodes: readonly Nodes[], place: (offset: number) => number): void {
	// By hand, because quotes can be nested deeper than calls
	const left: Nodes[] = [...nodes];
	for (let node = left.pop(); node; node = left.pop()) {
		const { start, end } = node.position!;
		movePoint(start, place(start.offset!));
		movePoint(end, place(end.offset!));
		if ('children' in node) {
			for (const child of node.children) {
				left.push(child);
			}
			// Remark's have grown, and keep room for more
			node.children = node.children.slice() as typeof node.children;
		}
	}
}

/** @returns A node like it, and like all below it, so many characters further on. */
export function copyNode<T extends Nodes>(node: T, by: number): T {
	const { start, end } = node.position!;
	const position = { start: pointAt(start.offset! + by), end: pointAt(end.offset! + by) };
	return 'children' in node
		? { ...node, children: node.children.map(child => copyNode(child, by)), position }
		: { ...node, position };
}

export function pointAt(offset: number) {
	return { line: 1, column: offset + 1, offset };
}

function movePoint(point: { line: number; column: number; offset?: number | undefined }, offset: number): void {
	point.line = 1;
	point.column = offset + 1;
	point.offset = offset;
}
