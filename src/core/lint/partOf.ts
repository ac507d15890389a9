import type { ListDocument } from '../model';
import { listOfParts } from '../parse/parts/listOfParts';
import type { Part } from '../parse/parts/part';

/** Of a list only some parts, which are in document order. They are put together at once, which takes time in proportion to their number. */
export function partOf(list: ListDocument, parts: readonly Part[]): ListDocument {
	const { frontMatter } = list;
	const document = {
		frontMatter,
		get source() {
			return list.text;
		},
		sourceIn: list.textIn,
	};
	const part = listOfParts(document, parts, list.parts);
	// Asked for by whoever looks at it, who would take the longer
	void part.entries;
	return part;
}

/** Each part once, in document order. */
export function inDocument(parts: readonly Part[]): readonly Part[] {
	return [...new Set(parts)].sort((a, b) => a.unit.offset - b.unit.offset);
}
