import * as vscode from 'vscode';
import { privateCommands } from '../contributions';
import { entryAt } from '../core/entryAt';
import { listNear } from '../core/listNear';
import type { Entry, ListDocument } from '../core/model';
import { requestedUrl } from '../core/url/requestedUrl';
import { toWebUrl } from '../core/url/webUrl';
import type { AskKind } from '../host/entryAsks';
import type { ListDocuments } from '../host/listDocuments';
import { needsTrust, type Pages } from '../host/pages';
import type { Targets } from '../host/targets';

/** Code actions that ask an entry's page for what the entry lacks, and only when they are chosen. */
export function registerEntryActions(lists: ListDocuments, targets: Targets, pages: Pages): vscode.Disposable {
	async function askPage(uri: string, version: number, kind: AskKind, url: string, offset: number): Promise<void> {
		if (!vscode.workspace.isTrusted) {
			void vscode.window.showWarningMessage(needsTrust);
			return;
		}
		const target = targets.of(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)));
		const page = await pages.read(addressOf(url) ?? url);
		if (page.status === 'cancelled') {
			return;
		}
		const { editFor } = await import('../host/entryAsks');
		const list = target.list();
		const entry = target.document.version === version ? entryAt(list, offset) : onlyOf(list, url);
		const edit = entry ? editFor(kind, list, entry, page, target) : 'The file has changed meanwhile; nothing was done.';
		if (typeof edit === 'string') {
			void vscode.window.showWarningMessage(edit);
		} else {
			await target.write([edit]);
		}
	}

	return vscode.Disposable.from(
		vscode.commands.registerCommand(privateCommands.askPage, askPage),
		vscode.languages.registerCodeActionsProvider(
			{ language: 'markdown' },
			{
				provideCodeActions(document, range, { triggerKind }) {
					const whole = lists.listOf(document);
					const start = document.offsetAt(range.start);
					// Nobody asked but the light bulb, which does so wherever the cursor rests
					const isBulb = triggerKind === vscode.CodeActionTriggerKind.Automatic;
					const list = whole && isBulb ? listNear(whole, { start, end: start }) : whole;
					const entry = list && entryAt(list, start);
					return list && entry && addressOf(entry.url) !== undefined ? offer(document, list, entry) : [];
				},
			},
			{ providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite] },
		),
	);
}

async function offer(
	{ uri, version }: vscode.TextDocument,
	list: ListDocument,
	entry: Entry,
): Promise<vscode.CodeAction[]> {
	const { asksFor } = await import('../host/entryAsks');
	return asksFor(list, entry).map(({ kind, title }) => {
		const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
		const { url, link } = entry;
		const { start } = link.range;
		const place = [String(uri), version, kind, url, start];
		action.command = { title, command: privateCommands.askPage, arguments: place };
		return action;
	});
}

function addressOf(written: string): string | undefined {
	return toWebUrl(requestedUrl(written))?.url;
}

function onlyOf({ entries }: ListDocument, url: string): Entry | undefined {
	const alike = entries.filter(entry => entry.url === url);
	return alike.length === 1 ? alike[0] : undefined;
}
