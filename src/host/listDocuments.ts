import * as vscode from 'vscode';
import { styleScheme } from '../contributions';
import type { ListDocument } from '../core/model';
import { isCuratedList } from '../core/parse/isList';
import { parseList } from '../core/parse/parseList';
import type { ListSettings } from './listSettings';

/** Milliseconds after the last key before a changed document is read again. */
const settleTime = 200;

/** Documents that only look like files: earlier versions, output, cells, comment boxes. */
const foreignSchemes = new Set([
	'git',
	'gitfs',
	'output',
	'vscode-scm',
	'comment',
	'vscode-notebook-cell',
	'vscode-terminal',
	styleScheme,
]);

/** Markdown that a person may edit as a file, be it a list or not. */
export function isMarkdown(document: vscode.TextDocument): boolean {
	return document.languageId === 'markdown' && !foreignSchemes.has(document.uri.scheme);
}

/** The open Markdown documents, each version read at most once and only when somebody asks. */
export class ListDocuments implements vscode.Disposable {
	readonly #read = new Map<vscode.TextDocument, { readonly version: number; readonly list: ListDocument }>();
	readonly #waiting = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
	#next: ReturnType<typeof setTimeout> | undefined;
	readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
	readonly #closed = new vscode.EventEmitter<vscode.TextDocument>();
	readonly #subscriptions: vscode.Disposable;
	readonly #settings: ListSettings;

	/** A document was opened, or has rested after a change, or its settings changed. It may have become a list or ceased to be one. */
	readonly onDidChange = this.#changed.event;
	/** A document was closed or is no longer Markdown. */
	readonly onDidClose = this.#closed.event;

	constructor(settings: ListSettings) {
		this.#settings = settings;
		const { workspace } = vscode;
		this.#subscriptions = vscode.Disposable.from(
			workspace.onDidOpenTextDocument(document => this.#announce(document)),
			workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (contentChanges.length > 0) {
					this.#announceSoon(document);
				}
			}),
			workspace.onDidCloseTextDocument(document => this.#forget(document)),
			settings.onDidChange(() => this.announceAll()),
			this.#changed,
			this.#closed,
		);
	}

	/** Tells the listeners of every open document, as at the start: at once of those in sight, then one by one of the others. */
	announceAll(): void {
		clearTimeout(this.#next);
		const inSight = new Set(vscode.window.visibleTextEditors.map(({ document }) => document));
		const others = vscode.workspace.textDocuments.filter(document => isMarkdown(document) && !inSight.has(document));
		const announceNext = () => {
			const next = others.pop();
			if (next) {
				this.#announce(next);
				this.#next = setTimeout(announceNext);
			}
		};
		inSight.forEach(document => {
			this.#announce(document);
		});
		this.#next = setTimeout(announceNext);
	}

	/** The document as it is now, read as a list whether it counts as one or not. */
	read(document: vscode.TextDocument): ListDocument {
		const known = this.#read.get(document);
		if (known?.version === document.version) {
			return known.list;
		}
		const list = parseList(document.getText());
		if (!document.isClosed) {
			this.#read.set(document, { version: document.version, list });
		}
		return list;
	}

	/** The document as it is now, or `undefined` when it does not count as a curated list. */
	listOf(document: vscode.TextDocument): ListDocument | undefined {
		if (!isMarkdown(document) || document.isClosed) {
			return undefined;
		}
		const list = this.read(document);
		return isCuratedList(list, this.#settings.named(document.uri)) ? list : undefined;
	}

	dispose(): void {
		clearTimeout(this.#next);
		for (const timer of this.#waiting.values()) {
			clearTimeout(timer);
		}
		this.#subscriptions.dispose();
	}

	#announce(document: vscode.TextDocument): void {
		clearTimeout(this.#waiting.get(document));
		this.#waiting.delete(document);
		if (!isMarkdown(document) || document.isClosed) {
			return;
		}
		const ready = this.#settings.ready(document.uri);
		if (ready) {
			void ready.then(() => this.#announce(document));
		} else {
			this.#changed.fire(document);
		}
	}

	#announceSoon(document: vscode.TextDocument): void {
		if (isMarkdown(document)) {
			clearTimeout(this.#waiting.get(document));
			this.#waiting.set(
				document,
				setTimeout(() => this.#announce(document), settleTime),
			);
		}
	}

	#forget(document: vscode.TextDocument): void {
		clearTimeout(this.#waiting.get(document));
		this.#waiting.delete(document);
		this.#read.delete(document);
		this.#closed.fire(document);
	}
}
