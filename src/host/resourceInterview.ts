import type { Resource } from '../core/edit/resource';
import { type SectionChoice, sectionChoices } from '../core/edit/sectionChoices';
import type { FoundLink } from '../core/page/foundLink';
import type { PageInfo } from '../core/page/pageInfo';
import type { Answer, Place } from './ask';
import { askAuthor, askDescription, askSection, askTitle, askUrl } from './resourceQuestions';
import type { Target } from './targets';

/** What a menu, a keybinding or a script already knows; the person is asked for the rest. */
export interface Given {
	/** Several, with white space between them or in Markdown, are added together after a review. */
	readonly url?: string;
	/** The address to be asked about instead of the clipboard's. */
	readonly proposedUrl?: string;
	readonly title?: string;
	readonly author?: string;
	readonly description?: string;
	/** Title or ` › ` path of the section, or the zero-based line of its heading. */
	readonly section?: string | number;
	/** False: ask nothing; take the clipboard's URL, what the page says and the cursor's section. */
	readonly ask?: boolean;
}

/** What is known so far. */
export interface State {
	url?: string;
	page?: PageInfo;
	/** What is made of the page in this list. */
	proposed?: Resource;
	title?: string;
	author?: string;
	description?: string;
	choice?: SectionChoice | undefined;
	/** The person named several pages: nothing else is known then. */
	several?: readonly FoundLink[];
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
	ask(given.title, place =>
		keep('title', askTitle(place, state.url ?? '', state.page, state.title ?? state.proposed?.title)),
	);
	ask(given.author, place => keep('author', askAuthor(place, list, state.author ?? state.proposed?.author ?? '')));
	ask(given.description, place =>
		keep('description', askDescription(place, state.description ?? state.proposed?.description ?? '')),
	);
	if (sectionChoices(list).length > 1) {
		ask(state.choice, async place => {
			const answer = await askSection(place, target, resourceOf(state, given));
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

/** As far as it is known. */
export function resourceOf({ url = '', title, description, proposed }: State, given: Given) {
	return {
		url,
		title: given.title ?? title ?? proposed?.title ?? '',
		description: given.description ?? description ?? proposed?.description,
	};
}
