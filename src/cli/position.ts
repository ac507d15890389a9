import { lineAt } from '../core/lines';
import type { ListDocument, OffsetRange } from '../core/model';

/** Zero-based, in UTF-16 code units, as in LSP. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

export function positionAt({ lineStarts }: ListDocument, offset: number): Position {
	const line = lineAt(lineStarts, offset);
	return { line, character: offset - lineStarts[line]! };
}

export function rangeAt(
	list: ListDocument,
	{ start, end }: OffsetRange,
): { readonly start: Position; readonly end: Position } {
	return { start: positionAt(list, start), end: positionAt(list, end) };
}
