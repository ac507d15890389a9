import * as vscode from 'vscode';
import type { ExportedList, Format } from '../core/formats/format';
import { formats } from '../core/formats/index';
import type { Targets } from './targets';

/** What a script knows already; `list` and `to` are URIs. */
export interface ExportArgument {
	readonly list?: string;
	/** As on the command line: `csv`. */
	readonly format?: string;
	/** `''`: a new editor. */
	readonly to?: string;
}

/** Writes the entries of a list for other programs, and asks for what is not given. */
export async function exportList(targets: Targets, { list, format: id, to }: ExportArgument): Promise<void> {
	const target = await targets.find(list, false);
	const format = target && (id === undefined ? await askFormat(formats) : formats.find(format => format.id === id));
	if (!target || !format) {
		return;
	}
	const { document } = target;
	const uri = to === undefined ? await askPlace(document, format) : to && vscode.Uri.parse(to);
	if (uri === undefined) {
		return;
	}
	const content = format.write!([await asExported(document, target.list())]);
	if (uri === '') {
		const language = languages[format.extension] ?? 'plaintext';
		await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
	} else {
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
	}
}

/** By the extension of a format's files. */
const languages: Readonly<Record<string, string>> = { json: 'json', html: 'html', xml: 'xml', opml: 'xml' };

async function askFormat(formats: readonly Format[]): Promise<Format | undefined> {
	const items = formats
		.filter(({ write }) => write)
		.map(format => ({
			label: format.label,
			description: `.${format.extension}`,
			...(format.loss && { detail: `Left out or changed: ${format.loss}` }),
			format,
		}));
	const picked = await vscode.window.showQuickPick(items, { title: 'Export list', placeHolder: 'Format' });
	return picked?.format;
}

/** @returns `''` for a new editor; `undefined` when the person gave up. */
async function askPlace(
	{ uri }: vscode.TextDocument,
	{ extension, label }: Format,
): Promise<vscode.Uri | '' | undefined> {
	const file = 'Save as a File…';
	const place = await vscode.window.showQuickPick([file, 'Open in a New Editor'], { title: `Export list: ${label}` });
	if (place !== file) {
		return place && '';
	}
	const path = uri.path.replace(/(?:\.[^./]*)?$/, `.${extension}`);
	return vscode.window.showSaveDialog({
		defaultUri: uri.scheme === 'untitled' ? undefined : uri.with({ path }),
		filters: { [label]: [extension] },
	});
}

/** A list that was never saved was changed just now. */
async function asExported({ uri }: vscode.TextDocument, list: ExportedList['list']): Promise<ExportedList> {
	const changed = await vscode.workspace.fs.stat(uri).then(
		({ mtime }) => mtime,
		() => Date.now(),
	);
	const updated = new Date(changed).toISOString().replace(/\.\d+/, '');
	return { path: vscode.workspace.asRelativePath(uri), list, updated };
}
