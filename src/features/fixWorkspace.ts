import * as vscode from 'vscode';
import { commands } from '../contributions';
import type { World } from '../host/findings';
import type { ListDocuments } from '../host/listDocuments';

/** The command **Fix all in workspace**. A keybinding with `{ "ask": false }` does not ask before. */
export function registerFixWorkspace(lists: ListDocuments, world: World): vscode.Disposable {
	return vscode.commands.registerCommand(commands.fixWorkspace, async (given: { readonly ask?: boolean } = {}) => {
		const { fixWorkspace } = await import('../host/workspaceFixes');
		return fixWorkspace(lists, world, given.ask !== false);
	});
}
