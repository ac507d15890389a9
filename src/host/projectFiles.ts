import * as vscode from 'vscode';
import { configFileName } from '../core/config/config';
import { type LoadedConfig, loadConfig } from '../core/config/loadConfig';
import { readText } from './readText';

/** A project file as it was last read. */
export interface ProjectFile extends LoadedConfig {
	readonly uri: vscode.Uri;
	/** What it and the files it extends say, by URI. */
	readonly texts: ReadonlyMap<string, string>;
}

/** Folders above a file that are looked into where no workspace folder ends the search. */
const mostFolders = 32;

/**
 * The nearest `.curated-list.json` above each file, no higher than its workspace folder. Each is read once, and all anew when
 * one of them, or a file that one extends, changes on disk.
 */
export class ProjectFiles implements vscode.Disposable {
	#loaded = new Map<string, Promise<ProjectFile | undefined>>();
	#above = new Map<string, ProjectFile | undefined>();
	/** What was known before, which holds until more is known. */
	#before: ReadonlyMap<string, ProjectFile | undefined> = new Map();
	#extended = new Map<string, vscode.Disposable>();
	#waiting: ReturnType<typeof setTimeout> | undefined;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #watcher = vscode.workspace.createFileSystemWatcher(`**/${configFileName}`);
	readonly #subscriptions: vscode.Disposable;

	readonly #found = new vscode.EventEmitter<void>();

	/** What was known may no longer be true. */
	readonly onDidChange = this.#changed.event;
	/** More is known. */
	readonly onDidFind = this.#found.event;

	constructor() {
		const forget = () => this.#forgetSoon();
		this.#subscriptions = vscode.Disposable.from(
			this.#watcher,
			this.#watcher.onDidChange(forget),
			this.#watcher.onDidCreate(forget),
			this.#watcher.onDidDelete(forget),
			vscode.workspace.onDidChangeWorkspaceFolders(forget),
			vscode.workspace.onDidSaveTextDocument(({ uri }) => {
				// Not every file system tells of changes.
				if (isProjectFile(uri) || this.#extended.has(String(uri))) {
					forget();
				}
			}),
			this.#changed,
			this.#found,
		);
	}

	/** The project files that are known, each once. */
	get known(): readonly ProjectFile[] {
		return [...new Set([...this.#above.values()].filter(file => file !== undefined))];
	}

	/** Whether `of` can tell. */
	knows(uri: vscode.Uri): boolean {
		return this.#above.has(folderOf(uri));
	}

	/** `undefined`: there is none, or nobody knows yet. */
	of(uri: vscode.Uri): ProjectFile | undefined {
		const folder = folderOf(uri);
		return (this.#above.has(folder) ? this.#above : this.#before).get(folder);
	}

	/** Makes `of` able to tell. */
	async find(uri: vscode.Uri): Promise<void> {
		const folder = folderOf(uri);
		while (!this.#above.has(folder)) {
			const asked = this.#above;
			const found = await this.#nearest(uri);
			asked.set(folder, found);
			this.#found.fire();
		}
	}

	dispose(): void {
		clearTimeout(this.#waiting);
		for (const watcher of this.#extended.values()) {
			watcher.dispose();
		}
		this.#subscriptions.dispose();
	}

	async #nearest(uri: vscode.Uri): Promise<ProjectFile | undefined> {
		const root = vscode.workspace.getWorkspaceFolder(uri)?.uri.path.replace(/\/$/, '');
		let folder = uri.path;
		if (!folder.startsWith('/')) {
			return undefined;
		}
		for (let depth = 0; depth < mostFolders || root !== undefined; depth++) {
			folder = folder.slice(0, folder.lastIndexOf('/'));
			const file = await this.#load(uri.with({ path: `${folder}/${configFileName}`, query: '', fragment: '' }));
			if (file || folder === root || folder === '') {
				return file;
			}
		}
		return undefined;
	}

	#load(uri: vscode.Uri): Promise<ProjectFile | undefined> {
		const known = this.#loaded.get(String(uri));
		const loading = known ?? this.#read(uri);
		this.#loaded.set(String(uri), loading);
		return loading;
	}

	async #read(uri: vscode.Uri): Promise<ProjectFile | undefined> {
		const own = await readText(uri);
		if (own === undefined) {
			return undefined;
		}
		const texts = new Map([[String(uri), own]]);
		const loaded = await loadConfig(String(uri), async path => {
			const text = texts.get(path) ?? (await readText(vscode.Uri.parse(path)));
			if (text !== undefined) {
				texts.set(path, text);
			}
			return text;
		});
		for (const path of loaded.files.slice(1)) {
			this.#watch(vscode.Uri.parse(path));
		}
		return { ...loaded, uri, texts };
	}

	#watch(uri: vscode.Uri): void {
		if (this.#extended.has(String(uri))) {
			return;
		}
		const folder = vscode.Uri.joinPath(uri, '..');
		const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/[*?[\]{}]/g, '[$&]');
		const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, name));
		const forget = () => this.#forgetSoon();
		watcher.onDidChange(forget);
		watcher.onDidCreate(forget);
		watcher.onDidDelete(forget);
		this.#extended.set(String(uri), watcher);
	}

	/** A file that is being written may be told of several times. */
	#forgetSoon(): void {
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => {
			this.#loaded = new Map();
			this.#before = new Map([...this.#before, ...this.#above]);
			this.#above = new Map();
			this.#changed.fire();
		}, 50);
	}
}

export function isProjectFile({ path }: vscode.Uri): boolean {
	return path.endsWith(`/${configFileName}`);
}

function folderOf(uri: vscode.Uri): string {
	return String(uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/') + 1), query: '', fragment: '' }));
}
