import * as vscode from 'vscode';
import type { Severity } from '../core/model';
import type { ActiveTree } from '../host/activeTree';
import type { Findings } from '../host/findings';
import { nodeScheme, nodeUri } from '../host/nodeUri';
import type { TreeNode } from '../host/treeNodes';

interface Problems {
	readonly count: number;
	readonly worst: 'error' | 'warning';
}

const colors = {
	error: new vscode.ThemeColor('list.errorForeground'),
	warning: new vscode.ThemeColor('list.warningForeground'),
};

/** Colours the tree's nodes by the errors and warnings at or below them, and says how many there are. */
export function registerTreeDecorations(tree: ActiveTree, findings: Findings): vscode.Disposable {
	let problems: ReadonlyMap<string, Problems> = new Map();
	const changed = new vscode.EventEmitter<vscode.Uri[] | undefined>();

	function refresh(): void {
		if (!tree.isInSight) {
			return;
		}
		const before = problems;
		problems = count(tree, findings);
		const news = [...new Set([...before.keys(), ...problems.keys()])].filter(
			id => !isSame(before.get(id), problems.get(id)),
		);
		if (news.length > 0) {
			changed.fire(news.length > tooMany ? undefined : news.map(nodeUri));
		}
	}

	return vscode.Disposable.from(
		changed,
		tree.onDidChange(refresh),
		findings.onDidChange(document => {
			// A tree that goes on to the version of the findings tells so
			if (tree.isInSight && !tree.update() && document === tree.document) {
				refresh();
			}
		}),
		vscode.window.registerFileDecorationProvider({
			onDidChangeFileDecorations: changed.event,
			provideFileDecoration(uri) {
				const found = uri.scheme === nodeScheme ? problems.get(uri.query) : undefined;
				return found && decoration(found);
			},
		}),
	);
}

function decoration({ count, worst }: Problems): vscode.FileDecoration {
	return new vscode.FileDecoration(
		count > 9 ? '9+' : String(count),
		`${count} ${count === 1 ? 'problem' : 'problems'}`,
		colors[worst],
	);
}

/** More than VS Code takes one by one. */
const tooMany = 250;

function count(tree: ActiveTree, findings: Findings): ReadonlyMap<string, Problems> {
	const byNode = new Map<TreeNode, Problems>();
	const { document } = tree;
	for (const { finding, severity } of document ? findings.of(document) : []) {
		if (isSerious(severity)) {
			for (let node = tree.nodeAt(document!, finding.range.start); node; node = node.parent) {
				add(byNode, node, severity);
			}
		}
	}
	return new Map(Array.from(byNode, ([{ id }, found]) => [id, found]));
}

function add(problems: Map<TreeNode, Problems>, node: TreeNode, severity: Problems['worst']): void {
	const { count, worst } = problems.get(node) ?? { count: 0, worst: severity };
	problems.set(node, { count: count + 1, worst: worst === 'error' ? worst : severity });
}

function isSame(a: Problems | undefined, b: Problems | undefined): boolean {
	return a?.count === b?.count && a?.worst === b?.worst;
}

function isSerious(severity: Severity): severity is Problems['worst'] {
	return severity === 'error' || severity === 'warning';
}
