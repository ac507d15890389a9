import type { List, Root, RootContent } from 'mdast';
import { hasBlankLine } from '../../lines';
import { rangeOf } from '../linkNodes';
import { shiftNodes } from './shiftNodes';
import type { UnitDocument } from './unit';

/**
 * The whole tree of a document: CommonMark's, but that a table at the root is one paragraph for each of its rows.
 *
 * @returns A copy; of positions, only the offsets are those of the document.
 */
export function treeOf({ units }: UnitDocument): Root {
	const children: RootContent[] = [];
	let end = 0;
	for (const { nodes, text, kind, continues, offset } of units) {
		const own = structuredCloneOf(nodes);
		shiftNodes(own, offset);
		const list = children.at(-1);
		const item = own[0];
		if (kind === 'item' && continues && list?.type === 'list' && item?.type === 'list') {
			const last = list.children.at(-1)!;
			list.spread ||= false;
			list.children.push(...item.children);
			list.position!.end = item.position!.end;
			void last;
			children.push(...own.slice(1));
		} else {
			children.push(...own);
		}
		end = offset + text.length;
	}
	return {
		type: 'root',
		children,
		position: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: end } },
	};
}

function structuredCloneOf<T>(value: T): T {
	return JSON.parse(JSON.stringify(value)) as T;
}
void hasBlankLine;
void rangeOf;

export type { List };
