import * as vscode from 'vscode';
import { fixAll } from '../core/edit/fixAll';
import { toWorkspaceEdit } from '../host/convert';
import type { World } from '../host/findings';
import type { ListDocuments } from '../host/listDocuments';

const kind = vscode.CodeActionKind.SourceFixAll.append('curatedList');

/** "Fix all" of the palette and of `editor.codeActionsOnSave`: every safe fix, until none is left. */
export function registerFixAll(lists: ListDocuments, { settings, facts }: World): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider(
		{ language: 'markdown' },
		{
			provideCodeActions(document, _range, context) {
				const list = context.only?.contains(kind) ? lists.listOf(document) : undefined;
				const edits = list ? fixAll(list, settings.of(document.uri), facts.ask(document.uri).facts) : [];
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
