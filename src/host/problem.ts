import * as vscode from 'vscode';
import type { Finding, TextEdit } from '../core/model';
import { toWorkspaceEdit } from './convert';

/** A finding, and the diagnostic that shows it. */
export interface Problem {
	readonly diagnostic: vscode.Diagnostic;
	readonly finding: Finding;
}

/** A quick fix that edits the document. */
export function editing(
	title: string,
	document: vscode.TextDocument,
	{ diagnostic }: Problem,
	edits: readonly TextEdit[],
): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.diagnostics = [diagnostic];
	action.edit = toWorkspaceEdit(document, edits);
	return action;
}
