import * as vscode from 'vscode';
import { commands, contextKeys, privateCommands, viewItems, views } from '../contributions';
import type { ActiveList } from '../host/activeList';
import type { ActiveTree } from '../host/activeTree';
import { toRange } from '../host/convert';
import type { TreeChange } from '../host/entryTree';
import { nodeUri } from '../host/nodeUri';
import { plainText } from '../host/plainText';
import { followsCursor } from '../host/settings';
import { entryMatches, filterTree, type TreeFilter } from '../host/treeFilter';
import type { TreeNode } from '../host/treeNodes';

/** The view of the active list's sections, entries and children. `entries` is what it shows. */
export function registerTree(
	active: ActiveList,
	tree: ActiveTree,
): vscode.Disposable & { readonly entries: vscode.TreeDataProvider<TreeNode> } {
	let words = '';
	let filter: TreeFilter | undefined;
	let wasEmpty: boolean | undefined;
	let total = 0;
	const changed = new vscode.EventEmitter<TreeNode[] | undefined>();

	const entries: vscode.TreeDataProvider<TreeNode> = {
		onDidChangeTreeData: changed.event,
		getChildren: node => {
			const nodes = node?.children ?? tree.roots;
			return nodes.filter(one => !filter || filter.countOf(one) > 0);
		},
		getParent: node => node.parent,
		getTreeItem: node => toTreeItem(node, tree.document, { filter, isLong: total > longList }),
	};
	const view = vscode.window.createTreeView(views.entries, { treeDataProvider: entries, showCollapseAll: true });

	function show(change: TreeChange): void {
		const { roots, document } = tree;
		total = roots.reduce((sum, { count }) => sum + count, 0);
		if (change.length > 0) {
			filter = words ? filterTree(roots, entry => entryMatches(entry, words)) : undefined;
			changed.fire(filter || change === 'everything' ? undefined : [...change]);
		}
		view.description = document && `${document.uri.path.split('/').pop()} · ${plural(total)}`;
		const filtered = document && filter ? `Filter: “${words}” — ${filter.total} of ${plural(total)}` : undefined;
		view.message = active.isBeginning ? 'Reading the rest of the list…' : filtered;
		const isEmpty = document !== undefined && total === 0;
		if (isEmpty !== wasEmpty) {
			wasEmpty = isEmpty;
			void vscode.commands.executeCommand('setContext', contextKeys.emptyList, isEmpty);
		}
	}

	function setFilter(text: string): void {
		words = text.trim();
		void vscode.commands.executeCommand('setContext', contextKeys.filtered, words !== '');
		show('everything');
		followCursor();
	}

	function refresh(): void {
		tree.forget();
		tree.update();
	}

	/** Where the node is now. */
	async function goTo(node: TreeNode): Promise<void> {
		const { list, document } = active;
		if (list && document) {
			const selection = toRange(document, node.ownRange);
			await vscode.commands.executeCommand('vscode.open', document.uri, { selection, preserveFocus: true });
		}
	}

	/** Selects the node at the cursor, without taking the focus. */
	function followCursor(editor = vscode.window.activeTextEditor): void {
		if (!view.visible || !editor || !followsCursor()) {
			return;
		}
		let node = tree.nodeAt(editor.document, editor.document.offsetAt(editor.selection.active));
		while (node && filter?.countOf(node) === 0) {
			node = node.parent;
		}
		if (node && node.id !== view.selection[0]?.id) {
			// Rejected when the tree has changed meanwhile; then it is followed again.
			view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
		}
	}

	return Object.assign(
		vscode.Disposable.from(
			view,
			changed,
			tree.onDidChange(show),
			view.onDidChangeVisibility(({ visible }) => {
				tree.isInSight = visible;
				followCursor();
			}),
			active.onDidChange(() => followCursor()),
			vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => followCursor(textEditor)),
			vscode.commands.registerCommand(commands.refreshEntries, refresh),
			vscode.commands.registerCommand(privateCommands.goToNode, goTo),
			vscode.commands.registerCommand(commands.clearFilter, () => setFilter('')),
			vscode.commands.registerCommand(commands.filterEntries, (text?: unknown) =>
				typeof text === 'string' ? setFilter(text) : askFilter(words, setFilter),
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

/** Entries from which on sections are shown closed: it would take VS Code seconds to show tens of thousands. */
const longList = 1_000;

function toTreeItem(
	node: TreeNode,
	document: vscode.TextDocument | undefined,
	{ filter, isLong }: { readonly filter: TreeFilter | undefined; readonly isLong: boolean },
): vscode.TreeItem {
	const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
	const isLeaf = !node.children.some(child => !filter || filter.countOf(child) > 0);
	const isOpen = node.kind === 'section' && !(isLong && node.children.some(({ kind }) => kind === 'entry'));
	const state = isLeaf ? None : filter || isOpen ? Expanded : Collapsed;
	const detail = filter && node.kind === 'section' ? String(filter.countOf(node)) : node.detail;
	const item = new vscode.TreeItem(node.label, state);
	// VS Code remembers by id what is expanded; a filtered tree is another one.
	item.id = `${document?.uri}${filter ? '?' : '#'}${node.id}`;
	item.description = detail;
	item.tooltip = tooltip(node, detail);
	item.contextValue = viewItems[node.kind];
	item.iconPath = new vscode.ThemeIcon(node.kind === 'section' ? 'list-unordered' : 'link');
	item.resourceUri = nodeUri(node.id);
	item.command = { title: 'Go to', command: privateCommands.goToNode, arguments: [node] };
	return item;
}

/** A plain string: VS Code would read Markdown in anything else. */
function tooltip({ entry, label }: TreeNode, detail: string): string {
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
