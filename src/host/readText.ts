import * as vscode from 'vscode';

/** Larger files are not read. */
const largest = 20_000_000;

/** The text of a file as it is on disk, without a byte order mark; `undefined` when it cannot be read. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
	try {
		const bytes = await vscode.workspace.fs.readFile(uri);
		return bytes.length > largest ? undefined : new TextDecoder().decode(bytes);
	} catch {
		return undefined;
	}
}
