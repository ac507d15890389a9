import * as vscode from 'vscode';
import type { ListDocument, OffsetRange, TextEdit } from '../core/model';
import type { ActiveList } from './activeList';
import { applyEdits, toRange } from './convert';
import { isMarkdown, type ListDocuments } from './listDocuments';
import type { ListSettings } from './listSettings';
import { styledList } from './styledList';

/** The document that resources go to. */
export interface Target {
	readonly document: vscode.TextDocument;
	/** As it is now, with the style that new entries should have. */
	list(): ListDocument;
	/** Characters that a description may have, where the settings say so. */
	descriptionLength(): number | undefined;
	/** The cursor; `undefined` where it tells nothing: in no editor, or at the very beginning, where it is put by opening the file. */
	offset(): number | undefined;
	/** Paths of the sections that entries were added to, the latest first. */
	readonly recent: readonly (readonly string[])[];
	/** Applies edits in one undo step. @returns False, and a message, when the document changed before they arrived. */
	write(edits: readonly TextEdit[]): Promise<boolean>;
	/** Selects a stretch of the document. */
	show(range: OffsetRange): Promise<void>;
	/** Remembers that an entry went into this section. */
	note(section: readonly string[]): void;
}

/** So many sections are remembered of each document. */
const remembered = 5;

/** Finds the documents that resources go to. */
export class Targets {
	readonly #lists: ListDocuments;
	readonly #active: ActiveList;
	readonly #settings: ListSettings;
	readonly #recent = new Map<string, readonly (readonly string[])[]>();

	constructor(lists: ListDocuments, active: ActiveList, settings: ListSettings) {
		this.#lists = lists;
		this.#active = active;
		this.#settings = settings;
	}

	/**
	 * A document by its URI, else the active editor's Markdown, else the list in the tree, else any Markdown in sight.
	 *
	 * @param ask Whether Markdown that is no list may be made one.
	 * @returns `undefined` when there is none, after a message, or when the person does not want to go on.
	 */
	async find(uri: string | undefined, ask: boolean): Promise<Target | undefined> {
		const document = await this.#find(uri);
		if (!document) {
			void vscode.window.showInformationMessage('Open the Markdown file of your list first.');
			return undefined;
		}
		await this.#settings.ready(document.uri);
		await this.#lists.whenRead(document);
		if (ask && !this.#lists.listOf(document) && !(await this.#acceptOther(document))) {
			return undefined;
		}
		return this.of(document);
	}

	/** The active list, if there is one. */
	active(): Target | undefined {
		return this.#active.document && this.of(this.#active.document);
	}

	of(document: vscode.TextDocument): Target {
		const key = String(document.uri);
		const recent = this.#recent.get(key) ?? [];
		return {
			document,
			recent,
			list: () => styledList(this.#lists.read(document), this.#settings.of(document.uri)),
			descriptionLength: () => this.#settings.of(document.uri).style.descriptionLength,
			offset: () => {
				const editor = editorOf(document);
				return (editor && document.offsetAt(editor.selection.active)) || undefined;
			},
			write: edits => write(document, edits),
			show: range => show(document, toRange(document, range)),
			note: section => {
				const others = recent.filter(path => path.join('\n') !== section.join('\n'));
				this.#recent.set(key, [section, ...others].slice(0, remembered));
			},
		};
	}

	async #find(uri: string | undefined): Promise<vscode.TextDocument | undefined> {
		if (uri !== undefined) {
			return vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
		}
		const { activeTextEditor, visibleTextEditors } = vscode.window;
		const inSight = [activeTextEditor, ...visibleTextEditors].flatMap(editor => (editor ? [editor.document] : []));
		const markdown = inSight.find(isMarkdown);
		return markdown && markdown === activeTextEditor?.document ? markdown : (this.#active.document ?? markdown);
	}

	/** Offers to make a Markdown file a list that does not count as one. False: the person does not want to go on. */
	async #acceptOther(document: vscode.TextDocument): Promise<boolean> {
		const treat = 'Treat as a List';
		const answer = await vscode.window.showInformationMessage(
			'This Markdown file does not count as a curated list yet.',
			{ modal: true, detail: 'Treat it as one from now on, or only add the entry?' },
			treat,
			'Only Add the Entry',
		);
		if (answer === treat) {
			const { markAsList } = await import('../core/edit/markAsList');
			await applyEdits(document, markAsList(this.#lists.read(document), true) ?? []);
		}
		return answer !== undefined;
	}
}

async function write(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<boolean> {
	const isWritten = await applyEdits(document, edits);
	if (!isWritten) {
		void vscode.window.showWarningMessage('The file changed at that very moment; nothing was done.');
	}
	return isWritten;
}

function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
	return vscode.window.visibleTextEditors.find(editor => editor.document === document);
}

async function show(document: vscode.TextDocument, selection: vscode.Range): Promise<void> {
	const viewColumn = editorOf(document)?.viewColumn;
	await vscode.window.showTextDocument(document, viewColumn === undefined ? { selection } : { selection, viewColumn });
}
