import * as vscode from 'vscode';
import { namedBy, settingsFor } from '../core/config/settingsFor';
import type { Settings } from '../core/settings';
import type { ProjectFile, ProjectFiles } from './projectFiles';
import { affectsUs, editorSettings, namedBySettings } from './settings';

/** What holds for each list: the editor's settings, and over them the project file. */
export class ListSettings implements vscode.Disposable {
	readonly #files: ProjectFiles;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #subscriptions: vscode.Disposable;

	/** Something is set otherwise. */
	readonly onDidChange = this.#changed.event;

	constructor(files: ProjectFiles) {
		this.#files = files;
		this.#subscriptions = vscode.Disposable.from(
			files.onDidChange(() => this.#changed.fire()),
			vscode.workspace.onDidChangeConfiguration(event => {
				if (affectsUs(event)) {
					this.#changed.fire();
				}
			}),
			this.#changed,
		);
	}

	/** `undefined` when they are known already. */
	ready(uri: vscode.Uri): Promise<void> | undefined {
		return this.#files.knows(uri) ? undefined : this.#files.find(uri);
	}

	/** As they were known last; only the editor's before they were `ready` for the first time. */
	of(uri: vscode.Uri): Settings {
		const file = this.#files.of(uri);
		const settings = editorSettings(uri);
		return file ? settingsFor(settings, file.config, pathIn(file, uri)) : settings;
	}

	/** Whether globs name the file: `true` as a list, `false` as none, `undefined` not at all. The project file's win. */
	named(uri: vscode.Uri): boolean | undefined {
		const file = this.#files.of(uri);
		return (file && namedBy(file.config, pathIn(file, uri))) ?? namedBySettings(uri);
	}

	dispose(): void {
		this.#subscriptions.dispose();
	}
}

function pathIn({ uri }: ProjectFile, list: vscode.Uri): string {
	return list.path.slice(uri.path.lastIndexOf('/') + 1);
}
