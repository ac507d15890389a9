import * as vscode from 'vscode';
import { privateCommands } from '../contributions';
import { escapeLinkText } from '../core/edit/escape';
import { formatEntry } from '../core/edit/formatEntry';
import type { Finding, ListDocument, OffsetRange, TextEdit } from '../core/model';
import type { PageInfo } from '../core/page/pageInfo';
import { requestedUrl } from '../core/url/requestedUrl';
import { withoutTracking } from '../core/url/tracking';
import { applyEdits } from '../host/convert';
import type { Findings } from '../host/findings';
import type { ListDocuments } from '../host/listDocuments';
import type { ListSettings } from '../host/listSettings';
import { needsTrust, type Pages } from '../host/pages';
import { styledList } from '../host/styledList';

/** A place in a list that lacks a page's title. */
interface Gap {
	/** As written in the document. */
	readonly url: string;
	/** What the title goes into: a bare URL, or a link's text. */
	readonly range: OffsetRange;
}

/** What can be filled, by the rule that found it. */
const gaps = {
	'bare-url': {
		title: 'Fetch the title and make an entry',
		find: (list: ListDocument): Gap[] => list.bareUrls.filter(({ leadsItem }) => leadsItem),
		fill: toEntry,
	},
	'empty-link-text': {
		title: 'Fetch the page title',
		find: (list: ListDocument): Gap[] =>
			list.links
				.filter(({ text, imageOnly }) => text === '' && !imageOnly)
				.map(({ url, textRange }) => ({ url, range: textRange })),
		fill: (_: ListDocument, { range }: Gap, title: string): TextEdit => ({ range, newText: escapeLinkText(title) }),
	},
} as const;

type Kind = keyof typeof gaps;

/** Code actions that ask a page for its title, and only when they are chosen. */
export function registerFetchTitle(
	lists: ListDocuments,
	findings: Findings,
	settings: ListSettings,
	pages: Pages,
): vscode.Disposable {
	async function fetchTitle(uri: string, kind: Kind, gap: Gap): Promise<void> {
		if (!vscode.workspace.isTrusted) {
			void vscode.window.showWarningMessage(needsTrust);
			return;
		}
		const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
		const { version } = document;
		const page = await pages.read(requestedUrl(gap.url));
		if (page.title === null) {
			if (page.status !== 'cancelled') {
				void vscode.window.showWarningMessage(page.reason ?? 'The page has no title.');
			}
			return;
		}
		const list = styledList(lists.read(document), settings.of(document.uri));
		const place =
			document.version === version ? gap : onlyOne(gaps[kind].find(list).filter(({ url }) => url === gap.url));
		if (!place || !(await applyEdits(document, [gaps[kind].fill(list, place, page.title, page)]))) {
			void vscode.window.showWarningMessage('The file has changed meanwhile; nothing was done.');
		}
	}

	return vscode.Disposable.from(
		vscode.commands.registerCommand(privateCommands.fetchTitle, fetchTitle),
		vscode.languages.registerCodeActionsProvider(
			{ language: 'markdown' },
			{
				provideCodeActions: (document, _range, context) =>
					context.diagnostics.flatMap(diagnostic => {
						const finding = findings.behind(diagnostic, document);
						return finding ? offer(document, lists.read(document), diagnostic, finding) : [];
					}),
			},
			{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
		),
	);
}

function offer(
	document: vscode.TextDocument,
	list: ListDocument,
	diagnostic: vscode.Diagnostic,
	finding: Finding,
): vscode.CodeAction[] {
	const kind = finding.ruleId as Kind;
	const gap = gaps[kind]?.find(list).find(({ range }) => touches(range, finding.range));
	if (!gap || !/^https?:\/\//i.test(gap.url)) {
		return [];
	}
	const { title } = gaps[kind];
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.diagnostics = [diagnostic];
	action.command = { title, command: privateCommands.fetchTitle, arguments: [document.uri.toString(), kind, gap] };
	return [action];
}

/** An entry where the item is nothing but the URL; else a link in its place, and what stands behind it stays. */
function toEntry(list: ListDocument, { url, range }: Gap, title: string, page: PageInfo): TextEdit {
	const next = list.lineStarts.find(start => start > range.start) ?? list.text.length;
	const alone = list.text.slice(range.end, next).trim() === '';
	const resource = {
		title,
		url: withoutTracking(url).url,
		author: (alone && page.author) || undefined,
		description: (alone && list.style.described?.value !== false && page.description) || undefined,
	};
	return { range, newText: formatEntry(resource, list.style, bare) };
}

/** The item's marker is there already. */
const bare = { marker: '', markerSpace: '', lead: '', emphasis: '' };

function onlyOne<T>(items: readonly T[]): T | undefined {
	return items.length === 1 ? items[0] : undefined;
}

function touches(a: OffsetRange, b: OffsetRange): boolean {
	return a.start <= b.end && b.start <= a.end;
}
