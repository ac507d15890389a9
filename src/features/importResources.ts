import * as vscode from 'vscode';
import { commands } from '../contributions';
import type { ImportArgument } from '../host/listImport';
import type { Targets } from '../host/targets';

/** The command **Import resources…**: entries made of what other programs export. */
export function registerImportResources(targets: Targets): vscode.Disposable {
	return vscode.commands.registerCommand(commands.importResources, async (given: ImportArgument = {}) => {
		const { importResources } = await import('../host/listImport');
		return await importResources(targets, given);
	});
}
