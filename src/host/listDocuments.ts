import * as vscode from 'vscode';
import { styleScheme } from '../contributions';
import type { ListDocument } from '../core/model';
import { isCuratedList } from '../core/parse/isList';
import { editListInSlices, parseList, parseListInSlices, type ReadSoFar } from '../core/parse/parseList';
import { toEnd } from '../core/slices';
import type { ListSettings } from './listSettings';
import { inSlices } from './slices';

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

/** Characters from which on a document is read in slices at first. */
const large = 50_000;

/** A version that is being read in slices, for the first time. */
interface Reading {
	readonly version: number;
	/** Its beginning, when there is enough of it. */
	soFar: ListDocument | undefined;
	done: Promise<void>;
}

/** Parts of a document from which on those are shown that have been read, while the others are; next time so many times more. */
const partsAtFirst = 5_000;
const growth = 4;

/** A version that was read, and what has changed since. */
interface Known {
	version: number;
	list: ListDocument;
	changes: vscode.TextDocumentContentChangeEvent[];
	/** The version that the changes lead to. */
	newest: number;
	/** Once begun; `list` is used up before its end. */
	following?: Generator<void, void> | undefined;
}

/**
 * The open Markdown documents, each version read at most once and only when somebody asks; of a version that follows on one that was read,
 * only what the changes touched.
 */
export class ListDocuments implements vscode.Disposable {
	readonly #read = new Map<vscode.TextDocument, Known>();
	readonly #reading = new Map<vscode.TextDocument, Reading>();
	readonly #waiting = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
	#next: ReturnType<typeof setTimeout> | undefined;
	readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
	readonly #readMore = new vscode.EventEmitter<vscode.TextDocument>();
	readonly #closed = new vscode.EventEmitter<vscode.TextDocument>();
	readonly #subscriptions: vscode.Disposable;
	readonly #settings: ListSettings;

	/** A document was opened, or has rested after a change, or its settings changed. It may have become a list or ceased to be one. */
	readonly onDidChange = this.#changed.event;
	/** There is more to be seen of a document that is being read for the first time. */
	readonly onDidReadMore = this.#readMore.event;
	/** A document was closed or is no longer Markdown. */
	readonly onDidClose = this.#closed.event;

	constructor(settings: ListSettings) {
		this.#settings = settings;
		const { workspace } = vscode;
		this.#subscriptions = vscode.Disposable.from(
			workspace.onDidOpenTextDocument(document => this.#announce(document)),
			workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				this.#note(document, contentChanges);
				// Other line endings are a version without changes
				if (contentChanges.length > 0 || !this.#read.has(document)) {
					this.#announceSoon(document);
				}
			}),
			workspace.onDidCloseTextDocument(document => this.#forget(document)),
			settings.onDidChange(() => this.announceAll()),
			this.#changed,
			this.#readMore,
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

	/** The document as it is now, read as a list whether it counts as one or not. Uses up what was read of the version before. */
	read(document: vscode.TextDocument): ListDocument {
		const known = this.#read.get(document);
		if (known?.version === document.version) {
			return known.list;
		}
		const list = (known && followed(known, document)) ?? parseList(document.getText());
		this.#keep(document, list);
		return list;
	}

	/** The document as it is now, or `undefined` when it does not count as a curated list or is being read for the first time. */
	listOf(document: vscode.TextDocument): ListDocument | undefined {
		if (!isMarkdown(document) || document.isClosed || this.isBeingRead(document)) {
			return undefined;
		}
		return this.#ifList(document, this.read(document));
	}

	/**
	 * The beginning of a document that is being read for the first time, when it counts as a curated list; `undefined` also when too
	 * little of it has been read, or all.
	 */
	soFar(document: vscode.TextDocument): ListDocument | undefined {
		const reading = this.#read.has(document) ? undefined : this.#reading.get(document);
		const list = reading?.version === document.version ? reading.soFar : undefined;
		return list && this.#ifList(document, list);
	}

	/** A large document that is, or is still to be, read for the first time. */
	isBeingRead(document: vscode.TextDocument): boolean {
		return !this.#read.has(document) && lengthOf(document) >= large;
	}

	/** Resolves when the document as it is now can be read in no time, or has changed or been closed. */
	async whenRead(document: vscode.TextDocument): Promise<void> {
		if (this.isBeingRead(document)) {
			await this.#readInSlices(document);
		}
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
		} else if (this.isBeingRead(document)) {
			void this.#readInSlices(document);
		} else {
			void this.#followInSlices(document);
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

	#ifList(document: vscode.TextDocument, list: ListDocument): ListDocument | undefined {
		return isCuratedList(list, this.#settings.named(document.uri)) ? list : undefined;
	}

	/** An edit puts it off: what is there when the person rests is read from the beginning. */
	#readInSlices(document: vscode.TextDocument): Promise<void> {
		const { version } = document;
		const former = this.#reading.get(document);
		if (former?.version === version) {
			return former.done;
		}
		const reading: Reading = { version, soFar: undefined, done: Promise.resolve() };
		this.#reading.set(document, reading);
		reading.done = this.#goOnReading(document, reading);
		return reading.done;
	}

	async #goOnReading(document: vscode.TextDocument, reading: Reading): Promise<void> {
		const isNewest = () => document.version === reading.version && !document.isClosed;
		let least = partsAtFirst;
		const list = await inSlices(parseListInSlices(document.getText()), (soFar: ReadSoFar) => {
			const isWanted = isNewest() && this.#reading.get(document) === reading;
			const beginning = isWanted ? soFar(least) : undefined;
			if (beginning) {
				least = beginning.parts.length * growth;
				reading.soFar = beginning;
				this.#readMore.fire(document);
			}
			return isWanted;
		});
		if (this.#reading.get(document) === reading) {
			this.#reading.delete(document);
		}
		if (list && isNewest()) {
			this.#keep(document, list);
			this.#changed.fire(document);
		}
	}

