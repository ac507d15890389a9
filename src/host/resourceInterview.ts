import { creditsAuthors } from '../core/edit/proposeResource';
import { type SectionChoice, sectionChoices } from '../core/edit/sectionChoices';
import type { ListDocument } from '../core/model';
import type { PageInfo } from '../core/page/pageInfo';
import type { Answer, Place } from './ask';
import { askAuthor, askDescription, askSection, askTitle, askUrl } from './resourceQuestions';

/** What a menu, a keybinding or a script already knows; the person is asked for the rest. */
export interface Given {
	readonly url?: string;
	readonly title?: string;
	readonly author?: string;
	readonly description?: string;
	/** Title or ` › ` path of the section, or the zero-based line of its heading. */
	readonly section?: string | number;
	/** False: ask nothing; take the clipboard's URL, what the page says and the cursor's section. */
	readonly ask?: boolean;
}

/** Of the document the resource goes to: its list as it is now, and the cursor's offset, if it has one. */
export interface Target {
	readonly list: () => ListDocument;
	readonly offset: () => number | undefined;
	/** Selects a stretch of the document. */
	readonly show: (range: { readonly start: number; readonly end: number }) => void;
}

/** What is known so far. */
export interface State {
	url?: string;
	page?: PageInfo;
	title?: string;
	author?: string;
	description?: string;
	choice?: SectionChoice | undefined;
}

type Question = (place: Place) => Promise<Answer<unknown>>;

/** Asks for everything that is not given. False: the person gave up. */
export async function interview(
	start: string,
	state: State,
	given: Given,
	target: Target,
	learnFrom: (text: string) => Promise<boolean>,
): Promise<boolean> {
	const list = target.list();
	const questions: Question[] = [];
	const ask = (isGiven: unknown, question: Question) => {
		if (isGiven === undefined) {
			questions.push(question);
		}
	};
	/** Keeps the answer, to be shown again when the person comes back. */
	const keep = async <K extends 'title' | 'author' | 'description'>(key: K, asked: Promise<Answer<string>>) => {
		const answer = await asked;
		if (answer && answer !== 'back') {
			state[key] = answer.value;
		}
		return answer;
	};
	ask(given.url, async place => {
		const answer = await askUrl(place, list, state.url ?? start);
		return answer && answer !== 'back' && !(await learnFrom(answer.value)) ? undefined : answer;
	});
	ask(given.title, place => keep('title', askTitle(place, state.url ?? '', state.page, state.title)));
	ask(given.author, place => keep('author', askAuthor(place, list, state.author ?? suggestedAuthor(list, state.page))));
	ask(given.description, place =>
		keep('description', askDescription(place, state.description ?? suggestedDescription(list, state.page))),
	);
	if (sectionChoices(list).length > 1) {
		ask(state.choice, async place => {
			const answer = await askSection(place, list, target.offset());
			if (answer && answer !== 'back') {
				state.choice = answer.value.choice;
			}
			return answer;
		});
	}
	for (let index = 0; index < questions.length; ) {
		const place = { title: 'Add resource from URL', step: index + 1, totalSteps: questions.length };
		const answer = await questions[index]?.(place);
		if (answer === undefined) {
			return false;
		}
		index += answer === 'back' ? -1 : 1;
	}
	return true;
}

/** The page's author where the list names authors. */
export function suggestedAuthor(list: ListDocument, page: PageInfo | undefined): string {
	return creditsAuthors(list) ? (page?.author ?? '') : '';
}

/** The page's description unless the list's entries have none. */
export function suggestedDescription(list: ListDocument, page: PageInfo | undefined): string {
	return list.style.described?.value === false ? '' : (page?.description ?? '');
}
