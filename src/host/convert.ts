import * as vscode from 'vscode';
import { lineAt } from '../core/lines';
import type { ListDocument, OffsetRange, RelatedPlace, TextEdit } from '../core/model';

/** What offsets can be turned into places of: an open document, or a list that was read from a file. */
export type Positions = Pick<vscode.TextDocument, 'uri' | 'positionAt'>;

export function positionsIn({ lineStarts }: ListDocument, uri: vscode.Uri): Positions {
	return {
		uri,
		positionAt: offset => {
			const line = lineAt(lineStarts, offset);
			return new vscode.Position(line, offset - lineStarts[line]!);
		},
	};
}

/** `range` must come from the version the document has now. */
export function toRange(document: Positions, range: OffsetRange): vscode.Range {
	return new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
}

/** Where a related place is: in the document, or in another one that the place names by its URI. */
export function toLocation(document: Positions, place: RelatedPlace): vscode.Location {
	if (place.elsewhere === undefined) {
		return new vscode.Location(document.uri, toRange(document, place.range));
	}
	const { document: uri, start, end } = place.elsewhere;
	return new vscode.Location(
		vscode.Uri.parse(uri),
		new vscode.Range(start.line, start.character, end.line, end.character),
	);
}

/** `edits` must come from the version the document has now. */
export function toWorkspaceEdit(document: Positions, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
	const result = new vscode.WorkspaceEdit();
	for (const edit of edits) {
		result.replace(document.uri, toRange(document, edit.range), edit.newText);
	}
	return result;
}

/**
 * Applies the edits in one undo step.
 *
 * @returns False when the document changed before they arrived: then none is applied.
 */
export function applyEdits(document: vscode.TextDocument, edits: readonly TextEdit[]): Thenable<boolean> {
	return vscode.workspace.applyEdit(toWorkspaceEdit(document, edits));
}