	/**
	 * A change may make another text of all that stands behind it. Another one puts the rest off; whoever asks has it at once, and
	 * then there is nothing left to follow, but all the more to tell.
	 */
	async #followInSlices(document: vscode.TextDocument): Promise<void> {
		const { version } = document;
		const known = this.#read.get(document);
		const isNewest = () => document.version === version && !document.isClosed;
		if (known) {
			await inSlices(following(known), () => isNewest() && this.#read.get(document) === known);
		}
		if (isNewest()) {
			this.#changed.fire(document);
		}
	}

	#keep(document: vscode.TextDocument, list: ListDocument): void {
		if (!document.isClosed) {
			this.#read.set(document, { version: document.version, list, changes: [], newest: document.version });
		}
	}

	#note(document: vscode.TextDocument, changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
		const known = this.#read.get(document);
		if (!known || known.newest === document.version) {
			return;
		}
		known.changes.push(...changes);
		known.newest = document.version;
		if (changes.length === 0 || !canFollow(known.changes)) {
			this.#read.delete(document);
		}
	}

	#forget(document: vscode.TextDocument): void {
		clearTimeout(this.#waiting.get(document));
		this.#waiting.delete(document);
		this.#read.delete(document);
		this.#reading.delete(document);
		this.#closed.fire(document);
	}
}

/** @returns `undefined` when the changes do not lead to the document. */
function followed(known: Known, document: vscode.TextDocument): ListDocument | undefined {
	if (known.newest !== document.version) {
		return undefined;
	}
	toEnd(following(known));
	const last = known.list.parts.at(-1)?.unit;
	return (last ? last.offset + last.source.length : 0) === lengthOf(document) ? known.list : undefined;
}

/** The work of following the changes, those that come meanwhile included. Once begun it goes on, whoever does it. */
function following(known: Known): Generator<void, void> {
	known.following ??= followChanges(known);
	return known.following;
}

function* followChanges(known: Known): Generator<void, void> {
	for (let change = known.changes.shift(); change; change = known.changes.shift()) {
		const { rangeOffset, rangeLength, text } = change;
		const edit = { start: rangeOffset, end: rangeOffset + rangeLength, newText: text };
		known.list = yield* editListInSlices(known.list, edit);
	}
	known.following = undefined;
}

/** Whether changes are followed: more, or more text, takes so long that it is read in slices. */
function canFollow(changes: readonly vscode.TextDocumentContentChangeEvent[]): boolean {
	return changes.length <= tooMany && changes.reduce((sum, { text }) => sum + text.length, 0) <= large;
}

const tooMany = 200;

function lengthOf(document: vscode.TextDocument): number {
	return document.offsetAt(new vscode.Position(document.lineCount, 0));
}
