import * as vscode from 'vscode';
import { findListed } from '../core/edit/findListed';
import { creditsAuthors } from '../core/edit/proposeResource';
import { rankSections } from '../core/edit/rankSections';
import { choiceAt, type SectionChoice } from '../core/edit/sectionChoices';
import { separateListed } from '../core/edit/separateListed';
import type { ListDocument } from '../core/model';
import { linksInText } from '../core/page/linksInText';
import type { PageInfo } from '../core/page/pageInfo';
import { titleFromUrl } from '../core/url/titleFromUrl';
import { toWebUrl } from '../core/url/webUrl';
import { type Answer, askChoice, askText, type Place } from './ask';
import { plainText } from './plainText';
import { placeOf } from './proposals';
import type { Target } from './targets';

/** The URLs of the clipboard's text, with a space between them; `''` when there are none. */
export async function clipboardUrls(): Promise<string> {
	return linksInText(await vscode.env.clipboard.readText())
		.map(({ url }) => url)
		.join(' ');
}

/** @returns One URL without its tracking parameters, or a text with several. */
export async function askUrl(place: Place, list: ListDocument, value: string): Promise<Answer<string>> {
	const answer = await askText(place, {
		prompt: 'Address of the page; of several pages with spaces between them',
		placeholder: 'https://example.com/page',
		value,
		selected: [0, value.length],
		validate: text => (text === '' ? undefined : aboutUrl(text, list)),
	});
	if (answer === undefined || answer === 'back' || linksInText(answer.value).length > 1) {
		return answer;
	}
	const web = toWebUrl(answer.value);
	return web && { value: web.url };
}

function aboutUrl(text: string, list: ListDocument): string | vscode.InputBoxValidationMessage | undefined {
	const links = linksInText(text);
	if (links.length > 1) {
		const { listed } = separateListed(list, links);
		const known = listed.length > 0 ? `, ${listed.length} of them listed already` : '';
		return { message: `${links.length} pages${known}`, severity: vscode.InputBoxValidationSeverity.Info };
	}
	const web = toWebUrl(text);
	if (!web) {
		return 'Unexpected text, expected a URL that begins with http:// or https://';
	}
	const listed = findListed(list, web.url);
	if (listed) {
		return { message: placeOf(list, listed), severity: vscode.InputBoxValidationSeverity.Warning };
	}
	return web.removed.length > 0
		? {
				message: `Tracking parameters will be left out: ${web.removed.join(', ')}`,
				severity: vscode.InputBoxValidationSeverity.Info,
			}
		: undefined;
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

/** @param resource The sections it goes to most likely are offered first. */
export function askSection(
	place: Place,
	{ list, offset, recent }: Target,
	resource: Parameters<typeof rankSections>[1],
): Promise<Answer<SectionItem>> {
	const here = offset();
	const choices = rankSections(list(), resource, { offset: here, recent });
	return askChoice(place, 'Section', sectionItems(choices, here));
}

export type SectionItem = vscode.QuickPickItem & { readonly choice: SectionChoice };

/** @param offset The cursor: the section around it says so. */
export function sectionItems(choices: readonly SectionChoice[], offset?: number): readonly SectionItem[] {
	const here = offset === undefined ? undefined : choiceAt(choices, offset);
	return choices.map(choice => ({
		label: choice.section ? plainText(choice.section.title) || '(untitled)' : '(before the first heading)',
		description: [
			...choice.path.slice(0, -1).map(plainText),
			choice.count === 1 ? '1 entry' : `${choice.count} entries`,
			...(choice === here ? ['at the cursor'] : []),
		].join(' · '),
		choice,
	}));
}
