import * as vscode from 'vscode';
import type { Format } from '../core/formats/format';
import { formats, readAny } from '../core/formats/index';
import { addProposals } from './addProposals';
import { messageText } from './messageText';
import { proposeImported } from './proposals';
import type { Targets } from './targets';

/** What a script knows already; `list` and `file` are URIs. */
export interface ImportArgument {
	readonly list?: string;
	readonly file?: string;
	/** False: nothing is asked, and what is listed already is left out. */
	readonly ask?: boolean;
}

/**
 * Adds what another program exported to a list, and asks for what is not given.
 *
 * @returns How many entries were added.
 */
export async function importResources(targets: Targets, { list, file, ask = true }: ImportArgument): Promise<number> {
	const target = await targets.find(list, ask);
	const readable = formats.filter(({ read }) => read);
	const uri = target && (file === undefined ? await askFile(readable) : vscode.Uri.parse(file));
	if (!target || !uri) {
		return 0;
	}
	const name = messageText(uri.path.slice(uri.path.lastIndexOf('/') + 1));
	const read = readAny(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
	if (!read || read.resources.length === 0) {
		const labels = readable.map(({ label }) => label).join(', ');
		const problem = read ? 'names no page' : `is none of ${labels}`;
		void vscode.window.showErrorMessage(`Unexpected contents: ${name} ${problem}.`);
		return 0;
	}
	const added = await addProposals(proposeImported(read.resources, target), target, ask);
	if (added > 0 && read.skipped > 0) {
		const items = read.skipped === 1 ? '1 item' : `${read.skipped} items`;
		void vscode.window.showInformationMessage(`${items} of ${name} without the address of a page left out.`);
	}
	return added;
}

async function askFile(readable: readonly Format[]): Promise<vscode.Uri | undefined> {
	const extensions = [...new Set(readable.map(({ extension }) => extension))];
	const [uri] =
		(await vscode.window.showOpenDialog({
			title: 'Import resources',
			openLabel: 'Import',
			filters: { 'Lists of links': extensions, 'All files': ['*'] },
		})) ?? [];
	return uri;
}
