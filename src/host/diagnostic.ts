import * as vscode from 'vscode';
import { diagnosticSource, ruleUrl } from '../contributions';
import type { Finding, Severity } from '../core/model';
import { type Positions, toLocation, toRange } from './convert';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
	error: vscode.DiagnosticSeverity.Error,
	warning: vscode.DiagnosticSeverity.Warning,
	information: vscode.DiagnosticSeverity.Information,
	hint: vscode.DiagnosticSeverity.Hint,
};

/** A finding as the editor and the Problems panel show it, with a link to the explanation of its rule. */
export function toDiagnostic(document: Positions, finding: Finding, severity: Severity): vscode.Diagnostic {
	const diagnostic = new vscode.Diagnostic(toRange(document, finding.range), finding.message, severities[severity]);
	diagnostic.source = diagnosticSource;
	diagnostic.code = codeOf(finding.ruleId);
	diagnostic.relatedInformation = finding.related?.map(
		place => new vscode.DiagnosticRelatedInformation(toLocation(document, place), place.message),
	);
	if (finding.tags?.includes('unnecessary')) {
		diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
	}
	return diagnostic;
}

/** Whether a diagnostic of the same severity, made of the finding before, still says what is to be said and stands where it should. */
export function isStillSo(diagnostic: vscode.Diagnostic, document: Positions, finding: Finding): boolean {
	if (diagnostic.message !== finding.message || !diagnostic.range.isEqual(toRange(document, finding.range))) {
		return false;
	}
	const before = diagnostic.relatedInformation ?? [];
	const now = finding.related ?? [];
	return (
		before.length === now.length &&
		now.every((place, index) => {
			const { location, message } = before[index]!;
			const { uri, range } = toLocation(document, place);
			return message === place.message && location.range.isEqual(range) && String(location.uri) === String(uri);
		})
	);
}

const codes = new Map<string, { readonly value: string; readonly target: vscode.Uri }>();

function codeOf(ruleId: string): { readonly value: string; readonly target: vscode.Uri } {
	const code = codes.get(ruleId) ?? { value: ruleId, target: vscode.Uri.parse(ruleUrl(ruleId)) };
	codes.set(ruleId, code);
	return code;
}
