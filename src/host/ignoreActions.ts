import * as vscode from 'vscode';
import { privateCommands } from '../contributions';
import { allowDuplicate } from '../core/edit/allowDuplicate';
import { ignoreInEntry, ignoreInFile, ignoreOnLine } from '../core/edit/ignoreFinding';
import type { ListDocument, TextEdit } from '../core/model';
import { editing, type Problem } from './problem';

/** Ways to live with this one finding. */
export function ignoreHere(document: vscode.TextDocument, problem: Problem, list: ListDocument): vscode.CodeAction[] {
	const { finding } = problem;
	const edit = (title: string, edits: readonly TextEdit[] | undefined) =>
		edits && edits.length > 0 ? [editing(title, document, problem, edits)] : [];
	return [
		...(finding.allow === undefined ? [] : edit(allowTitle, allowDuplicate(list, finding))),
		...(finding.allow === undefined || !hasWorkspace(document)
			? []
			: [
					running(
						`${allowTitle} in this workspace`,
						problem,
						privateCommands.allowInWorkspace,
						document,
						finding.allow,
					),
				]),
		...edit(`Ignore ${finding.ruleId} on this line`, ignoreOnLine(list, finding)),
		...edit(`Ignore ${finding.ruleId} in this entry`, ignoreInEntry(list, finding)),
	];
}

const allowTitle = 'Allow this page to be listed more than once';

/** Ways to live with all findings of its rule. */
export function ignoreEverywhere(
	document: vscode.TextDocument,
	problem: Problem,
	list: ListDocument,
): vscode.CodeAction[] {
	const { ruleId } = problem.finding;
	const inFile = editing(`Ignore ${ruleId} in this file`, document, problem, ignoreInFile(list, ruleId));
	return hasWorkspace(document)
		? [
				inFile,
				running(`Ignore ${ruleId} in this workspace`, problem, privateCommands.ignoreInWorkspace, document, ruleId),
			]
		: [inFile];
}

function running(
	title: string,
	{ diagnostic }: Problem,
	command: string,
	{ uri }: vscode.TextDocument,
	subject: string,
): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.diagnostics = [diagnostic];
	action.command = { title, command, arguments: [uri.toString(), subject] };
	return action;
}

function hasWorkspace({ uri }: vscode.TextDocument): boolean {
	return vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}
