import * as vscode from 'vscode';
import { commands, diagnosticSource } from '../contributions';
import type { World } from '../host/findings';
import type { ListDocuments } from '../host/listDocuments';
import type { Outcome } from '../host/workspaceFindings';

/** Milliseconds after the last change before the workspace is linted again. */
const settleTime = 200;

/**
 * The command **Lint workspace**: fills the Problems panel for lists that are not open; open ones have theirs already. From then
 * on they are linted anew when settings change, or one of them does on disk.
 */
export function registerLintWorkspace(lists: ListDocuments, world: World): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection(`${diagnosticSource} workspace`);
	const watcher = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown}', true, false, false);
	const forget = (uri: vscode.Uri) => collection.delete(uri);
	let last: Promise<Outcome> | undefined;
	let waiting: ReturnType<typeof setTimeout> | undefined;

	/** One after the other: each fills the same collection. */
	function lintInTurn(location?: vscode.ProgressLocation): Promise<Outcome> {
		const before = last;
		const run = async () => {
			await before?.catch(() => {});
			return (await import('../host/workspaceFindings')).lintWorkspace(lists, world, collection, location);
		};
		last = run();
		return last;
	}

	async function lintWorkspace(): Promise<Outcome> {
		const outcome = await lintInTurn();
		void (await import('../host/workspaceFindings')).tell(outcome);
		return outcome;
	}

	function lintAgainSoon(): void {
		clearTimeout(waiting);
		waiting = last && setTimeout(() => void lintInTurn(vscode.ProgressLocation.Window), settleTime);
	}

	return vscode.Disposable.from(
		collection,
		watcher,
		watcher.onDidChange(uri => {
			if (collection.has(uri)) {
				lintAgainSoon();
			}
		}),
		watcher.onDidDelete(forget),
		// What is open is linted as it is typed.
		lists.onDidChange(({ uri }) => forget(uri)),
		world.settings.onDidChange(lintAgainSoon),
		vscode.commands.registerCommand(commands.lintWorkspace, lintWorkspace),
		{ dispose: () => clearTimeout(waiting) },
	);
}
