import * as vscode from 'vscode';
import { privateCommands } from '../contributions';
import { choiceAt, sectionChoices } from '../core/edit/sectionChoices';
import { listNear } from '../core/listNear';
import type { BareUrl, ListDocument, OffsetRange } from '../core/model';
import { toRange } from '../host/convert';
import type { MakingEntries } from '../host/entriesOfUrls';
import type { Findings } from '../host/findings';
import type { ListDocuments } from '../host/listDocuments';
import type { Pages } from '../host/pages';
import type { Targets } from '../host/targets';

const one = 'Make an entry of this URL';
const all = 'Make entries of all bare URLs here';

/** Code actions that make entries of URLs that stand in a list as such. They ask for the pages only when they are chosen. */
export function registerUrlActions(
	lists: ListDocuments,
	findings: Findings,
	targets: Targets,
	pages: Pages,
): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand(privateCommands.makeEntries, async (...urls: MakingEntries) => {
			const { makeEntries } = await import('../host/entriesOfUrls');
			await makeEntries(targets, pages, ...urls);
		}),
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

function touches(a: OffsetRange, b: OffsetRange): boolean {
	return a.start <= b.end && b.start <= a.end;
}
