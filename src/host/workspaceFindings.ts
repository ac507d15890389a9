import * as vscode from 'vscode';
import { lint } from '../core/lint';
import { positionsIn } from './convert';
import { counted, problemsAmong } from './counts';
import { type Shown, show, type World } from './findings';
import type { ListDocuments } from './listDocuments';
import { filesAtOnce, readWorkspaceLists, type Steps, type WorkspaceList, withSteps } from './workspaceLists';

/** What the command says, for people and for whoever runs it. */
export interface Outcome {
	readonly lists: number;
	readonly problems: number;
	readonly cancelled: boolean;
}

/** Lints all lists of the workspace. @param collection Takes the problems of those that are not open: open ones have theirs already. */
export async function lintWorkspace(
	lists: ListDocuments,
	world: World,
	collection: vscode.DiagnosticCollection,
	location?: vscode.ProgressLocation,
): Promise<Outcome> {
	return withSteps('Linting the workspace', steps => lintLists(lists, world, collection, steps), location);
}

async function lintLists(
	lists: ListDocuments,
	world: World,
	collection: vscode.DiagnosticCollection,
	steps: Steps,
): Promise<Outcome> {
	const found = await readWorkspaceLists(lists, world.settings, steps);
	const isCancelled = () => steps.token.isCancellationRequested;
	const names = new Set(found.map(({ uri }) => String(uri)));
	for (const [uri] of isCancelled() ? [] : collection) {
		if (!names.has(String(uri))) {
			collection.delete(uri);
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

export async function tell({ lists, problems, cancelled }: Outcome): Promise<void> {
	const sentence = `${problems === 0 ? 'No problems' : counted(problems, 'problem')} in ${counted(lists, 'list')}${cancelled ? ', then you cancelled' : ''}.`;
	const showProblems = 'Show Problems';
	const answer = await vscode.window.showInformationMessage(sentence, ...(problems > 0 ? [showProblems] : []));
	if (answer === showProblems) {
		await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
	}
}
