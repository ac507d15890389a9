import * as vscode from 'vscode';
import { sectionFor } from '../core/edit/addSections';
import { sectionChoices } from '../core/edit/sectionChoices';
import type { ListDocument } from '../core/model';
import { type Answer, askChoice } from './ask';
import { plainText } from './plainText';
import type { Proposal } from './proposals';
import { askAuthor, askDescription, askTitle, sectionItems } from './resourceQuestions';

type Choice =
	| { readonly kind: 'add' }
	| { readonly kind: 'move all' }
	| { readonly kind: 'edit' | 'move'; readonly index: number }
	| undefined;

type Item = vscode.QuickPickItem & { readonly index: number };

const editButton: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('edit'), tooltip: 'Edit' };
const moveButton: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('folder'), tooltip: 'Choose the section' };
const moveAllButton: vscode.QuickInputButton = {
	iconPath: new vscode.ThemeIcon('folder'),
	tooltip: 'Put all that is ticked into one section',
};

/**
 * Lets a person tick, edit and move what is to be added.
 *
 * @param title Of the list of check boxes.
 * @returns What was ticked; `undefined` when the person gave up.
 */
export async function reviewProposals(
	title: string,
	list: ListDocument,
	proposals: readonly Proposal[],
): Promise<readonly Proposal[] | undefined> {
	let current = proposals;
	for (let active = 0; ; ) {
		const { choice, ticked } = await showList(title, list, current, active);
		current = current.map((proposal, index) => ({ ...proposal, picked: ticked.has(index) }));
		if (choice === undefined) {
			return undefined;
		}
		if (choice.kind === 'add') {
			return current.filter(({ picked }) => picked);
		}
		if (choice.kind === 'move all') {
			const section = await askPath(list);
			current = current.map(proposal => (proposal.picked && section ? { ...proposal, section } : proposal));
			continue;
		}
		active = choice.index;
		const old = current[active]!;
		const changed =
			choice.kind === 'edit' ? await edited(old, list) : { ...old, section: (await askPath(list)) ?? old.section };
		current = current.with(active, changed);
	}
}

function showList(
	title: string,
	list: ListDocument,
	proposals: readonly Proposal[],
	active: number,
): Promise<{ readonly choice: Choice; readonly ticked: ReadonlySet<number> }> {
	const pick = vscode.window.createQuickPick<Item>();
	pick.title = title;
	pick.placeholder = 'Untick what is not to be added';
	pick.canSelectMany = true;
	pick.matchOnDescription = true;
	pick.matchOnDetail = true;
	pick.ignoreFocusOut = true;
	pick.items = proposals.map((proposal, index) => itemOf(proposal, index, list));
	pick.selectedItems = pick.items.filter(({ index }) => proposals[index]!.picked);
	pick.activeItems = pick.items.slice(active, active + 1);
	pick.buttons = [moveAllButton];
	return new Promise(resolve => {
		const finish = (choice: Choice) => {
			resolve({ choice, ticked: new Set(pick.selectedItems.map(({ index }) => index)) });
			pick.dispose();
		};
		pick.onDidAccept(() => finish({ kind: 'add' }));
		pick.onDidHide(() => finish(undefined));
		pick.onDidTriggerButton(() => finish({ kind: 'move all' }));
		pick.onDidTriggerItemButton(({ button, item }) =>
			finish({ kind: button === editButton ? 'edit' : 'move', index: item.index }),
		);
		pick.show();
	});
}

function itemOf({ resource, section, doubt }: Proposal, index: number, list: ListDocument): Item {
	const { title, author, url } = resource;
	const isNew = section.length > 0 && sectionFor(list, section)?.title.toLowerCase() !== section.at(-1)!.toLowerCase();
	const place = section.length > 0 ? section.join(' › ') : 'before the first heading';
	const mark = doubt ? `$(${doubt.kind === 'listed' ? 'references' : 'warning'}) ${label(doubt.message)} · ` : '';
	return {
		label: label(author ? `${title} (${author})` : title),
		description: label(isNew ? `${place} (new)` : place),
		detail: mark + label(url),
		buttons: [editButton, moveButton],
		index,
	};
}

/** Text of a page is no place for icons. */
function label(text: string): string {
	return plainText(text).replaceAll('$(', '\\$(');
}

async function edited(proposal: Proposal, list: ListDocument): Promise<Proposal> {
	const { resource } = proposal;
	const answers = [resource.title, resource.author ?? '', resource.description ?? ''];
	const asks = [
		(step: number, value: string) => askTitle(placeAt(step), resource.url, undefined, value),
		(step: number, value: string) => askAuthor(placeAt(step), list, value),
		(step: number, value: string) => askDescription(placeAt(step), value),
	];
	for (let index = 0; index < asks.length; ) {
		const answer: Answer<string> = await asks[index]!(index + 1, answers[index]!);
		if (answer === undefined) {
			return proposal;
		}
		if (answer === 'back') {
			index--;
		} else {
			answers[index++] = answer.value;
		}
	}
	const [title = '', author = '', description = ''] = answers;
	return { ...proposal, resource: { ...resource, title, author: author || undefined, description }, picked: true };
}

function placeAt(step: number) {
	return { title: 'Edit the entry', step, totalSteps: 3 };
}

async function askPath(list: ListDocument): Promise<readonly string[] | undefined> {
	const answer = await askChoice(
		{ title: 'Section', step: 1, totalSteps: 1 },
		'Section',
		sectionItems(sectionChoices(list)),
	);
	return answer && answer !== 'back' ? answer.value.choice.path : undefined;
}
