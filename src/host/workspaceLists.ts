import * as vscode from 'vscode';
import type { ListDocument } from '../core/model';
import { isCuratedList } from '../core/parse/isList';
import { parseList } from '../core/parse/parseList';
import { isMarkdown, type ListDocuments } from './listDocuments';
import type { ListSettings } from './listSettings';
import { readText } from './readText';

/** A list of the workspace, open or not. */
export interface WorkspaceList {
	readonly uri: vscode.Uri;
	readonly list: ListDocument;
	/** `undefined` when it is not open; the list is then as it is on disk. */
	readonly document: vscode.TextDocument | undefined;
	/** Of the document, when it was read. */
	readonly version: number | undefined;
}

/** How much of a task is done, for a person who waits. */
export interface Steps {
	readonly token: vscode.CancellationToken;
	/**
	 * Runs once for each item, letting the host breathe in between; stops when the person cancels.
	 *
	 * @param atOnce How many may wait for an answer at the same time. Default: 1, which keeps the order.
	 */
	readonly each: <T>(
		items: readonly T[],
		doing: string,
		run: (item: T) => Promise<void> | void,
		atOnce?: number,
	) => Promise<void>;
}

/** Files that are asked for at the same time: far away, each takes a while to come. */
export const filesAtOnce = 8;

/** Runs a task under a notification with a Cancel button, or, where nobody asked for it, quietly in the status bar. */
export function withSteps<T>(
	title: string,
	task: (steps: Steps) => Promise<T>,
	location = vscode.ProgressLocation.Notification,
): Thenable<T> {
	const options = { location, title, cancellable: true };
	return vscode.window.withProgress(options, (progress, token) => {
		let last = 0;
		return task({
			token,
			each: async (items, doing, run, atOnce = 1) => {
				const left = items.entries();
				const work = async () => {
					for (const [index, item] of left) {
						if (token.isCancellationRequested) {
							return;
						}
						if (Date.now() - last > 50) {
							last = Date.now();
							progress.report({ message: `${doing} ${index + 1} of ${items.length}` });
							await new Promise(next => setTimeout(next));
						}
						await run(item);
					}
				};
				await Promise.all(Array.from({ length: atOnce }, work));
			},
		});
	});
}

/** Reads all lists of the workspace, in the order of their paths. Files that `files.exclude` hides are left out, and `node_modules`. */
export async function readWorkspaceLists(
	lists: ListDocuments,
	settings: ListSettings,
	{ token, each }: Steps,
): Promise<readonly WorkspaceList[]> {
	const found = await vscode.workspace.findFiles('**/*.{md,markdown}', '**/node_modules/**', undefined, token);
	const open = new Map(
		vscode.workspace.textDocuments.filter(isMarkdown).map(document => [String(document.uri), document]),
	);
	// Some file systems' search knows nothing of exclusion.
	const files = found.filter(({ path }) => !path.includes('/node_modules/')).sort((a, b) => (a.path < b.path ? -1 : 1));
	const read = new Map<vscode.Uri, WorkspaceList>();
	await each(
		files,
		'Reading file',
		async uri => {
			await settings.ready(uri);
			const document = open.get(String(uri));
			if (document) {
				const list = lists.listOf(document);
				if (list) {
					read.set(uri, { uri, list, document, version: document.version });
				}
				return;
			}
			const named = settings.named(uri);
			const text = named === false ? undefined : await readText(uri);
			const list = text === undefined ? undefined : parseList(text);
			if (list && isCuratedList(list, named)) {
				read.set(uri, { uri, list, document, version: undefined });
			}
		},
		filesAtOnce,
	);
	return files.flatMap(uri => read.get(uri) ?? []);
}
