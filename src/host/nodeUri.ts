import * as vscode from 'vscode';

export const nodeScheme = 'curated-list-node';

/** The name under which the tree node with an id is decorated. It leads nowhere. */
export function nodeUri(id: string): vscode.Uri {
	return vscode.Uri.from({ scheme: nodeScheme, path: '/', query: id });
}
