import * as vscode from 'vscode';
import { entryPasteKind } from '../contributions';
import { applyEdits } from '../core/edit/applyEdits';
import type { Resource } from '../core/edit/resource';
import { takesEntries } from '../core/edit/takesEntries';
import type { FoundLink } from '../core/page/foundLink';
import { linksInText } from '../core/page/linksInText';
import { toWebUrl } from '../core/url/webUrl';
import { toWorkspaceEdit } from '../host/convert';
import type { ListDocuments } from '../host/listDocuments';
import type { Pages } from '../host/pages';
import type { Targets } from '../host/targets';

const mimeTypes = ['text/html', 'text/uri-list', 'text/plain'];
const kind = vscode.DocumentDropOrPasteEditKind.Empty.append(...entryPasteKind.split('.'));
/** Ours is on offer, and never what a mere paste or drop does. */
const others = [
	vscode.DocumentDropOrPasteEditKind.Text,
	vscode.DocumentDropOrPasteEditKind.Empty.append('markdown', 'link'),
	vscode.DocumentDropOrPasteEditKind.Empty.append('uri'),
];

/** What is put where. */
interface Pasted {
	readonly document: vscode.TextDocument;
	readonly offset: number;
	readonly links: readonly FoundLink[];
}

class EntryPaste extends vscode.DocumentPasteEdit {
	override readonly yieldTo = others;
	override additionalEdit: vscode.WorkspaceEdit;
	readonly pasted: Pasted;

	constructor(pasted: Pasted, edit: vscode.WorkspaceEdit) {
		super('', titleOf('Paste', pasted), kind);
		this.pasted = pasted;
		this.additionalEdit = edit;
	}
}

class EntryDrop extends vscode.DocumentDropEdit {
	override readonly yieldTo = others;
	override additionalEdit: vscode.WorkspaceEdit;
	readonly pasted: Pasted;

	constructor(pasted: Pasted, edit: vscode.WorkspaceEdit) {
		super('', titleOf('Drop', pasted), kind);
		this.pasted = pasted;
		this.additionalEdit = edit;
	}
}

/** Tests call them as VS Code does. */
export interface EntryPastes extends vscode.Disposable {
	readonly paste: vscode.DocumentPasteEditProvider;
	readonly drop: vscode.DocumentDropEditProvider;
}

/**
 * **Paste as list entry**, and likewise for what is dropped: for URLs and links, in lists. Pages are asked for their titles only where
 * the link has none, and only once a person has picked it.
 */
