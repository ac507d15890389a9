import type { Nodes, Parents } from 'mdast';

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
		}
	}
}

/**
 * Has the offsets of nodes and of all below them count from `start`, for good: they are kept in as little memory as may be, where places
 * that are the same are one object. They are changed in place.
 */
export function settleNodes(nodes: readonly Nodes[], start: number): void {
	placeNodes(nodes, offset => offset - start);
	const left: Nodes[] = [...nodes];
	for (let node = left.pop(); node; node = left.pop()) {
		if ('children' in node) {
			sharePlaces(node);
			for (const child of node.children) {
				left.push(child);
			}
		}
	}
}

/** Most nodes begin where those around them do, or where the one before ends. */
function sharePlaces(parent: Parents): void {
	const { position } = parent;
	const { start, end } = position!;
	let before = start;
	for (const child of parent.children) {
		const own = child.position!;
		if (own.start.offset === start.offset && own.end.offset === end.offset) {
			child.position = position!;
		} else {
			own.start = own.start.offset === before.offset ? before : own.start;
			own.end = own.end.offset === end.offset ? end : own.end;
		}
		before = own.end;
	}
	// Remark's have grown, and keep room for more
	parent.children = parent.children.slice() as typeof parent.children;
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
