import * as vscode from 'vscode';
import { commands, contextKeys, viewItems, views } from '../contributions';
import type { ActiveList } from '../host/activeList';
import { toRange } from '../host/convert';
import { countEntries, entryMatches, entryTree, nodeAt, type TreeNode } from '../host/entryTree';
import { nodeUri } from '../host/nodeUri';
import { plainText } from '../host/plainText';
import { followsCursor } from '../host/settings';

/** The view of the active list's sections, entries and children. `entries` is what it shows. */
export function registerTree(
	active: ActiveList,
): vscode.Disposable & { readonly entries: vscode.TreeDataProvider<TreeNode> } {
	let roots: readonly TreeNode[] = [];
	let filter = '';
	const changed = new vscode.EventEmitter<undefined>();

	const entries: vscode.TreeDataProvider<TreeNode> = {
		onDidChangeTreeData: changed.event,
		getChildren: node => [...(node ?? { children: roots }).children],
		getParent: node => node.parent,
		getTreeItem: node => toTreeItem(node, active.document, filter !== ''),
	};
	const view = vscode.window.createTreeView(views.entries, { treeDataProvider: entries, showCollapseAll: true });

	function refresh(): void {
		const { list, document } = active;
		roots = list ? entryTree(list, filter ? entry => entryMatches(entry, filter) : undefined) : [];
		const count = countEntries(roots);
		const total = list?.entries.length ?? 0;
		view.description = document && `${document.uri.path.split('/').pop()} · ${plural(total)}`;
		view.message = list && filter ? `Filter: “${filter}” — ${count} of ${plural(total)}` : undefined;
		void vscode.commands.executeCommand('setContext', contextKeys.filtered, filter !== '');
		void vscode.commands.executeCommand('setContext', contextKeys.emptyList, list !== undefined && total === 0);
		changed.fire(undefined);
		followCursor();
	}

	function setFilter(text: string): void {
		filter = text.trim();
		refresh();
	}

	/** Selects the node at the cursor, without taking the focus. */
	function followCursor(editor = vscode.window.activeTextEditor): void {
		if (!view.visible || !editor || editor.document !== active.document || !followsCursor()) {
			return;
		}
		const node = nodeAt(roots, editor.document.offsetAt(editor.selection.active));
		if (node && node.id !== view.selection[0]?.id) {
			// Rejected when the tree has changed meanwhile; then it is followed again.
			view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
		}
	}

	return Object.assign(
		vscode.Disposable.from(
			view,
			changed,
			active.onDidChange(refresh),
			view.onDidChangeVisibility(() => followCursor()),
			vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => followCursor(textEditor)),
			vscode.commands.registerCommand(commands.refreshEntries, refresh),
			vscode.commands.registerCommand(commands.clearFilter, () => setFilter('')),
			vscode.commands.registerCommand(commands.filterEntries, (text?: unknown) =>
				typeof text === 'string' ? setFilter(text) : askFilter(filter, setFilter),
			),
		),
		{ entries },
	);
}

/** The tree is filtered while the person types; Escape brings back what was before. */
function askFilter(before: string, setFilter: (text: string) => void): void {
	const box = vscode.window.createInputBox();
	let accepted = false;
	box.title = 'Filter entries';
	box.placeholder = 'Words in title, author, description, tags or URL';
	box.value = before;
	box.onDidChangeValue(setFilter);
	box.onDidAccept(() => {
		accepted = true;
		box.hide();
	});
	box.onDidHide(() => {
		if (!accepted) {
			setFilter(before);
		}
		box.dispose();
	});
	box.show();
}

function toTreeItem(node: TreeNode, document: vscode.TextDocument | undefined, expanded: boolean): vscode.TreeItem {
	const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
	const state = node.children.length === 0 ? None : expanded || node.kind === 'section' ? Expanded : Collapsed;
	const item = new vscode.TreeItem(node.label, state);
	// VS Code remembers by id what is expanded; a filtered tree is another one.
	item.id = `${document?.uri}${expanded ? '?' : '#'}${node.id}`;
	item.description = node.detail;
	item.tooltip = tooltip(node);
	item.contextValue = viewItems[node.kind];
	item.iconPath = new vscode.ThemeIcon(node.kind === 'section' ? 'list-unordered' : 'link');
	item.resourceUri = nodeUri(node);
	if (document) {
		item.command = {
			title: 'Go to',
			command: 'vscode.open',
			arguments: [document.uri, { selection: toRange(document, node.ownRange), preserveFocus: true }],
		};
	}
	return item;
}

/** A plain string: VS Code would read Markdown in anything else. */
function tooltip({ entry, label, detail }: TreeNode): string {
	return entry
		? [
				label + (entry.author ? ` (${plainText(entry.author)})` : ''),
				plainText(entry.description),
				plainText(entry.url),
			]
				.filter(line => line !== '')
				.join('\n')
		: `${label}: ${plural(Number(detail))}`;
}

function plural(count: number): string {
	return `${count} ${count === 1 ? 'entry' : 'entries'}`;
}
