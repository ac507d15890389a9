import * as vscode from 'vscode';
import { privateCommands } from '../contributions';
import { fillAuthor, fillDescription, lacksAuthor, lacksDescription } from '../core/edit/fillEntry';
import { proposeResource } from '../core/edit/proposeResource';
import type { Resource } from '../core/edit/resource';
import { canRetitle, retitleEntry } from '../core/edit/retitleEntry';
import { entryAt } from '../core/entryAt';
import { listNear } from '../core/listNear';
import type { Entry, ListDocument, TextEdit } from '../core/model';
import type { PageInfo } from '../core/page/pageInfo';
import { requestedUrl } from '../core/url/requestedUrl';
import { toWebUrl } from '../core/url/webUrl';
import type { ListDocuments } from '../host/listDocuments';
import { needsTrust, type Pages } from '../host/pages';
import type { Target, Targets } from '../host/targets';

/** What a page can tell about an entry that is there already. */
interface Ask {
	readonly title: string;
	readonly isFor: (list: ListDocument, entry: Entry) => boolean;
	/** @returns A sentence when there is nothing to write. */
	readonly edit: (list: ListDocument, entry: Entry, told: Resource, page: PageInfo) => TextEdit | string;
}

const asks = {
	title: {
		title: 'Refresh title',
		isFor: canRetitle,
		edit: (list, entry, { title }, page) =>
			page.title === null
				? 'The page has no title.'
				: title === entry.title
					? 'The title is what the page says.'
					: retitleEntry(list, entry, title),
	},
	description: {
		title: 'Fill in the missing description',
		isFor: (_, entry) => lacksDescription(entry),
		edit: (list, entry, { description }, page) => {
			const text = description || page.description;
			return text ? fillDescription(list, entry, text) : 'The page does not describe itself.';
		},
	},
	author: {
		title: 'Fill in the author',
		isFor: lacksAuthor,
		edit: (list, entry, _, { author }) => (author ? fillAuthor(list, entry, author) : 'The page names no author.'),
	},
} as const satisfies Record<string, Ask>;

type Kind = keyof typeof asks;

/** Code actions that ask an entry's page for what the entry lacks, and only when they are chosen. */
export function registerEntryActions(lists: ListDocuments, targets: Targets, pages: Pages): vscode.Disposable {
	async function askPage(uri: string, version: number, kind: Kind, url: string, offset: number): Promise<void> {
		if (!vscode.workspace.isTrusted) {
			void vscode.window.showWarningMessage(needsTrust);
			return;
		}
		const target = targets.of(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)));
		const page = await pages.read(addressOf(url) ?? url);
		if (page.status === 'cancelled') {
			return;
		}
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

function offer({ uri, version }: vscode.TextDocument, list: ListDocument, entry: Entry): vscode.CodeAction[] {
	return (Object.keys(asks) as Kind[])
		.filter(kind => asks[kind].isFor(list, entry))
		.map(kind => {
			const { title } = asks[kind];
			const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
			const { url, link } = entry;
			const { start } = link.range;
			const place = [String(uri), version, kind, url, start];
			action.command = { title, command: privateCommands.askPage, arguments: place };
			return action;
		});
}

function editFor(kind: Kind, list: ListDocument, entry: Entry, page: PageInfo, target: Target): TextEdit | string {
	if (page.status !== 'ok') {
		return page.reason ?? 'The page could not be read.';
	}
	return asks[kind].edit(list, entry, proposeResource(list, page, target.descriptionLength()), page);
}

function addressOf(written: string): string | undefined {
	return toWebUrl(requestedUrl(written))?.url;
}

function onlyOf({ entries }: ListDocument, url: string): Entry | undefined {
	const alike = entries.filter(entry => entry.url === url);
	return alike.length === 1 ? alike[0] : undefined;
}
