import * as vscode from 'vscode';
import type { ListDocument } from '../core/model';
import { isMarkdown, type ListDocuments } from './listDocuments';

/**
 * The list a person is working on: the active editor's; while that shows no Markdown (settings, a search, the
 * terminal), the one before, as long as it is open in a tab.
 */
export class ActiveList implements vscode.Disposable {
	readonly #lists: ListDocuments;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #subscriptions: vscode.Disposable;
	#document: vscode.TextDocument | undefined;

	/** Another list, or another version of it, more of one that is being read, or none any more. */
	readonly onDidChange = this.#changed.event;

	constructor(lists: ListDocuments) {
		this.#lists = lists;
		this.#subscriptions = vscode.Disposable.from(
			vscode.window.onDidChangeActiveTextEditor(() => this.#choose()),
			vscode.window.tabGroups.onDidChangeTabs(() => this.#choose()),
			lists.onDidChange(document => this.#take(document)),
			lists.onDidReadMore(document => this.#take(document)),
			lists.onDidClose(() => this.#choose()),
			this.#changed,
		);
	}

	get document(): vscode.TextDocument | undefined {
		return this.#document;
	}

	/** As the document is now, or its beginning while the rest is being read for the first time. */
	get list(): ListDocument | undefined {
		return this.#document && this.#listOf(this.#document);
	}

	/** `list` is only the beginning of it. */
	get isBeginning(): boolean {
		return this.#document !== undefined && this.#lists.soFar(this.#document) !== undefined;
	}

	dispose(): void {
		this.#subscriptions.dispose();
	}

	#listOf(document: vscode.TextDocument): ListDocument | undefined {
		return this.#lists.listOf(document) ?? this.#lists.soFar(document);
	}

	#take(document: vscode.TextDocument): void {
		if (document === this.#document) {
			this.#changed.fire();
		}
		this.#choose();
	}

	#choose(): void {
		const active = vscode.window.activeTextEditor?.document;
		const candidate = active && isMarkdown(active) ? active : this.#document;
		const chosen = candidate && isInTab(candidate) && this.#listOf(candidate) ? candidate : undefined;
		if (chosen !== this.#document) {
			this.#document = chosen;
			this.#changed.fire();
		}
	}
}

function isInTab({ uri }: vscode.TextDocument): boolean {
	const shows = (input: unknown) =>
		input instanceof vscode.TabInputText
			? String(input.uri) === String(uri)
			: input instanceof vscode.TabInputTextDiff && String(input.modified) === String(uri);
	return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => shows(input)));
}
