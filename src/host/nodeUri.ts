import * as vscode from 'vscode';
import type { TreeNode } from './entryTree';

export const nodeScheme = 'curated-list-node';

/** The name under which a tree node is decorated. It leads nowhere. */
export function nodeUri(node: TreeNode): vscode.Uri {
	return vscode.Uri.from({ scheme: nodeScheme, path: '/', query: node.id });
}
