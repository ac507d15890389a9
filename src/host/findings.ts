import * as vscode from 'vscode';
import type { Facts } from '../core/facts';
import { createLinter, type Linter } from '../core/lint/linter';
import type { Finding, ListDocument, Severity } from '../core/model';
import type { Settings } from '../core/settings';
import { severityOf } from '../core/severity';
import { toEnd } from '../core/slices';
import type { Positions } from './convert';
import { isStillSo, toDiagnostic } from './diagnostic';
import type { ListFacts } from './facts';
import type { ListDocuments } from './listDocuments';
import type { ListSettings } from './listSettings';
import { inSlices } from './slices';

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

/** A linter that knows the version before, as long as the settings are the same. */
interface Known {
	readonly linter: Linter;
	/** As JSON. */
	readonly settings: string;
}

/** What the rules say about every open list, computed once for each version, and only where it can have changed. */
export class Findings implements vscode.Disposable {
	readonly #linted = new Map<vscode.TextDocument, Linted>();
	readonly #linters = new Map<vscode.TextDocument, Known>();
	/** Counts the times that each document was to be linted: only the last one matters. */
	readonly #runs = new Map<vscode.TextDocument, number>();
	/** Of the diagnostics that are shown. */
	readonly #behind = new WeakMap<vscode.Diagnostic, Finding>();
	readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
	readonly #subscriptions: vscode.Disposable;

	/** The document's findings are new; there are none when it was closed or is no list. */
	readonly onDidChange = this.#changed.event;

	constructor(lists: ListDocuments, world: World) {
		this.#subscriptions = vscode.Disposable.from(
			lists.onDidChange(document => void this.#lint(document, lists, world)),
			world.facts.onDidChange(document => void this.#lint(document, lists, world)),
			lists.onDidClose(document => {
				this.#linters.delete(document);
				this.#runs.delete(document);
				this.#set(document, undefined);
			}),
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
		const isCurrent = this.#linted.get(document)?.version === document.version;
		return isCurrent ? this.#behind.get(diagnostic) : undefined;
	}

	dispose(): void {
		this.#subscriptions.dispose();
	}

	async #lint(document: vscode.TextDocument, lists: ListDocuments, world: World): Promise<void> {
		const run = (this.#runs.get(document) ?? 0) + 1;
		this.#runs.set(document, run);
		const list = lists.listOf(document);
		const settings = world.settings.of(document.uri);
		const { version } = document;
		if (list) {
			// What others list is told of the pages of this version
			world.facts.noteOpen(document, list);
		}
		const { facts, answer } = world.facts.ask(document.uri);
		const isNewest = () => document.version === version && !document.isClosed && this.#runs.get(document) === run;
		const former = this.#linted.get(document)?.shown ?? [];
		const work = list && this.#shownOf(document, list, facts, settings, former);
		const shown = work && (isShort(list) ? toEnd(work) : await inSlices(work, isNewest));
		if (work && !shown) {
			return;
		}
		this.#note(former, shown ?? []);
		this.#set(document, shown && { version, shown });
		// Also when a version behind this one has been linted meanwhile: it knew no more
		if ((await answer()) && !document.isClosed) {
			await this.#lint(document, lists, world);
		}
	}

	/** For one run: left before its end, a linter knows neither the version before nor the one at hand, and is not put back. */
	*#shownOf(
		document: vscode.TextDocument,
		list: ListDocument,
		facts: Facts,
		settings: Settings,
		former: readonly Shown[],
	): Generator<void, readonly Shown[]> {
		const known = this.#takeLinter(document, settings);
		const findings = yield* known.linter.lintInSlices(list, facts);
		this.#linters.set(document, known);
		return yield* showInSlices(document, findings, settings, former);
	}

	#note(former: readonly Shown[], shown: readonly Shown[]): void {
		const kept = new Set(shown);
		for (const one of former) {
			if (!kept.delete(one)) {
				this.#behind.delete(one.diagnostic);
			}
		}
		for (const { diagnostic, finding } of kept) {
			this.#behind.set(diagnostic, finding);
		}
	}

	#takeLinter(document: vscode.TextDocument, settings: Settings): Known {
		const known = this.#linters.get(document);
		this.#linters.delete(document);
		const own = JSON.stringify(settings);
		return known?.settings === own ? known : { linter: createLinter(settings), settings: own };
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

/** Linted in one go, so that whoever waits for its findings has them at once. */
function isShort({ parts }: ListDocument): boolean {
	return parts.length < 500;
}

/**
 * What to show of findings; nothing of those that the settings turn off.
 *
 * @param former What was shown of the version before: what would be the same is the same object.
 */
export function show(
	document: Positions,
	findings: readonly Finding[],
	settings: Settings,
	former: readonly Shown[] = [],
): readonly Shown[] {
	return toEnd(showInSlices(document, findings, settings, former));
}

/** Does what `show` does, one finding after the other: each is put into words. */
function* showInSlices(
	document: Positions,
	findings: readonly Finding[],
	settings: Settings,
	former: readonly Shown[],
): Generator<void, readonly Shown[]> {
	const known = new Map(former.map(one => [one.finding, one]));
	const shown: Shown[] = [];
	for (const finding of findings) {
		const severity = severityOf(settings, finding);
		if (severity !== 'off') {
			const before = known.get(finding);
			const isSame = before?.severity === severity && isStillSo(before.diagnostic, document, finding);
			shown.push(isSame ? before : { finding, severity, diagnostic: toDiagnostic(document, finding, severity) });
		}
		yield;
	}
	return shown;
}
