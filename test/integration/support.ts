import * as vscode from 'vscode';

/** What the runner wrote into the workspace folder (`test/vscode/workspace.mjs`). */
export interface Run {
	/** The extension host that the runner started. */
	readonly host: 'node' | 'webworker';
	readonly trusted: boolean;
	/** What is the same in every window is tested in this one. */
	readonly thorough: boolean;
	/** Base URL of `pages.mjs`, without a slash at the end. */
	readonly pages: string;
	/** Only tests whose full name matches this pattern are run. */
	readonly grep?: string | undefined;
	/** The same site over TLS and behind a proxy: in one window alone, that has the time for it and trusts its certificate. */
	readonly web?: { readonly secure: string; readonly proxy: string } | undefined;
}

/** What a request told the page server. */
export interface Asked {
	readonly host: string;
	readonly path: string;
	readonly authorization?: string | undefined;
	readonly agent?: string | undefined;
}

/** The opened copy of `test/fixtures/workspace`. */
export function folder(): vscode.Uri {
	const [first] = vscode.workspace.workspaceFolders ?? [];
	if (!first) {
		throw new Error('Unexpected empty window, expected the sample workspace.');
	}
	return first.uri;
}

/** URI of a file of the sample workspace. */
export const fileUri = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);

export async function readText(name: string): Promise<string> {
	return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(name)));
}

/** Makes or replaces a file of the sample workspace; tests write files of their own only. */
export async function writeText(name: string, text: string): Promise<vscode.Uri> {
	await vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
	return fileUri(name);
}

export async function currentRun(): Promise<Run> {
	return JSON.parse(await readText('run.json')) as Run;
}

/** The run, where the folder is trusted; elsewhere the test or suite is skipped. */
export async function trustedRun(test: Mocha.Context): Promise<Run> {
	const run = await currentRun();
	if (!run.trusted) {
		test.skip();
	}
	return run;
}

/** How often the page server was asked for a path, e.g. `/plain`; asking for `/hits` itself does not count. */
export async function hits(path: string): Promise<number> {
	const { pages } = await currentRun();
	const counts = (await (await fetch(`${pages}/hits`)).json()) as Record<string, number>;
	return counts[path] ?? 0;
}

/** All that the page server was asked for, whoever asked: `asked()` for itself does not count. */
export async function asked(): Promise<readonly Asked[]> {
	const { pages } = await currentRun();
	return (await (await fetch(`${pages}/requests`)).json()) as readonly Asked[];
}

/**
 * Asks again until there is an answer: diagnostics, markers and code actions arrive in their own time, and a throw
 * ("Canceled", while the workbench still starts) means "not yet".
 *
 * @param what Named in the error when there is none within 60 seconds.
 */
export async function until<T>(
	what: string,
	ask: () => T | undefined | false | Thenable<T | undefined | false>,
): Promise<T> {
	let last: unknown;
	for (const end = Date.now() + 60_000; Date.now() < end; await new Promise(again => setTimeout(again, 50))) {
		try {
			const answer = await ask();
			if (answer) {
				return answer;
			}
		} catch (error) {
			last = error;
		}
	}
	throw new Error(`Expected ${what} within 60 s${last ? ` (${last})` : ''}.`);
}

/** Opens a file of the sample workspace in the active editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
	return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(name)));
}

/** Saves and closes what tests have opened: a hundred editors make the workbench slow. */
export async function closeEditors(): Promise<void> {
	const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
	if (tabs.length >= 10) {
		await vscode.workspace.saveAll(false);
		await vscode.window.tabGroups.close(
			tabs.filter(({ isDirty }) => !isDirty),
			true,
		);
	}
}

/** The extension, activated; found only when it runs in the suite's own extension host. */
export async function extension(): Promise<vscode.Extension<unknown>> {
	const found = vscode.extensions.getExtension('curated-list.curated-list');
	if (!found) {
		throw new Error('Unexpected missing extension, expected curated-list.curated-list in this extension host.');
	}
	await found.activate();
	return found;
}
