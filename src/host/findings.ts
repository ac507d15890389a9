import * as vscode from 'vscode';
import { lint } from '../core/lint';
import type { Finding, Severity } from '../core/model';
import type { Settings } from '../core/settings';
import { severityOf } from '../core/severity';
import type { Positions } from './convert';
import { toDiagnostic } from './diagnostic';
import type { ListFacts } from './facts';
import type { ListDocuments } from './listDocuments';
import type { ListSettings } from './listSettings';

/** What a linter needs besides the documents. */
export interface World {
	readonly settings: ListSettings;
	readonly facts: ListFacts;
}

/** A finding in one version of one document, and the diagnostic that shows it. */
export interface Shown {
	readonly finding: Finding;
	readonly severity: Severity;
	readonly diagnostic: vscode.Diagnostic;
}

interface Linted {
	readonly version: number;
	readonly shown: readonly Shown[];
}

/** What the rules say about every open list, computed once for each version. */
export class Findings implements vscode.Disposable {
	readonly #linted = new Map<vscode.TextDocument, Linted>();
	readonly #behind = new WeakMap<vscode.Diagnostic, Shown & { readonly version: number }>();
	readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
	readonly #subscriptions: vscode.Disposable;

	/** The document's findings are new; there are none when it was closed or is no list. */
	readonly onDidChange = this.#changed.event;

	constructor(lists: ListDocuments, world: World) {
		this.#subscriptions = vscode.Disposable.from(
			lists.onDidChange(document => this.#lint(document, lists, world)),
			world.facts.onDidChange(document => this.#lint(document, lists, world)),
			lists.onDidClose(document => this.#set(document, undefined)),
			this.#changed,
		);
	}

	/** In document order; none when the document is no list or has changed since it was last looked at. */
	of(document: vscode.TextDocument): readonly Shown[] {
		const linted = this.#linted.get(document);
		return linted?.version === document.version ? linted.shown : [];
	}

	/**
	 * The finding that a diagnostic shows. VS Code hands code action providers the very objects that were published.
	 *
	 * @returns `undefined` when the diagnostic is another extension's or the document has changed since.
	 */
	behind(diagnostic: vscode.Diagnostic, document: vscode.TextDocument): Finding | undefined {
		const shown = this.#behind.get(diagnostic);
		return shown?.version === document.version ? shown.finding : undefined;
	}

	dispose(): void {
		this.#subscriptions.dispose();
	}

	#lint(document: vscode.TextDocument, lists: ListDocuments, world: World): void {
		const list = lists.listOf(document);
		const settings = world.settings.of(document.uri);
		const { version } = document;
		const { facts, answer } = world.facts.ask(document.uri);
		const shown = list ? show(document, lint(list, settings, facts), settings) : [];
		for (const one of shown) {
			this.#behind.set(one.diagnostic, { ...one, version });
		}
		this.#set(document, list && { version, shown });
		void answer().then(isMore => {
			if (isMore && document.version === version && !document.isClosed) {
				this.#lint(document, lists, world);
			}
		});
	}

	#set(document: vscode.TextDocument, linted: Linted | undefined): void {
		const known = this.#linted.has(document);
		if (linted) {
			this.#linted.set(document, linted);
		} else {
			this.#linted.delete(document);
		}
		if (known || linted) {
			this.#changed.fire(document);
		}
	}
}

/** What to show of findings; nothing of those that the settings turn off. */
export function show(document: Positions, findings: readonly Finding[], settings: Settings): readonly Shown[] {
	return findings.flatMap(finding => {
		const severity = severityOf(settings, finding);
		return severity === 'off' ? [] : [{ finding, severity, diagnostic: toDiagnostic(document, finding, severity) }];
	});
}
