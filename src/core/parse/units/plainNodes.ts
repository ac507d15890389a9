import type { RootContent } from 'mdast';
import { nothingKnown } from './knownLines';
import { parsePlainList } from './parsePlainList';
import { readPlainLine } from './readPlainLine';
import { trimmedLine } from './readRows';
import type { UnitKind } from './unit';

/**
 * The nodes of a unit whose text alone says what they are. They take a third of what there is to keep of a list, and no longer to read
 * again than some rules take.
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
