import * as vscode from 'vscode';
import { commands, contextKeys } from '../contributions';
import { applyEdits } from '../host/convert';
import { isMarkdown, type ListDocuments } from '../host/listDocuments';

/** Two commands that write into a file's front matter whether it is a curated list. */
export function registerTreatAsList(lists: ListDocuments): vscode.Disposable {
	async function treat(value: boolean): Promise<void> {
		const document = vscode.window.activeTextEditor?.document;
		if (!document || !isMarkdown(document)) {
			void vscode.window.showInformationMessage('Open a Markdown file first.');
			return;
		}
		const { markAsList } = await import('../core/edit/markAsList');
		const edits = markAsList(lists.read(document), value);
		if (!edits) {
			void vscode.window.showWarningMessage('The front matter of this file cannot be read; mend it first.');
		} else if (edits.length > 0) {
			await applyEdits(document, edits);
		}
	}

	function showContext(): void {
		const document = vscode.window.activeTextEditor?.document;
		const markdown = document && isMarkdown(document) ? document : undefined;
		const beingRead = markdown !== undefined && lists.isBeingRead(markdown);
		const other = markdown !== undefined && !beingRead && !lists.listOf(markdown);
		void vscode.commands.executeCommand('setContext', contextKeys.beingRead, beingRead);
		void vscode.commands.executeCommand('setContext', contextKeys.otherMarkdown, other);
	}

	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.treatAsList, () => treat(true)),
		vscode.commands.registerCommand(commands.doNotTreatAsList, () => treat(false)),
		vscode.window.onDidChangeActiveTextEditor(showContext),
		lists.onDidChange(showContext),
		lists.onDidClose(showContext),
	);
}
