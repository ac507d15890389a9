import * as vscode from 'vscode';
import { diagnosticSource } from '../contributions';
import type { Findings } from '../host/findings';

/** Shows the findings of open lists as squiggles and in the Problems panel. */
export function registerDiagnostics(findings: Findings): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection(diagnosticSource);
	return vscode.Disposable.from(
		collection,
		findings.onDidChange(document => {
			collection.set(
				document.uri,
				findings.of(document).map(({ diagnostic }) => diagnostic),
			);
		}),
	);
}
