import * as vscode from 'vscode';
import { settings } from '../contributions';
import { addToConfig, editConfig } from '../core/config/editConfig';
import type { TextEdit } from '../core/model';
import { applyEdits } from './convert';
import type { ProjectFiles } from './projectFiles';
import { ownSetting, setOwnSetting } from './settings';

/** Turns a rule off for all lists that have the same project file, else of the workspace. */
export async function ignoreInWorkspace(uri: vscode.Uri, ruleId: string, files: ProjectFiles): Promise<void> {
	(await inProjectFile(uri, files, text => editConfig(text, ['rules', ruleId], () => 'off'))) ||
		(await setOwnSetting(uri, settings.rules, { ...ownSetting<object>(uri, settings.rules), [ruleId]: 'off' }));
}

/** Lets a page be listed more than once in all these lists. */
export async function allowInWorkspace(uri: vscode.Uri, url: string, files: ProjectFiles): Promise<void> {
	const path = settings.allowDuplicates.split('.');
	(await inProjectFile(uri, files, text => addToConfig(text, path, url))) ||
		(await setOwnSetting(uri, settings.allowDuplicates, [
			...new Set([...(ownSetting<string[]>(uri, settings.allowDuplicates) ?? []), url]),
		]));
}

/** False: there is no project file. A file that counts is a file that is saved, so it is saved. */
async function inProjectFile(
	list: vscode.Uri,
	files: ProjectFiles,
	edit: (text: string) => TextEdit[] | undefined,
): Promise<boolean> {
	await files.find(list);
	const file = files.of(list);
	if (!file) {
		return false;
	}
	const document = await vscode.workspace.openTextDocument(file.uri);
	const edits = edit(document.getText());
	if (!edits) {
		await vscode.window.showTextDocument(document);
		void vscode.window.showWarningMessage('The project file cannot be read; mend it first.');
	} else if (!(await applyEdits(document, edits)) || !(await document.save())) {
		void vscode.window.showWarningMessage(`${vscode.workspace.asRelativePath(file.uri)} could not be written.`);
	}
	return true;
}
