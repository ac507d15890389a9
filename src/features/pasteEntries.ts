import * as vscode from 'vscode';
import { entryPasteKind } from '../contributions';
import { pasteEntries } from '../core/edit/pasteEntries';
import { proposeResource } from '../core/edit/proposeResource';
import type { FoundLink } from '../core/page/foundLink';
import { linksInHtml } from '../core/page/linksInHtml';
import { linksInText } from '../core/page/linksInText';
import type { PageInfo } from '../core/page/pageInfo';
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
	readonly version: number;
	readonly offset: number;
	readonly links: readonly FoundLink[];
}

class EntryPaste extends vscode.DocumentPasteEdit {
	override readonly yieldTo = others;
	readonly pasted: Pasted;

	constructor(pasted: Pasted) {
		super('', titleOf('Paste', pasted), kind);
		this.pasted = pasted;
	}
}

class EntryDrop extends vscode.DocumentDropEdit {
	override readonly yieldTo = others;
	readonly pasted: Pasted;

	constructor(pasted: Pasted) {
		super('', titleOf('Drop', pasted), kind);
		this.pasted = pasted;
	}
}

/**
 * **Paste as list entry**, and likewise for what is dropped: for URLs and links, in lists. Pages are asked for their titles only where
 * the link has none, and only once a person has picked it.
 */
export function registerPasteEntries(lists: ListDocuments, targets: Targets, pages: Pages): vscode.Disposable {
	async function pastedAt(document: vscode.TextDocument, place: vscode.Position, data: vscode.DataTransfer) {
		const links = await linksOf(data);
		const { version } = document;
		return links.length > 0 && lists.listOf(document)
			? { document, version, offset: document.offsetAt(place), links }
			: undefined;
	}

	/** Nothing, after a message, when the document has changed while the pages were read. */
	async function editOf(
		{ document, offset, links }: Pasted,
		token: vscode.CancellationToken,
	): Promise<vscode.WorkspaceEdit | undefined> {
		const { version } = document;
		const unnamed = links.filter(({ text }) => text === '');
		const read = await pages.readAll(
			unnamed.map(({ url }) => url),
			token,
		);
		if (read.length > 0 && read.every(({ status }) => status === 'cancelled')) {
			return undefined;
		}
		if (document.version !== version) {
			void vscode.window.showWarningMessage('The file has changed meanwhile; nothing was done.');
			return undefined;
		}
		complain(read);
		const pageOf = new Map(unnamed.map((link, index) => [link, read[index]!]));
		const target = targets.of(document);
		const list = target.list();
		const resources = links.map(link =>
			proposeResource(list, pageOf.get(link) ?? named(link), target.descriptionLength()),
		);
		return toWorkspaceEdit(document, pasteEntries(list, offset, resources));
	}

	async function resolve<T extends EntryPaste | EntryDrop>(edit: T, token: vscode.CancellationToken): Promise<T> {
		const additional = await editOf(edit.pasted, token);
		if (additional) {
			edit.additionalEdit = additional;
		}
		return edit;
	}

	return vscode.Disposable.from(
		vscode.languages.registerDocumentPasteEditProvider(
			{ language: 'markdown' },
			{
				async provideDocumentPasteEdits(document, [range, ...more], data) {
					const pasted = range?.isEmpty && more.length === 0 && (await pastedAt(document, range.start, data));
					return pasted ? [new EntryPaste(pasted)] : [];
				},
				resolveDocumentPasteEdit: (edit: EntryPaste, token) => resolve(edit, token),
			},
			{ providedPasteEditKinds: [kind], pasteMimeTypes: mimeTypes },
		),
		vscode.languages.registerDocumentDropEditProvider(
			{ language: 'markdown' },
			{
				async provideDocumentDropEdits(document, position, data) {
					const pasted = await pastedAt(document, position, data);
					return pasted ? new EntryDrop(pasted) : undefined;
				},
				resolveDocumentDropEdit: (edit: EntryDrop, token) => resolve(edit, token),
			},
			{ providedDropEditKinds: [kind], dropMimeTypes: mimeTypes },
		),
	);
}

/** Links with their names, where there are some, tell more than mere addresses. */
async function linksOf(data: vscode.DataTransfer): Promise<readonly FoundLink[]> {
	const textOf = async (mimeType: string) => (await data.get(mimeType)?.asString()) ?? '';
	const html = linksInHtml(await textOf('text/html'));
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

function named({ url, text }: FoundLink) {
	return { url, title: text, author: null, description: null };
}

function complain(pages: readonly PageInfo[]): void {
	const unread = pages.filter(({ title }) => title === null);
	if (unread.length > 0) {
		const count = pages.length > 1 ? `${unread.length} of ${pages.length} titles are made of the address: ` : '';
		const reason = unread[0]?.reason ?? 'The page has no title.';
		const plain = count === '' ? ' The title is made of the address.' : '';
		void vscode.window.showWarningMessage(count + reason + plain);
	}
}
