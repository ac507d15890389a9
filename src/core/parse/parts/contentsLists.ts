import { type Run, Runs } from '../../runs';
import { countLinks, type LinkCount } from '../contentsList';
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
			count: addLinks,
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
		const [links = 0, outside = 0] = this.#lists.at(index).counts;
		return links > 0 && outside === 0;
	}
}

const noLinks: LinkCount = { links: 0, outside: 0 };

/** How many links a unit has, counted once. */
export function linkCount(unit: Unit): LinkCount {
	const [node] = unit.nodes;
	unit.links ??= node ? countLinks(node) : noLinks;
	return unit.links;
}

function addLinks(counts: number[], unit: Unit, by: 1 | -1): void {
	const { links, outside } = linkCount(unit);
	counts[0]! += by * links;
	counts[1]! += by * outside;
}
