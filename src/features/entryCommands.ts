import * as vscode from 'vscode';
import { commands } from '../contributions';
import type { ActiveList } from '../host/activeList';
import type { TreeNode } from '../host/entryTree';
import { messageText } from '../host/messageText';

/** What the tree's context menu does with one node. */
export function registerEntryCommands(active: ActiveList): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.copyLink, ({ entry }: TreeNode) =>
			entry ? vscode.env.clipboard.writeText(entry.url) : undefined,
		),
		vscode.commands.registerCommand(commands.copyMarkdown, ({ entry }: TreeNode) =>
			entry && active.list ? vscode.env.clipboard.writeText(dedented(active.list.text, entry)) : undefined,
		),
		vscode.commands.registerCommand(commands.openInBrowser, ({ entry }: TreeNode) =>
			entry ? openInBrowser(entry.url) : undefined,
		),
		vscode.commands.registerCommand(commands.addResourceHere, ({ kind, range, entry }: TreeNode) => {
			const { document } = active;
			const heading = kind === 'section' ? range : entry?.section?.range;
			return vscode.commands.executeCommand(commands.addResource, {
				uri: document?.uri.toString(),
				section: document && heading ? document.positionAt(heading.start).line : undefined,
			});
		}),
	);
}

/** With its children, and without the indentation of the place it stands in. */
function dedented(text: string, { range, indent }: NonNullable<TreeNode['entry']>): string {
	return text
		.slice(range.start, range.end)
		.split('\n')
		.map(line => (line.startsWith(indent) ? line.slice(indent.length) : line))
		.join('\n');
}

/** Nothing but pages: a list may link to `command:` or to other programs. */
async function openInBrowser(url: string): Promise<void> {
	if (/^https?:\/\//i.test(url) && URL.canParse(url)) {
		await vscode.env.openExternal(vscode.Uri.parse(url));
	} else {
		void vscode.window.showWarningMessage(`Only http and https addresses are opened, not ${messageText(url)}`);
	}
}
