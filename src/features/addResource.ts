import * as vscode from 'vscode';
import { commands } from '../contributions';
import { insertEntry } from '../core/edit/insertEntry';
import { markAsList } from '../core/edit/markAsList';
import { creditsAuthors } from '../core/edit/proposeResource';
import { type SectionChoice, sectionChoices } from '../core/edit/sectionChoices';
import type { ListDocument, Section } from '../core/model';
import type { ActiveList } from '../host/activeList';
import { applyEdits, toRange } from '../host/convert';
import { type Draft, draftResource } from '../host/draftResource';
import { isMarkdown, type ListDocuments } from '../host/listDocuments';
import type { ListSettings } from '../host/listSettings';
import type { PageReader } from '../host/pages';
import type { Given, Target } from '../host/resourceInterview';
import { styledList } from '../host/styledList';

/** `uri`: the list; by default the active editor's. */
type Argument = Given & { readonly uri?: string };

/** The command **Add resource from URL**: from a URL to a finished entry in the list's own style. */
export function registerAddResource(
	lists: ListDocuments,
	active: ActiveList,
	settings: ListSettings,
	read: PageReader,
): vscode.Disposable {
	const styled = (document: vscode.TextDocument) => styledList(lists.read(document), settings.of(document.uri));

	/** @returns Whether an entry was added. */
	async function addResource(given: Argument): Promise<boolean> {
		const document = await findDocument(given.uri, active);
		if (!document) {
			void vscode.window.showInformationMessage('Open the Markdown file of your list first.');
			return false;
		}
		await settings.ready(document.uri);
		if (!lists.listOf(document) && given.ask !== false && !(await acceptOther(document, lists))) {
			return false;
		}
		const draft = await draftResource(given, targetIn(document, styled), read);
		return draft ? write(draft, document, styled(document)) : false;
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

/** The active editor's Markdown, else the list in the tree, else any Markdown in sight. */
async function findDocument(uri: string | undefined, active: ActiveList): Promise<vscode.TextDocument | undefined> {
	if (uri !== undefined) {
		return vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
	}
	const { activeTextEditor, visibleTextEditors } = vscode.window;
	const inSight = [activeTextEditor, ...visibleTextEditors].flatMap(editor => (editor ? [editor.document] : []));
	const markdown = inSight.find(isMarkdown);
	return markdown && markdown === activeTextEditor?.document ? markdown : (active.document ?? markdown);
}

/** Offers to make a Markdown file a list that does not count as one. False: the person does not want to go on. */
async function acceptOther(document: vscode.TextDocument, lists: ListDocuments): Promise<boolean> {
	const treat = 'Treat as a List';
	const answer = await vscode.window.showInformationMessage(
		'This Markdown file does not count as a curated list yet.',
		{ modal: true, detail: 'Treat it as one from now on, or only add the entry?' },
		treat,
		'Only Add the Entry',
	);
	const edits = answer === treat ? markAsList(lists.read(document), true) : undefined;
	if (edits && edits.length > 0) {
		await applyEdits(document, edits);
	}
	return answer !== undefined;
}

function targetIn(document: vscode.TextDocument, styled: (document: vscode.TextDocument) => ListDocument): Target {
	return {
		list: () => styled(document),
		offset: () => {
			const editor = editorOf(document);
			return editor && document.offsetAt(editor.selection.active);
		},
		show: range => void show(document, toRange(document, range)),
	};
}

/** Inserts the entry in one undo step and selects it. */
async function write(draft: Draft, document: vscode.TextDocument, list: ListDocument): Promise<boolean> {
	const resource = {
		// Where the list names no authors, a name is there only because somebody wanted it.
		title: draft.author && !creditsAuthors(list) ? `${draft.title} (${draft.author})` : draft.title,
		url: draft.url,
		author: draft.author || undefined,
		description: draft.description || undefined,
	};
	const { edits, range } = insertEntry(list, resource, sectionNow(list, draft.choice));
	if (!(await applyEdits(document, edits))) {
		void vscode.window.showWarningMessage('The file changed at that very moment; nothing was added.');
		return false;
	}
	await show(document, toRange(document, range));
	return true;
}

/** The person may have typed since choosing: the section of the same path, in the list as it is now. */
function sectionNow(list: ListDocument, choice: SectionChoice | undefined): Section | undefined {
	const path = choice?.path.join('\n');
	const alike = sectionChoices(list).filter(other => other.path.join('\n') === path);
	return (alike.find(({ section }) => section === choice?.section) ?? alike[0])?.section;
}

function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
	return vscode.window.visibleTextEditors.find(editor => editor.document === document);
}

async function show(document: vscode.TextDocument, selection: vscode.Range): Promise<void> {
	const viewColumn = editorOf(document)?.viewColumn;
	await vscode.window.showTextDocument(document, viewColumn === undefined ? { selection } : { selection, viewColumn });
}
