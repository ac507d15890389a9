import type { ListDocument } from '../model';
import { listOfParts } from '../parse/parts/listOfParts';
import type { Part } from '../parse/parts/part';

/** Of a list only some parts, which are in document order. */
export function partOf(list: ListDocument, parts: readonly Part[]): ListDocument {
	const { frontMatter } = list;
	const document = {
		frontMatter,
		get source() {
			return list.text;
		},
	};
	return listOfParts(document, parts, list.parts);
}

/** Each part once, in document order. */
export function inDocument(parts: readonly Part[]): readonly Part[] {
	return [...new Set(parts)].sort((a, b) => a.unit.offset - b.unit.offset);
}
