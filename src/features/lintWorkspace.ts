import * as vscode from 'vscode';
import { commands, diagnosticSource } from '../contributions';
import { lint } from '../core/lint';
import { positionsIn } from '../host/convert';
import { counted, problemsAmong } from '../host/counts';
import { type Shown, show, type World } from '../host/findings';
import type { ListDocuments } from '../host/listDocuments';
import { filesAtOnce, readWorkspaceLists, type Steps, type WorkspaceList, withSteps } from '../host/workspaceLists';

/** What the command says, for people and for whoever runs it. */
interface Outcome {
	readonly lists: number;
	readonly problems: number;
	readonly cancelled: boolean;
}

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

	async function lintLists(steps: Steps): Promise<Outcome> {
		const found = await readWorkspaceLists(lists, world.settings, steps);
		const isCancelled = () => steps.token.isCancellationRequested;
		const names = new Set(found.map(({ uri }) => String(uri)));
		for (const [uri] of isCancelled() ? [] : collection) {
			if (!names.has(String(uri))) {
				forget(uri);
			}
		}
		// Duplicates across lists can be told only when all lists are known.
		for (const { uri, list, document } of found) {
			if (document && !document.isClosed) {
				world.facts.noteOpen(document, list);
			} else {
				world.facts.note(uri, list);
			}
		}
		let done = 0;
		let problems = 0;
		await steps.each(
			found,
			'Checking list',
			async one => {
				const shown = await lintOne(one, world);
				if (!one.document && !isOpen(one.uri)) {
					collection.set(
						one.uri,
						shown.map(({ diagnostic }) => diagnostic),
					);
				}
				done++;
				problems += problemsAmong(shown);
			},
			filesAtOnce,
		);
		return { lists: done, problems, cancelled: isCancelled() };
	}

	/** One after the other: each fills the same collection. */
	function lintInTurn(location?: vscode.ProgressLocation): Promise<Outcome> {
		const before = last;
		const run = async () => {
			await before?.catch(() => {});
			return withSteps('Linting the workspace', lintLists, location);
		};
		last = run();
		return last;
	}

	async function lintWorkspace(): Promise<Outcome> {
		const outcome = await lintInTurn();
		void tell(outcome);
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

async function lintOne({ uri, list }: WorkspaceList, { settings, facts }: World): Promise<readonly Shown[]> {
	const asked = facts.ask(uri);
	const own = settings.of(uri);
	let findings = lint(list, own, asked.facts);
	while (await asked.answer()) {
		findings = lint(list, own, asked.facts);
	}
	return show(positionsIn(list, uri), findings, own);
}

function isOpen(uri: vscode.Uri): boolean {
	return vscode.workspace.textDocuments.some(document => String(document.uri) === String(uri));
}

async function tell({ lists, problems, cancelled }: Outcome): Promise<void> {
	const sentence = `${problems === 0 ? 'No problems' : counted(problems, 'problem')} in ${counted(lists, 'list')}${cancelled ? ', then you cancelled' : ''}.`;
	const showProblems = 'Show Problems';
	const answer = await vscode.window.showInformationMessage(sentence, ...(problems > 0 ? [showProblems] : []));
	if (answer === showProblems) {
		await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
	}
}
