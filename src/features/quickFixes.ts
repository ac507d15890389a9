import * as vscode from 'vscode';
import { privateCommands } from '../contributions';
import { listNear } from '../core/listNear';
import type { TextEdit } from '../core/model';
import { toLocation } from '../host/convert';
import type { Findings } from '../host/findings';
import type { ListDocuments } from '../host/listDocuments';
import { editing, type Problem } from '../host/problem';
import type { ProjectFiles } from '../host/projectFiles';

const kind = vscode.CodeActionKind.QuickFix;

/**
 * Offers, for each of our squiggles, the fixes its rule attached, then the ways to live with it. Never lints: what
 * there is to offer was found when the squiggle was, and is offered only as long as the document stays so.
 */
export function registerQuickFixes(lists: ListDocuments, findings: Findings, files: ProjectFiles): vscode.Disposable {
	const provider = vscode.languages.registerCodeActionsProvider(
		{ language: 'markdown' },
		{
			async provideCodeActions(document, _range, context) {
				const ours = context.diagnostics.flatMap(diagnostic => {
					const finding = findings.behind(diagnostic, document);
					return finding ? [{ diagnostic, finding }] : [];
				});
				if (ours.length === 0) {
					return [];
				}
				const { version } = document;
				const { ignoreEverywhere, ignoreHere } = await import('../host/ignoreActions');
				if (document.version !== version) {
					return [];
				}
				const near = ({ finding }: Problem) => listNear(lists.read(document), finding.range);
				const first = ours.filter(
					({ finding }, index) => index === ours.findIndex(o => o.finding.ruleId === finding.ruleId),
				);
				return [
					...ours.flatMap(one => [...fixes(document, one), ...otherPlaces(document, one)]),
					...first.flatMap(one => fixAllOfRule(document, one, findings)),
					...ours.flatMap(one => ignoreHere(document, one, near(one))),
					...first.flatMap(one => ignoreEverywhere(document, one, near(one))),
				];
			},
		},
		{ providedCodeActionKinds: [kind] },
	);
	return vscode.Disposable.from(
		provider,
		vscode.commands.registerCommand(privateCommands.ignoreInWorkspace, async (uri: string, ruleId: string) =>
			(await import('../host/writeSettings')).ignoreInWorkspace(vscode.Uri.parse(uri), ruleId, files),
		),
		vscode.commands.registerCommand(privateCommands.allowInWorkspace, async (uri: string, url: string) =>
			(await import('../host/writeSettings')).allowInWorkspace(vscode.Uri.parse(uri), url, files),
		),
	);
}

function fixes(document: vscode.TextDocument, problem: Problem): vscode.CodeAction[] {
	return (problem.finding.fixes ?? []).map((fix, index) => {
		const action = editing(fix.title, document, problem, fix.edits);
		action.isPreferred = index === 0 && fix.safe;
		return action;
	});
}

function otherPlaces(document: vscode.TextDocument, { diagnostic, finding }: Problem): vscode.CodeAction[] {
	const places = finding.related ?? [];
	return places.map(place => {
		const { uri, range: selection } = toLocation(document, place);
		const title = places.length > 1 ? `Go to line ${selection.start.line + 1}` : 'Go to the other one';
		const action = new vscode.CodeAction(title, kind);
		action.diagnostics = [diagnostic];
		action.command = { title, command: 'vscode.open', arguments: [uri, { selection }] };
		return action;
	});
}

/** The safe fixes of every finding of the rule, where there are at least two; of overlapping ones the first. */
function fixAllOfRule(document: vscode.TextDocument, problem: Problem, findings: Findings): vscode.CodeAction[] {
	const { ruleId } = problem.finding;
	const chosen: TextEdit[] = [];
	let count = 0;
	for (const { finding } of findings.of(document)) {
		const fix = finding.fixes?.[0];
		if (finding.ruleId === ruleId && fix?.safe && !fix.edits.some(edit => chosen.some(other => overlap(edit, other)))) {
			chosen.push(...fix.edits);
			count++;
		}
	}
	return count > 1 ? [editing(`Fix all ${ruleId} problems in this file`, document, problem, chosen)] : [];
}

/** Two insertions at one place overlap as well: their order would be anybody's guess. */
function overlap({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
	return a.start === b.start || (a.start < b.end && b.start < a.end);
}
