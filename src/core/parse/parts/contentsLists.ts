import { type Run, Runs } from '../../runs';
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

function addDestination(counts: number[], { links }: Unit, by: 1 | -1): void {
	counts[0]! += links === 'headings' ? by : 0;
	counts[1]! += links === 'outside' ? by : 0;
}
