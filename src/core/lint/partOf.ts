import type { ListDocument, OffsetRange } from '../model';
import { listOfParts } from '../parse/parts/listOfParts';
import type { Part } from '../parse/parts/part';

/** Of a list only some parts, which are in document order. They are put together at once, which takes time in proportion to their number. */
export function partOf(list: ListDocument, parts: readonly Part[]): ListDocument {
	const part = listOfParts(new TextOf(list), parts, list.parts);
	// Asked for by whoever looks at it, who would take the longer
	void part.entries;
	return part;
}

/** Each part once, in document order. */
export function inDocument(parts: readonly Part[]): readonly Part[] {
	return [...new Set(parts)].sort((a, b) => a.unit.offset - b.unit.offset);
}

/** What a list of some parts has in common with the whole one. */
class TextOf {
	readonly #list: ListDocument;

	constructor(list: ListDocument) {
		this.#list = list;
	}

	get source() {
		return this.#list.text;
	}

	get frontMatter() {
		return this.#list.frontMatter;
	}

	sourceIn(range: OffsetRange) {
		return this.#list.textIn(range);
	}
}
