import * as vscode from 'vscode';
import { fixAll } from '../core/edit/fixAll';
import type { TextEdit } from '../core/model';
import { positionsIn, toRange } from './convert';
import { counted } from './counts';
import type { World } from './findings';
import type { ListDocuments } from './listDocuments';
import { readWorkspaceLists, type Steps, type WorkspaceList, withSteps } from './workspaceLists';

interface Fixed {
	readonly one: WorkspaceList;
	readonly edits: readonly TextEdit[];
}

/**
 * Makes every safe fix of every list, in one step that can be undone. Asks before, and offers the Refactor Preview, where each change
 * is ticked by hand.
 *
 * @param asks Whether it does that.
 * @returns Whether anything was fixed.
 */
export async function fixWorkspace(lists: ListDocuments, world: World, asks: boolean): Promise<boolean> {
	const found = await withSteps('Looking for what can be fixed', steps => findFixes(lists, world, steps));
	const fixed = found?.filter(({ edits }) => edits.length > 0);
	if (!found || !fixed) {
		return false;
	}
	if (fixed.length === 0) {
		void vscode.window.showInformationMessage(`Nothing to fix in ${counted(found.length, 'list')}.`);
		return false;
	}
	const answer = asks ? await ask(fixed) : 'Fix All';
	if (!answer) {
		return false;
	}
	if (fixed.some(({ one }) => one.document?.version !== one.version)) {
		void vscode.window.showWarningMessage('A file changed meanwhile; nothing was fixed.');
		return false;
	}
	return vscode.workspace.applyEdit(toWorkspaceEdit(fixed, answer === 'Preview'), { isRefactoring: true });
}

/** @returns `undefined` when the person cancelled. */
async function findFixes(
	lists: ListDocuments,
	{ settings, facts }: World,
	steps: Steps,
): Promise<readonly Fixed[] | undefined> {
	const fixed: Fixed[] = [];
	const found = await readWorkspaceLists(lists, settings, steps);
	await steps.each(found, 'Fixing list', async one => {
		const asked = facts.ask(one.uri);
		const fix = () => fixAll(one.list, settings.of(one.uri), asked.facts);
		let edits = fix();
		while (await asked.answer()) {
			edits = fix();
		}
		fixed.push({ one, edits });
	});
	return steps.token.isCancellationRequested ? undefined : fixed;
}

async function ask(fixed: readonly Fixed[]): Promise<'Fix All' | 'Preview' | undefined> {
	const count = fixed.reduce((sum, { edits }) => sum + edits.length, 0);
	return vscode.window.showInformationMessage(
		`Make ${counted(count, 'change')} in ${counted(fixed.length, 'list')}?`,
		{ modal: true, detail: 'Only fixes that are certain. They can be undone in one step.' },
		'Fix All',
		'Preview',
	);
}

/**
 * Edits that need no confirmation stand ticked in the preview, but it opens only for one that does: an edit of nothing.
 */
function toWorkspaceEdit(fixed: readonly Fixed[], preview: boolean): vscode.WorkspaceEdit {
	const edit = new vscode.WorkspaceEdit();
	const label = 'Fix all curated list problems';
	for (const { one, edits } of fixed) {
		const positions = positionsIn(one.list, one.uri);
		for (const { range, newText } of edits) {
			edit.replace(one.uri, toRange(positions, range), newText, { label, needsConfirmation: false });
		}
	}
	const first = fixed[0];
	if (preview && first) {
		edit.insert(first.one.uri, new vscode.Position(0, 0), '', { label, needsConfirmation: true });
	}
	return edit;
}
