import * as vscode from 'vscode';
import { findListed } from '../core/edit/findListed';
import { creditsAuthors } from '../core/edit/proposeResource';
import { choiceAt, type SectionChoice, sectionChoices } from '../core/edit/sectionChoices';
import type { ListDocument } from '../core/model';
import type { PageInfo } from '../core/page/pageInfo';
import { titleFromUrl } from '../core/url/titleFromUrl';
import { toWebUrl } from '../core/url/webUrl';
import { type Answer, askChoice, askText, type Place } from './ask';
import { plainText } from './plainText';

/** The clipboard's text when it is a URL, else `''`. */
export async function clipboardUrl(): Promise<string> {
	const text = (await vscode.env.clipboard.readText()).trim();
	return /^https?:\/\//i.test(text) && toWebUrl(text) ? text : '';
}

export async function askUrl(place: Place, list: ListDocument, value: string): Promise<Answer<string>> {
	const answer = await askText(place, {
		prompt: 'Address of the page',
		placeholder: 'https://example.com/page',
		value,
		selected: [0, value.length],
		validate: text => (text === '' ? undefined : aboutUrl(text, list)),
	});
	if (answer === undefined || answer === 'back') {
		return answer;
	}
	const web = toWebUrl(answer.value);
	return web && { value: web.url };
}

function aboutUrl(text: string, list: ListDocument): string | vscode.InputBoxValidationMessage | undefined {
	const web = toWebUrl(text);
	if (!web) {
		return 'Unexpected text, expected a URL that begins with http:// or https://';
	}
	const listed = findListed(list, web.url);
	if (listed) {
		return { message: alreadyListed(list, listed), severity: vscode.InputBoxValidationSeverity.Warning };
	}
	return web.removed.length > 0
		? {
				message: `Tracking parameters will be left out: ${web.removed.join(', ')}`,
				severity: vscode.InputBoxValidationSeverity.Info,
			}
		: undefined;
}

export function alreadyListed(list: ListDocument, listed: NonNullable<ReturnType<typeof findListed>>): string {
	const { start } = listed.range;
	const next = list.lineStarts.findIndex(offset => offset > start);
	const title = plainText('title' in listed ? listed.title : listed.text);
	return `Already listed on line ${next === -1 ? list.lineStarts.length : next}${title && `: ${title}`}`;
}

/** @param page When it could not be read, the question says why and the title is guessed from the URL. */
export function askTitle(
	place: Place,
	url: string,
	page: PageInfo | undefined,
	value?: string,
): Promise<Answer<string>> {
	const title = value ?? page?.title ?? titleFromUrl(url);
	const guessed = page && page.title === null;
	return askText(place, {
		prompt: guessed ? `${page.reason ?? 'The page has no title.'} Please write the title yourself.` : 'Title',
		value: title,
		selected: [0, title.length],
		validate: text => (text === '' ? 'Unexpected empty title, expected the name of the resource' : undefined),
	});
}

export function askAuthor(place: Place, list: ListDocument, value: string): Promise<Answer<string>> {
	const prompt = creditsAuthors(list)
		? 'Author; empty for none'
		: 'Author; empty for none, as this list names no authors';
	return askText(place, { prompt, value });
}

export function askDescription(place: Place, value: string): Promise<Answer<string>> {
	return askText(place, { prompt: 'Description; empty for none', value });
}

/** @param offset The cursor: the section around it is offered first. */
export function askSection(
	place: Place,
	list: ListDocument,
	offset: number | undefined,
): Promise<Answer<vscode.QuickPickItem & { readonly choice: SectionChoice }>> {
	const choices = sectionChoices(list);
	const here = offset === undefined ? undefined : choiceAt(choices, offset);
	const sorted = here ? [here, ...choices.filter(choice => choice !== here)] : choices;
	const items = sorted.map(choice => ({
		label: choice.section ? plainText(choice.section.title) || '(untitled)' : '(before the first heading)',
		description: [
			...choice.path.slice(0, -1).map(plainText),
			choice.count === 1 ? '1 entry' : `${choice.count} entries`,
			...(choice === here ? ['at the cursor'] : []),
		].join(' · '),
		choice,
	}));
	return askChoice(place, 'Section', items);
}
