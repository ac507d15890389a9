import * as vscode from 'vscode';
import { commands } from '../contributions';
import type { Format } from '../core/formats/format';
import { messageText } from '../host/messageText';
import type { Targets } from '../host/targets';

/** What a script knows already; `list` and `file` are URIs. */
interface Argument {
	readonly list?: string;
	readonly file?: string;
	/** False: nothing is asked, and what is listed already is left out. */
	readonly ask?: boolean;
}

/** The command **Import resources…**: entries made of what other programs export. */
export function registerImportResources(targets: Targets): vscode.Disposable {
	/** @returns How many entries were added. */
	async function importResources({ list, file, ask = true }: Argument = {}): Promise<number> {
		const target = await targets.find(list, ask);
		const { formats, readAny } = await import('../core/formats/index');
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
		const { addProposals } = await import('../host/addProposals');
		const { proposeImported } = await import('../host/proposals');
		const added = await addProposals(proposeImported(read.resources, target), target, ask);
		if (added > 0 && read.skipped > 0) {
			const items = read.skipped === 1 ? '1 item' : `${read.skipped} items`;
			void vscode.window.showInformationMessage(`${items} of ${name} without the address of a page left out.`);
		}
		return added;
	}
	return vscode.commands.registerCommand(commands.importResources, importResources);
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
