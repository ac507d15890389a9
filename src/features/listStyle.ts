import * as vscode from 'vscode';
import { commands, styleScheme } from '../contributions';
import { profileOption } from '../core/config/options';
import type { ActiveList } from '../host/activeList';
import type { ListDocuments } from '../host/listDocuments';
import type { ListSettings } from '../host/listSettings';

/** The command **Show list style**: a page beside the list that says what is expected of its entries, and follows it. */
export function registerListStyle(lists: ListDocuments, active: ActiveList, settings: ListSettings): vscode.Disposable {
	const changed = new vscode.EventEmitter<vscode.Uri>();

	async function showStyle(): Promise<void> {
		if (!active.document) {
			void vscode.window.showInformationMessage('Open the Markdown file of your list first.');
			return;
		}
		const page = await vscode.workspace.openTextDocument(pageOf(active.document.uri));
		await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside, preview: true });
	}

	return vscode.Disposable.from(
		changed,
		vscode.commands.registerCommand(commands.showStyle, showStyle),
		vscode.workspace.registerTextDocumentContentProvider(styleScheme, {
			onDidChange: changed.event,
			provideTextDocumentContent: page => describe(page, lists, settings),
		}),
		lists.onDidChange(({ uri }) => changed.fire(pageOf(uri))),
		lists.onDidClose(({ uri }) => changed.fire(pageOf(uri))),
	);
}

/** Its tab says whose style it is. */
function pageOf(list: vscode.Uri): vscode.Uri {
	return vscode.Uri.from({ scheme: styleScheme, path: `/Style of ${nameOf(list)}`, query: String(list) });
}

async function describe(page: vscode.Uri, lists: ListDocuments, settings: ListSettings): Promise<string> {
	const { describeStyle } = await import('../core/style/describeStyle');
	const uri = vscode.Uri.parse(page.query);
	const document = vscode.workspace.textDocuments.find(other => String(other.uri) === page.query);
	const list = document && lists.listOf(document);
	const heading = `# Style of ${nameOf(uri)}\n\n`;
	if (!list) {
		return `${heading}This file is not open, or is no curated list.\n`;
	}
	const own = settings.of(uri);
	return `${heading}Profile “${own.profile}”: ${profileOption.values[own.profile]}\n\n${describeStyle(list, own)}`;
}

function nameOf({ path }: vscode.Uri): string {
	return path.slice(path.lastIndexOf('/') + 1);
}
