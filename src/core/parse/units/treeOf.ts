import type { Root, RootContent } from 'mdast';
import { lineEndings } from './makeUnits';
import { copyNode, pointAt } from './placeNodes';
import type { UnitDocument } from './unit';

/**
 * The whole tree of a document: CommonMark's, but that each row of a table at the root is a paragraph of its own.
 *
 * @returns A copy; of positions, only the offsets say something.
 */
export function treeOf({ units }: UnitDocument): Root {
	const children: RootContent[] = [];
	let isLoose = false;
	let end = 0;
	for (const { nodes, text, kind, continues, offset } of units) {
		const own = nodes.map(node => copyNode(node, offset));
		const list = children.at(-1);
		const item = own[0];
		if (kind === 'item' && continues && list?.type === 'list' && item?.type === 'list') {
			list.spread ||= isLoose;
			list.children.push(...item.children);
			list.position!.end = item.position!.end;
			own.shift();
		}
		for (const node of own) {
			children.push(node);
		}
		isLoose = item !== undefined && lineEndings(text.slice(item.position!.end.offset! - offset)) > 1;
		end = offset + text.length;
	}
	return { type: 'root', children, position: { start: pointAt(0), end: pointAt(end) } };
}
