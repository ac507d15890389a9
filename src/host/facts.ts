import * as vscode from 'vscode';
import type { Facts } from '../core/facts';
import type { ListDocument } from '../core/model';
import { FileFacts } from './fileFacts';
import type { ListDocuments } from './listDocuments';
import { ListedPages } from './listedPages';

/** What is known by now, and what somebody wanted to know besides. */
export interface Asked {
	readonly facts: Facts;
	/** Finds out what the rules asked and nobody knew. False: there was nothing. */
	readonly answer: () => Promise<boolean>;
}

/**
 * What rules may know of the world: of files, by the file system, and of other lists, those that are open and those that were
 * linted with the workspace. Never asks the network.
 */
export class ListFacts implements vscode.Disposable {
	readonly #files = new FileFacts();
	readonly #places = new Map<string, Place>();
	readonly #pages = new ListedPages({
		labelOf: uri => this.#placeOf(uri).label,
		areNear: (uri, other) => {
			const { folder } = this.#placeOf(uri);
			return folder !== undefined && this.#placeOf(other).folder === folder;
		},
	});
	readonly #touched = new Set<string>();
	#waiting: ReturnType<typeof setTimeout> | undefined;
	readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
	readonly #subscriptions: vscode.Disposable;

	/** Something about an open list may no longer be as it was. */
	readonly onDidChange = this.#changed.event;

	constructor(lists: ListDocuments) {
		const deletions = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown}', true, true, false);
		this.#subscriptions = vscode.Disposable.from(
			vscode.workspace.onDidChangeWorkspaceFolders(() => this.#places.clear()),
			deletions,
			deletions.onDidDelete(uri => this.#tellSoon(this.#pages.delete(String(uri)))),
			this.#files,
			this.#files.onDidChange(() => {
				for (const document of vscode.workspace.textDocuments) {
					if (lists.listOf(document)) {
						this.#changed.fire(document);
					}
				}
			}),
			lists.onDidChange(document => this.noteOpen(document, lists.listOf(document))),
			lists.onDidClose(document => {
				const uri = String(document.uri);
				// What is on disk is another text.
				if (document.isUntitled || document.isDirty) {
					this.#tellSoon(this.#pages.delete(uri));
				} else {
					this.#pages.close(uri);
				}
			}),
			this.#changed,
		);
	}

	ask(uri: vscode.Uri): Asked {
		const unknown = new Map<string, vscode.Uri>();
		return {
			facts: {
				fileAt: path => {
					const place = resolve(uri, path);
					if (place && !this.#files.knows(place)) {
						unknown.set(String(place), place);
					}
					return place && this.#files.at(place);
				},
				filesVersion: () => this.#files.version,
				listedElsewhere: key => this.#pages.elsewhere(key, String(uri)),
				otherLists: () => this.#pages.revision(String(uri)),
			},
			answer: async () => {
				const places = [...unknown.values()];
				unknown.clear();
				await Promise.all(places.map(place => this.#files.find(place)));
				return places.length > 0;
			},
		};
	}

	/** Takes note of what a list lists that is not open; open lists that list the same are told of as changed. */
	note(uri: vscode.Uri, list: ListDocument): void {
		this.#tellSoon(this.#pages.set(String(uri), list));
	}

	/** Takes note of what the newest version of an open document lists, or that it is no list; others are told of as with `note`. */
	noteOpen({ uri }: vscode.TextDocument, list: ListDocument | undefined): void {
		this.#tellSoon(list ? this.#pages.follow(String(uri), list) : this.#pages.delete(String(uri)));
	}

	dispose(): void {
		clearTimeout(this.#waiting);
		this.#subscriptions.dispose();
	}

	#placeOf(uri: string): Place {
		const known = this.#places.get(uri) ?? placeOf(vscode.Uri.parse(uri));
		this.#places.set(uri, known);
		return known;
	}

	/** Many lists may be noted in a row. */
	#tellSoon(touched: ReadonlySet<string>): void {
		for (const uri of touched) {
			this.#touched.add(uri);
		}
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => this.#tellTouched());
	}

	#tellTouched(): void {
		for (const document of this.#touched.size > 0 ? vscode.workspace.textDocuments : []) {
			if (this.#touched.delete(String(document.uri))) {
				this.#changed.fire(document);
			}
		}
		this.#touched.clear();
	}
}

/** Where a document is, as far as it matters to other lists. */
interface Place {
	readonly folder: vscode.WorkspaceFolder | undefined;
	readonly label: string;
}

function placeOf(uri: vscode.Uri): Place {
	return { folder: vscode.workspace.getWorkspaceFolder(uri), label: vscode.workspace.asRelativePath(uri) };
}

/**
 * @param path Relative to the list's folder, or from the workspace folder when it begins with `/`.
 * @returns `undefined` where nobody can look: above the root of a file system that is not this machine's.
 */
function resolve(uri: vscode.Uri, path: string): vscode.Uri | undefined {
	const folder = vscode.workspace.getWorkspaceFolder(uri);
	const base = path.startsWith('/') ? folder?.uri : vscode.Uri.joinPath(uri, '..');
	if (!base || !uri.path.startsWith('/')) {
		return undefined;
	}
	const joined = vscode.Uri.joinPath(base, path);
	const place = joined.with({ query: '', fragment: '', path: joined.path.replace(/(.)\/$/, '$1') });
	return place.scheme === 'file' || (folder && vscode.workspace.getWorkspaceFolder(place) === folder)
		? place
		: undefined;
}
