import * as vscode from 'vscode';
import type { Severity } from '../core/model';
import type { ActiveList } from '../host/activeList';
import { entryTree, nodeAt, type TreeNode } from '../host/entryTree';
import type { Findings } from '../host/findings';
import { nodeScheme, nodeUri } from '../host/nodeUri';

interface Problems {
	readonly count: number;
	readonly worst: 'error' | 'warning';
}

const colors = {
	error: new vscode.ThemeColor('list.errorForeground'),
	warning: new vscode.ThemeColor('list.warningForeground'),
};

/** Colours the tree's nodes by the errors and warnings at or below them, and says how many there are. */
export function registerTreeDecorations(active: ActiveList, findings: Findings): vscode.Disposable {
	let problems: ReadonlyMap<string, Problems> = new Map();
	const changed = new vscode.EventEmitter<vscode.Uri[] | undefined>();

	function refresh(): void {
		problems = count(active, findings);
		changed.fire(undefined);
	}

	return vscode.Disposable.from(
		changed,
		active.onDidChange(refresh),
		findings.onDidChange(document => {
			if (document === active.document) {
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

function count({ list, document }: ActiveList, findings: Findings): ReadonlyMap<string, Problems> {
	const result = new Map<string, Problems>();
	const roots = list ? entryTree(list) : [];
	for (const { finding, severity } of document ? findings.of(document) : []) {
		if (isSerious(severity)) {
			for (let node = nodeAt(roots, finding.range.start); node; node = node.parent) {
				add(result, node, severity);
			}
		}
	}
	return result;
}

function add(problems: Map<string, Problems>, node: TreeNode, severity: Problems['worst']): void {
	const key = nodeUri(node).query;
	const { count, worst } = problems.get(key) ?? { count: 0, worst: severity };
	problems.set(key, { count: count + 1, worst: worst === 'error' ? worst : severity });
}

function isSerious(severity: Severity): severity is Problems['worst'] {
	return severity === 'error' || severity === 'warning';
}
