import type { RootContent } from 'mdast';
import { nothingKnown } from './knownLines';
import { parsePlainList } from './parsePlainList';
import { readPlainLine } from './readPlainLine';
import { trimmedLine } from './readRows';
import type { UnitKind } from './unit';

/**
 * The nodes of a unit whose text alone says what they are, and most of a list is such units. Kept, their nodes would be a third of all
 * that is kept; read again, they take some microseconds.
 *
 * @throws When the unit is of another kind.
 */
export function plainNodes(kind: UnitKind, text: string): readonly RootContent[] {
	if (kind === 'row') {
		const { start, end } = trimmedLine(text, 0);
		const row = readPlainLine(text.slice(start, end), start);
		if (row) {
			return [row];
		}
	}
	const list = kind === 'item' ? parsePlainList(text, nothingKnown) : undefined;
	if (!list) {
		throw new Error(`Unexpected ${kind}, expected a plain item or row: ${text}`);
	}
	return list;
}
