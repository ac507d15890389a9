import * as vscode from 'vscode';
import type { Api } from '../../src/extension';
import { goodEntries, openText } from './lists';
import { extension, until } from './support';

/** What became of a page: an entry, or a sentence why not. */
export interface Told {
	readonly added?: { readonly title: string; readonly url: string; readonly description?: string };
	readonly problem?: string;
}

/** Opens a list and waits until it is the one that language models work on. */
export async function openActive(text = `${goodEntries}\n`): Promise<vscode.TextDocument> {
	const { document } = await openText(text);
	const name = vscode.workspace.asRelativePath(document.uri);
	const { add } = (await extension()).exports as Api;
	await until('the list', async () => {
		const prepared = await add.prepareInvocation!({ input: { url: 'https://example.com/' } }, neverCancelled);
		return String(prepared?.confirmationMessages?.message).includes(name);
	});
	return document;
}

/** Adds a page to the active list, as a language model does once a person has agreed: it is the way that says what went wrong. */
export async function addPage(url: string, token = neverCancelled): Promise<Told> {
	const { add } = (await extension()).exports as Api;
	const result = await add.invoke({ input: { url }, toolInvocationToken: undefined }, token);
	return JSON.parse((result!.content[0] as vscode.LanguageModelTextPart).value.split('\n')[1]!);
}

export const neverCancelled = new vscode.CancellationTokenSource().token;
