import * as vscode from 'vscode';
import { commands } from '../contributions';
import { canParse } from '../core/url/canParse';
import type { ActiveList } from '../host/activeList';
import { messageText } from '../host/messageText';
import type { TreeNode } from '../host/treeNodes';

/** What the tree's context menu does with one node. */
export function registerEntryCommands(active: ActiveList): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand(commands.copyLink, ({ entry }: TreeNode) =>
			entry ? vscode.env.clipboard.writeText(entry.url) : undefined,
		),
		vscode.commands.registerCommand(commands.copyMarkdown, (node: TreeNode) => {
			// Asked first: the node moves with the list
			const text = active.list?.text;
			return text === undefined ? undefined : vscode.env.clipboard.writeText(dedented(text, node));
		}),
		vscode.commands.registerCommand(commands.openInBrowser, ({ entry }: TreeNode) =>
			entry ? openInBrowser(entry.url) : undefined,
		),
		vscode.commands.registerCommand(commands.addResourceHere, (node: TreeNode) => {
			const { document, list } = active;
			const section = sectionOf(node);
			return vscode.commands.executeCommand(commands.addResource, {
				uri: document?.uri.toString(),
				section: document && list && section ? document.positionAt(section.range.start).line : undefined,
			});
		}),
	);
}

/** With its children, and without the indentation of the place it stands in. */
function dedented(text: string, { range, entry }: TreeNode): string {
	const indent = entry?.indent ?? '';
	return text
		.slice(range.start, range.end)
		.split('\n')
		.map(line => (line.startsWith(indent) ? line.slice(indent.length) : line))
		.join('\n');
}

/** Itself, or the one it stands in. */
function sectionOf(node: TreeNode): TreeNode | undefined {
	return node.kind === 'section' ? node : node.parent && sectionOf(node.parent);
}

/** Nothing but pages: a list may link to `command:` or to other programs. */
async function openInBrowser(url: string): Promise<void> {
	if (/^https?:\/\//i.test(url) && canParse(url)) {
		await vscode.env.openExternal(vscode.Uri.parse(url));
	} else {
		void vscode.window.showWarningMessage(`Only http and https addresses are opened, not ${messageText(url)}`);
	}
}
