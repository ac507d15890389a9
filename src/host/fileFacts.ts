import * as vscode from 'vscode';
import type { FileFact } from '../core/facts';
import { anchorsOf } from '../core/parse/anchors';
import { readText } from './readText';

/** What stands at the places that lists link to: looked up once, and again when VS Code tells of a change there. */
export class FileFacts implements vscode.Disposable {
	readonly #known = new Map<string, FileFact | undefined>();
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #subscriptions: vscode.Disposable;
	#version = 0;
	#waiting: ReturnType<typeof setTimeout> | undefined;

	/** Some of what was known is no longer. */
	readonly onDidChange = this.#changed.event;

	constructor() {
		const watcher = vscode.workspace.createFileSystemWatcher('**/*');
		this.#subscriptions = vscode.Disposable.from(
			watcher,
			watcher.onDidCreate(uri => this.#forget(uri)),
			watcher.onDidDelete(uri => this.#forget(uri)),
			watcher.onDidChange(uri => this.#forget(uri)),
			this.#changed,
		);
	}

	/** Another number whenever `at` may tell something else than before. */
	get version(): number {
		return this.#version;
	}

	/** `undefined`: nobody knows, or nobody knows yet. */
	at(uri: vscode.Uri): FileFact | undefined {
		return this.#known.get(String(uri));
	}

	/** Whether `at` can tell as much as there is to tell. */
	knows(uri: vscode.Uri): boolean {
		return this.#known.has(String(uri));
	}

	/** Makes `at` able to tell. */
	async find(uri: vscode.Uri): Promise<void> {
		if (!this.knows(uri)) {
			this.#known.set(String(uri), await lookUp(uri));
			this.#version++;
		}
	}

	dispose(): void {
		clearTimeout(this.#waiting);
		this.#subscriptions.dispose();
	}

	/** A folder that comes or goes takes with it what is in it. */
	#forget(uri: vscode.Uri): void {
		const gone = String(uri);
		const known = this.#known.get(gone);
		const isFile = known?.kind === 'file';
		const stale = isFile ? [gone] : [...this.#known.keys()].filter(key => key === gone || key.startsWith(`${gone}/`));
		for (const key of stale) {
			this.#known.delete(key);
		}
		if (stale.length > 0) {
			this.#version++;
			clearTimeout(this.#waiting);
			this.#waiting = setTimeout(() => this.#changed.fire(), 50);
		}
	}
}

async function lookUp(uri: vscode.Uri): Promise<FileFact | undefined> {
	try {
		const { type, size } = await vscode.workspace.fs.stat(uri);
		if (type & vscode.FileType.Directory) {
			return { kind: 'folder' };
		}
		const text = /\.(?:md|markdown)$/i.test(uri.path) ? await readText(uri) : undefined;
		return { kind: 'file', empty: size === 0, anchors: text === undefined ? undefined : anchorsOf(text) };
	} catch (error) {
		const isMissing =
			error instanceof vscode.FileSystemError && ['FileNotFound', 'FileNotADirectory'].includes(error.code);
		return isMissing ? { kind: 'missing' } : undefined;
	}
}
