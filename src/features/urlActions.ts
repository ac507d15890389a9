import * as vscode from 'vscode';
import { privateCommands } from '../contributions';
import { choiceAt, sectionChoices } from '../core/edit/sectionChoices';
import { listNear } from '../core/listNear';
import type { BareUrl, ListDocument, OffsetRange } from '../core/model';
import type { PageInfo } from '../core/page/pageInfo';
import { requestedUrl } from '../core/url/requestedUrl';
import { toWebUrl } from '../core/url/webUrl';
import { toRange } from '../host/convert';
import type { Findings } from '../host/findings';
import type { ListDocuments } from '../host/listDocuments';
import { needsTrust, type Pages } from '../host/pages';
import type { Target, Targets } from '../host/targets';

const one = 'Make an entry of this URL';
const all = 'Make entries of all bare URLs here';
const fromAddress = 'Take the Title from the Address';

/** Code actions that make entries of URLs that stand in a list as such. They ask for the pages only when they are chosen. */
export function registerUrlActions(
	lists: ListDocuments,
	findings: Findings,
	targets: Targets,
	pages: Pages,
): vscode.Disposable {
	async function makeEntries(uri: string, version: number, urls: readonly BareUrl[]): Promise<void> {
		if (!vscode.workspace.isTrusted) {
			void vscode.window.showWarningMessage(needsTrust);
			return;
		}
		const target = targets.of(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)));
		const read = await pages.readAll(urls.map(addressOf));
		const isSame = target.document.version === version;
		const pageOf = new Map(urls.map((bare, index) => [bare, read[index]!]));
		await write(target, pageOf, ({ title }) => title !== null, isSame);
		const unread = read.filter(({ title, status }) => title === null && status !== 'cancelled');
		if (unread.length > 0 && (await vscode.window.showWarningMessage(complaint(unread, urls.length), fromAddress))) {
			await write(target, pageOf, page => unread.includes(page), false);
		}
	}

	return vscode.Disposable.from(
		vscode.commands.registerCommand(privateCommands.makeEntries, makeEntries),
		vscode.languages.registerCodeActionsProvider(
			{ language: 'markdown' },
			{
				provideCodeActions(document, range, context) {
					const list = lists.listOf(document);
					if (!list) {
						return [];
					}
					const diagnostics = context.diagnostics.filter(
						diagnostic => findings.behind(diagnostic, document)?.ruleId === 'bare-url',
					);
					return offer(document, list, range, diagnostics);
				},
			},
			{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.RefactorRewrite] },
		),
	);
}

async function offer(
	document: vscode.TextDocument,
	list: ListDocument,
	range: vscode.Range,
	diagnostics: readonly vscode.Diagnostic[],
): Promise<vscode.CodeAction[]> {
	const selected = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
	const touched = listNear(list, selected).bareUrls.filter(bare => touches(bare.range, selected));
	const [first] = touched;
	if (!first) {
		return [];
	}
	const { standsAlone } = await import('../core/edit/entryOfUrl');
	const choices = sectionChoices(list);
	const sectionOf = (bare: BareUrl) => choiceAt(choices, bare.range.start);
	const around = touched.length > 1 ? touched : list.bareUrls.filter(bare => sectionOf(bare) === sectionOf(first));
	const others = around.filter(bare => standsAlone(list, bare));
	return [
		...(touched.length === 1 ? [action(document, one, touched, diagnostics)] : []),
		...(others.length > 1 ? [action(document, all, others, [])] : []),
	];
}

/** A quick fix where the URL is a finding, too. */
function action(
	document: vscode.TextDocument,
	title: string,
	urls: readonly BareUrl[],
	diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
	const places = urls.map(({ range }) => toRange(document, range));
	const found = diagnostics.filter(({ range }) => places.some(place => place.intersection(range)));
	const { QuickFix, RefactorRewrite } = vscode.CodeActionKind;
	const result = new vscode.CodeAction(title, found.length > 0 ? QuickFix : RefactorRewrite);
	result.diagnostics = found;
	result.command = {
		title,
		command: privateCommands.makeEntries,
		arguments: [String(document.uri), document.version, urls],
	};
	return result;
}

/** @param isSame False: the document may have changed since; then a URL is taken for the one it was if there is only one. */
async function write(
	target: Target,
	pageOf: ReadonlyMap<BareUrl, PageInfo>,
	isWanted: (page: PageInfo) => boolean,
	isSame: boolean,
): Promise<void> {
	const { entryOfUrl } = await import('../core/edit/entryOfUrl');
	const { proposeResource } = await import('../core/edit/proposeResource');
	const list = target.list();
	const wanted = [...pageOf].filter(([, page]) => isWanted(page));
	const places = wanted.flatMap(([bare, page]) => {
		const alike = list.bareUrls.filter(({ url }) => url === bare.url);
		const now = isSame ? bare : alike.length === 1 ? alike[0] : undefined;
		return now ? [{ now, page }] : [];
	});
	const edits = places.flatMap(({ now, page }) =>
		entryOfUrl(list, now, proposeResource(list, page, target.descriptionLength())),
	);
	if (places.length < wanted.length) {
		void vscode.window.showWarningMessage('The file has changed meanwhile; what is no longer there stays undone.');
	}
	if (edits.length > 0) {
		await target.write(edits);
	}
}

function complaint(unread: readonly PageInfo[], total: number): string {
	const reason = unread[0]?.reason ?? 'The page has no title.';
	return total === 1 ? reason : `${unread.length} of ${total} pages tell no title and stay as they are: ${reason}`;
}

function addressOf({ url }: BareUrl): string {
	return toWebUrl(requestedUrl(url))?.url ?? url;
}

function touches(a: OffsetRange, b: OffsetRange): boolean {
	return a.start <= b.end && b.start <= a.end;
}
