import * as vscode from 'vscode';
import { commands } from '../contributions';
import type { ExportArgument } from '../host/listExport';
import type { Targets } from '../host/targets';

/** The command **Export list…**: the entries of a list for other programs. */
export function registerExportList(targets: Targets): vscode.Disposable {
	return vscode.commands.registerCommand(commands.exportList, async (given: ExportArgument = {}) => {
		const { exportList } = await import('../host/listExport');
		await exportList(targets, given);
	});
}
