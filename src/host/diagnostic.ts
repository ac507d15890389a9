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
	diagnostic.code = { value: finding.ruleId, target: vscode.Uri.parse(ruleUrl(finding.ruleId)) };
	diagnostic.relatedInformation = finding.related?.map(
		place => new vscode.DiagnosticRelatedInformation(toLocation(document, place), place.message),
	);
	if (finding.tags?.includes('unnecessary')) {
		diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
	}
	return diagnostic;
}
