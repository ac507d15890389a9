import type { RootContent } from 'mdast';
import { copyNode } from '../units/placeNodes';
import type { Unit } from '../units/unit';

/** Root-level blocks behind a heading that may describe it. */
export const reach = 2;

/** The units behind one, as far as they may describe it. */
export function unitsBelow(units: readonly Unit[], index: number): readonly Unit[] {
	const below: Unit[] = [];
	for (let at = index + 1; at < units.length && below.filter(({ isBlank }) => !isBlank).length < reach; at++) {
		below.push(units[at]!);
	}
	return below;
}

/** Copies of the nodes of units, with offsets from the start of the one that they are below. */
export function nodesBelow(unit: Unit, below: readonly Unit[]): RootContent[] {
	return below.flatMap(({ nodes, offset }) => nodes.map(node => copyNode(node, offset - unit.offset)));
}
