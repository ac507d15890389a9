import * as vscode from 'vscode';
import { commands } from '../contributions';
import { type SectionChoice, sectionChoices } from '../core/edit/sectionChoices';
import type { ListDocument, Section } from '../core/model';
import type { Draft } from '../host/draftResource';
import type { Pages } from '../host/pages';
import type { Given } from '../host/resourceInterview';
import type { Target, Targets } from '../host/targets';

/** `uri`: the list; by default the active editor's. */
type Argument = Given & { readonly uri?: string };

/** The command **Add resource from URL**: from a URL, or several, to finished entries in the list's own style. */
export function registerAddResource(targets: Targets, pages: Pages): vscode.Disposable {
	/** @returns Whether an entry was added. */
	async function addResource(given: Argument): Promise<boolean> {
		const target = await targets.find(given.uri, given.ask !== false);
		const { draftResource } = await import('../host/draftResource');
		const draft = target && (await draftResource(given, target, pages));
		if (!target || !draft) {
			return false;
		}
		if ('url' in draft) {
			return write(draft, target);
		}
		const { addProposals } = await import('../host/addProposals');
		const { proposeLinks } = await import('../host/proposals');
		const proposals = await proposeLinks(draft, target, pages);
		return proposals !== undefined && (await addProposals(proposals, target, given.ask !== false)) > 0;
	}
	return vscode.commands.registerCommand(commands.addResource, argument => addResource(toArgument(argument)));
}

/** Editor menus hand over the file's URI, the palette nothing, keybindings what stands in keybindings.json. */
function toArgument(argument: unknown): Argument {
	if (argument instanceof vscode.Uri) {
		return { uri: argument.toString() };
	}
	return typeof argument === 'object' && argument !== null ? argument : {};
}

/** Inserts the entry in one undo step and selects it. */
async function write(draft: Draft, target: Target): Promise<boolean> {
	const { insertEntry } = await import('../core/edit/insertEntry');
	const { creditsAuthors } = await import('../core/edit/proposeResource');
	const list = target.list();
	const resource = {
		// Where the list names no authors, a name is there only because somebody wanted it.
		title: draft.author && !creditsAuthors(list) ? `${draft.title} (${draft.author})` : draft.title,
		url: draft.url,
		author: draft.author || undefined,
		description: draft.description || undefined,
	};
	const { edits, range } = insertEntry(list, resource, sectionNow(list, draft.choice));
	if (!(await target.write(edits))) {
		return false;
	}
	target.note(draft.choice?.path ?? []);
	await target.show(range);
	return true;
}

/** The person may have typed since choosing: the section of the same path, in the list as it is now. */
function sectionNow(list: ListDocument, choice: SectionChoice | undefined): Section | undefined {
	const path = choice?.path.join('\n');
	const alike = sectionChoices(list).filter(other => other.path.join('\n') === path);
	return (alike.find(({ section }) => section === choice?.section) ?? alike[0])?.section;
}
