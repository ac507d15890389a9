import * as vscode from 'vscode';
import type { OffsetRange, TextEdit } from '../core/model';

/** `range` must come from the version the document has now. */
export function toRange(document: vscode.TextDocument, range: OffsetRange): vscode.Range {
	return new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
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
