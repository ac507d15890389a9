import * as vscode from 'vscode';
import { privateCommands } from '../contributions';
import { escapeLinkText } from '../core/edit/escape';
import type { Link, ListDocument } from '../core/model';
import { requestedUrl } from '../core/url/requestedUrl';
import type { Findings } from '../host/findings';
import type { ListDocuments } from '../host/listDocuments';
import { needsTrust, type Pages } from '../host/pages';
import type { Targets } from '../host/targets';

const title = 'Fetch the page title';

/** A quick fix for a link without text, which asks the page for its title, and only when it is chosen. */
export function registerFetchTitle(
	lists: ListDocuments,
	findings: Findings,
	targets: Targets,
	pages: Pages,
): vscode.Disposable {
	async function fetchTitle(uri: string, version: number, link: Link): Promise<void> {
		if (!vscode.workspace.isTrusted) {
			void vscode.window.showWarningMessage(needsTrust);
			return;
		}
		const target = targets.of(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)));
		const page = await pages.read(requestedUrl(link.url));
		if (page.title === null) {
			if (page.status !== 'cancelled') {
				void vscode.window.showWarningMessage(page.reason ?? 'The page has no title.');
			}
			return;
		}
		const place =
			target.document.version === version
				? link
				: onlyOne(linksWithoutText(target.list()).filter(({ url }) => url === link.url));
		if (place) {
			await target.write([{ range: place.textRange, newText: escapeLinkText(page.title) }]);
		} else {
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
						const link =
							finding?.ruleId === 'empty-link-text'
								? linksWithoutText(lists.read(document)).find(
										({ range }) => range.start <= finding.range.end && finding.range.start <= range.end,
									)
								: undefined;
						return link ? [offer(document, diagnostic, link)] : [];
					}),
			},
			{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
		),
	);
}

function offer({ uri, version }: vscode.TextDocument, diagnostic: vscode.Diagnostic, link: Link): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.diagnostics = [diagnostic];
	action.command = { title, command: privateCommands.fetchTitle, arguments: [String(uri), version, link] };
	return action;
}

function linksWithoutText({ links }: ListDocument): readonly Link[] {
	return links.filter(({ text, url, imageOnly }) => text === '' && !imageOnly && /^https?:\/\//i.test(url));
}

function onlyOne<T>(items: readonly T[]): T | undefined {
	return items.length === 1 ? items[0] : undefined;
}
