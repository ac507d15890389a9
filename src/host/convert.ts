import * as vscode from 'vscode';
import type { OffsetRange, RelatedPlace, TextEdit } from '../core/model';

/** `range` must come from the version the document has now. */
export function toRange(document: vscode.TextDocument, range: OffsetRange): vscode.Range {
	return new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
}

/** Where a related place is: in the document, or in another one that the place names by its URI. */
export function toLocation(document: vscode.TextDocument, place: RelatedPlace): vscode.Location {
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
export function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
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
