import type { UnitDocument } from './unit';

/** What a paragraph at the root is in the table that it belongs to. */
export type TableLine = 'head' | 'row';

/** The lines of tables that are read one by one, by the offset of their paragraphs. A row below no head is no line of a table. */
export function tableLinesOf({ units }: UnitDocument): ReadonlyMap<number, TableLine> {
	const lines = new Map<number, TableLine>();
	let isTable = false;
	for (const { kind, nodes, offset } of units) {
		isTable = kind === 'head' || (kind === 'row' && isTable);
		if (isTable) {
			lines.set(offset + nodes[0]!.position!.start.offset!, kind === 'head' ? 'head' : 'row');
		}
	}
	return lines;
}