export function registerPasteEntries(lists: ListDocuments, targets: Targets, pages: Pages): EntryPastes {
	/** What the menu **Paste As…** may do next. */
	let offered: { readonly pasted: Pasted; readonly before: string; readonly after: string } | undefined;

	async function pastedAt(document: vscode.TextDocument, place: vscode.Position, data: vscode.DataTransfer) {
		const links = await linksOf(data);
		const list = lists.listOf(document);
		const offset = document.offsetAt(place);
		return links.length > 0 && list && takesEntries(list, offset) ? { document, offset, links } : undefined;
	}

	async function editsOf({ document, offset }: Pasted, resources: readonly Resource[]) {
		const { pasteEntries } = await import('../core/edit/pasteEntries');
		return pasteEntries(targets.of(document).list(), offset, resources);
	}

	/** As far as they are known without a request. */
	async function known({ document, links }: Pasted) {
		const { knownResources } = await import('../host/linkedResources');
		return knownResources(targets.of(document), links);
	}

	/** What the pages of links without names tell, for every link; `undefined` when the person cancelled. */
	async function told({ document, links }: Pasted, token?: vscode.CancellationToken) {
		const { readResources } = await import('../host/linkedResources');
		return readResources(targets.of(document), links, pages, token);
	}

	async function resolve<T extends EntryPaste | EntryDrop>(edit: T, token: vscode.CancellationToken): Promise<T> {
		const { pasted } = edit;
		const { document } = pasted;
		const { version } = document;
		const resources = await told(pasted, token);
		const edits = resources && (await editsOf(pasted, resources));
		const isSame = document.version === version;
		if (!isSame) {
			void vscode.window.showWarningMessage('The file has changed meanwhile; nothing was done.');
		}
		edit.additionalEdit = edits && isSame ? toWorkspaceEdit(document, edits) : new vscode.WorkspaceEdit();
		return edit;
	}

	/** **Paste As…** does not resolve what it pastes: once that is there, it is taken back for what the pages tell. */
	async function complete({ document, contentChanges }: vscode.TextDocumentChangeEvent): Promise<void> {
		if (document !== offered?.pasted.document || contentChanges.length === 0) {
			return;
		}
		const { pasted, before, after } = offered;
		offered = undefined;
		const resources = document.getText() === after ? await told(pasted) : undefined;
		if (!resources || document.getText() !== after || document !== vscode.window.activeTextEditor?.document) {
			return;
		}
		await vscode.commands.executeCommand('undo');
		if (document.getText() === before) {
			await targets.of(document).write(await editsOf(pasted, resources));
		} else {
			await vscode.commands.executeCommand('redo');
		}
	}

	const paste: vscode.DocumentPasteEditProvider = {
		async provideDocumentPasteEdits(document, [range, ...more], data, { triggerKind }) {
			offered = undefined;
			const pasted = range?.isEmpty && more.length === 0 && (await pastedAt(document, range.start, data));
			if (!pasted) {
				return [];
			}
			const edits = await editsOf(pasted, await known(pasted));
			if (triggerKind === vscode.DocumentPasteTriggerKind.PasteAs && pasted.links.some(({ text }) => text === '')) {
				const before = document.getText();
				offered = { pasted, before, after: applyEdits(before, edits) };
			}
			return [new EntryPaste(pasted, toWorkspaceEdit(document, edits))];
		},
		resolveDocumentPasteEdit: (edit, token) => (edit instanceof EntryPaste ? resolve(edit, token) : edit),
	};
	const drop: vscode.DocumentDropEditProvider = {
		async provideDocumentDropEdits(document, position, data) {
			const pasted = await pastedAt(document, position, data);
			return pasted && new EntryDrop(pasted, toWorkspaceEdit(document, await editsOf(pasted, await known(pasted))));
		},
		resolveDocumentDropEdit: (edit, token) => (edit instanceof EntryDrop ? resolve(edit, token) : edit),
	};
	const markdown = { language: 'markdown' };
	const disposable = vscode.Disposable.from(
		vscode.workspace.onDidChangeTextDocument(complete),
		vscode.languages.registerDocumentPasteEditProvider(markdown, paste, {
			providedPasteEditKinds: [kind],
			pasteMimeTypes: mimeTypes,
		}),
		vscode.languages.registerDocumentDropEditProvider(markdown, drop, {
			providedDropEditKinds: [kind],
			dropMimeTypes: mimeTypes,
		}),
	);
	return { paste, drop, dispose: () => disposable.dispose() };
}

/** Links with their names, where there are some, tell more than mere addresses. */
async function linksOf(data: vscode.DataTransfer): Promise<readonly FoundLink[]> {
	const textOf = async (mimeType: string) => (await data.get(mimeType)?.asString()) ?? '';
	const copied = await textOf('text/html');
	const html = copied === '' ? [] : (await import('../core/page/linksInHtml')).linksInHtml(copied);
	const text = linksInText(await textOf('text/plain'));
	const found = html.length > 0 && html.length >= text.length ? html : text;
	const links = found.length > 0 ? found : linksInText(withoutComments(await textOf('text/uri-list')));
	return links.flatMap(link => {
		const web = toWebUrl(link.url);
		return web ? [{ ...link, url: web.url }] : [];
	});
}

/** https://www.rfc-editor.org/rfc/rfc2483#section-5 */
function withoutComments(uriList: string): string {
	return uriList.replace(/^#.*$/gm, '');
}

function titleOf(verb: string, { links }: Pasted): string {
	return links.length === 1 ? `${verb} as list entry` : `${verb} as ${links.length} list entries`;
}
