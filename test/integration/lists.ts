import { assert } from 'chai';
import * as vscode from 'vscode';
import { diagnosticSource } from '../../src/contributions';
import { open, until, writeText } from './support';

let count = 0;

/** Nearly every test opens a list of the same entries. */
withSetting('curatedList.rules', { 'duplicate-across-lists': 'off' });

/** Five entries in one style, so that a text counts as a list and has habits. */
export const goodEntries = [
	'- [Ky](https://example.com/ky) - Small HTTP client.',
	'- [Got](https://example.com/got) - HTTP client with retries.',
	'- [Wget](https://example.com/wget) - Downloads files.',
	'- [Axel](https://example.com/axel) - Downloads them faster.',
	'- [Curl](https://example.com/curl) - Speaks every protocol.',
].join('\n');

/** Opens a new file of this text in the active editor. */
export async function openText(text: string, name = `list-${++count}.md`): Promise<vscode.TextEditor> {
	await writeText(name, text);
	return open(name);
}

/** Our diagnostics of a document, by rule if one is named. */
export function ours({ uri }: vscode.TextDocument, ruleId?: string): vscode.Diagnostic[] {
	return vscode.languages
		.getDiagnostics(uri)
		.filter(({ source, code }) => source === diagnosticSource && (ruleId === undefined || idOf(code) === ruleId));
}

export function idOf(code: vscode.Diagnostic['code']): unknown {
	return typeof code === 'object' ? code.value : code;
}

/** Waits until the document has diagnostics of these rules, in this order, and no others. */
export async function diagnosed(
	document: vscode.TextDocument,
	ruleIds: readonly string[],
): Promise<vscode.Diagnostic[]> {
	return until(`${ruleIds.join(', ') || 'no diagnostics'} in ${document.uri.path}`, () => {
		const found = ours(document).sort((a, b) => a.range.start.compareTo(b.range.start));
		return found.map(({ code }) => idOf(code)).join() === ruleIds.join() && found;
	});
}

/** Waits until the answer is the expected one; shows the last one if it never is. */
export async function untilEqual<T>(ask: () => T | Thenable<T>, expected: T): Promise<void> {
	let last: T | undefined;
	try {
		await until('equality', async () => {
			last = await ask();
			return JSON.stringify(last) === JSON.stringify(expected);
		});
	} catch {
		assert.deepEqual(last, expected);
	}
}

/** Waits until a code action of this title is offered there. */
export async function actionAt(
	document: vscode.TextDocument,
	range: vscode.Range,
	title: string,
	kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction> {
	return until(`“${title}”`, async () =>
		(await actionsAt(document, range, kind)).find(action => action.title === title),
	);
}

export async function actionsAt(
	document: vscode.TextDocument,
	range: vscode.Range,
	kind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> {
	return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind.value);
}

/** Does what VS Code does when a person chooses the action. */
export async function choose(action: vscode.CodeAction): Promise<void> {
	if (action.edit) {
		await vscode.workspace.applyEdit(action.edit);
	}
	if (action.command) {
		await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
	}
}

/** Sets a setting for the whole of a test suite, and clears it afterwards. */
export function withSetting(
	name: string,
	value: unknown,
	target: vscode.ConfigurationTarget = vscode.ConfigurationTarget.Global,
): void {
	before(() => vscode.workspace.getConfiguration().update(name, value, target));
	after(() => vscode.workspace.getConfiguration().update(name, undefined, target));
}
