import { type Run, Runs } from '../../runs';
import { type Destination, destinationOf } from '../contentsList';
import type { Unit } from '../units/unit';

/** The lists and tables at the root, and which of them are contents: all their links lead to headings of the document. */
export class ContentsLists {
	/** Noted is whether the items of a list were read as contents. */
	readonly #lists: Runs<Unit, boolean>;

	/** @param unitAt Tells of each place the unit that was counted there last. */
	constructor(unitAt: (index: number) => Unit) {
		this.#lists = new Runs<Unit, boolean>({
			itemAt: unitAt,
			goesOn: ({ continues }) => continues,
			width: 2,
			count: addDestination,
		});
	}

	/** Takes over that other units stand in the place of some. @param from Index of the first of them. */
	change(from: number, former: readonly Unit[], fresh: readonly Unit[]): void {
		this.#lists.change(from, former, fresh);
	}

	/** The list that an item is in. */
	at(index: number): Run<boolean> {
		return this.#lists.at(index);
	}

	isContents(index: number): boolean {
		const [headings = 0, outside = 0] = this.#lists.at(index).counts;
		return headings > 0 && outside === 0;
	}
}

/** Where the links of a unit lead, found out once. */
export function unitDestination(unit: Unit): Destination {
	const [node] = unit.nodes;
	unit.links ??= node ? destinationOf(node) : 'nowhere';
	return unit.links;
}

function addDestination(counts: number[], unit: Unit, by: 1 | -1): void {
	const destination = unitDestination(unit);
	counts[0]! += destination === 'headings' ? by : 0;
	counts[1]! += destination === 'outside' ? by : 0;
}
