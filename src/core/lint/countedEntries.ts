import { hasBlankLine } from '../lines';
import type { Entry } from '../model';
import type { Part } from '../parse/parts/part';

/** Whether a blank line stands between the item that is the part before and an entry; `undefined` when they are no siblings. */
export function isLoose(before: Part, part: Part, entry: Entry): boolean | undefined {
	const sibling = before.content.entries.find(({ depth, parent }) => depth === 0 && parent === undefined);
	if (
		sibling === undefined ||
		entry.depth > 0 ||
		entry.parent !== undefined ||
		sibling.marker === '' ||
		entry.marker === '' ||
		sibling.section !== entry.section
	) {
		return undefined;
	}
	const between = before.unit.source.slice(sibling.range.end) + part.unit.source.slice(0, entry.range.start);
	return /\S/.test(between) ? undefined : hasBlankLine(between);
}
