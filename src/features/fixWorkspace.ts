import * as vscode from 'vscode';
import { commands } from '../contributions';
import { fixAll } from '../core/edit/fixAll';
import { positionsIn, toRange } from '../host/convert';
import { counted } from '../host/counts';
import type { World } from '../host/findings';
import type { ListDocuments } from '../host/listDocuments';
import { readWorkspaceLists, withSteps } from '../host/workspaceLists';

/** The command **Fix all in workspace**: every safe fix of every list, shown in the Refactor Preview before it is done. */
export function registerFixWorkspace(lists: ListDocuments, { settings, facts }: World): vscode.Disposable {
	/** @returns Whether anything was fixed. */
	async function fixWorkspace(): Promise<boolean> {
		const edit = new vscode.WorkspaceEdit();
		const versions = new Map<vscode.TextDocument, number>();
		const outcome = await withSteps('Fixing the workspace', async steps => {
			const found = await readWorkspaceLists(lists, settings, steps);
			await steps.each(found, 'Fixing list', async ({ uri, list, document }) => {
				const asked = facts.ask(uri);
				let edits = fixAll(list, settings.of(uri), asked.facts);
				while (await asked.answer()) {
					edits = fixAll(list, settings.of(uri), asked.facts);
				}
				if (document) {
					versions.set(document, document.version);
				}
				const about = { label: 'Fix all curated list problems', needsConfirmation: true };
				for (const { range, newText } of edits) {
					edit.replace(uri, toRange(positionsIn(list, uri), range), newText, about);
				}
			});
			return { lists: found.length, cancelled: steps.token.isCancellationRequested };
		});
		if (outcome.cancelled) {
			return false;
		}
		if (edit.size === 0) {
			void vscode.window.showInformationMessage(`Nothing to fix in ${counted(outcome.lists, 'list')}.`);
			return false;
		}
		if ([...versions].some(([document, version]) => document.version !== version)) {
			void vscode.window.showWarningMessage('A file changed meanwhile; nothing was fixed.');
			return false;
		}
		return vscode.workspace.applyEdit(edit, { isRefactoring: true });
	}
	return vscode.commands.registerCommand(commands.fixWorkspace, fixWorkspace);
}
