import * as vscode from 'vscode';
import { fixAll } from '../core/edit/fixAll';
import { toWorkspaceEdit } from '../host/convert';
import type { ListDocuments } from '../host/listDocuments';
import { lintSettings } from '../host/settings';

const kind = vscode.CodeActionKind.SourceFixAll.append('curatedList');

/** "Fix all" of the palette and of `editor.codeActionsOnSave`: every safe fix, until none is left. */
export function registerFixAll(lists: ListDocuments): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider(
		{ language: 'markdown' },
		{
			provideCodeActions(document, _range, context) {
				const list = context.only?.contains(kind) ? lists.listOf(document) : undefined;
				const edits = list ? fixAll(list, lintSettings(document.uri)) : [];
				if (edits.length === 0) {
					return [];
				}
				const action = new vscode.CodeAction('Fix all curated list problems', kind);
				action.edit = toWorkspaceEdit(document, edits);
				return [action];
			},
		},
		{ providedCodeActionKinds: [kind] },
	);
}
