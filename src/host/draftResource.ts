import * as vscode from 'vscode';
import { findListed } from '../core/edit/findListed';
import { proposeResource } from '../core/edit/proposeResource';
import { rankSections } from '../core/edit/rankSections';
import { choiceNamed, type SectionChoice } from '../core/edit/sectionChoices';
import type { FoundLink } from '../core/page/foundLink';
import { linksInText } from '../core/page/linksInText';
import { toWebUrl } from '../core/url/webUrl';
import type { Pages } from './pages';
import { placeOf } from './proposals';
import { type Given, interview, resourceOf, type State } from './resourceInterview';
import { clipboardUrls } from './resourceQuestions';
import type { Target } from './targets';

/** An entry to be. */
export interface Draft {
	readonly url: string;
	readonly title: string;
	readonly author: string;
	readonly description: string;
	/** In the list as it was when it was chosen; `undefined` when the list has no sections. */
	readonly choice: SectionChoice | undefined;
}

/**
 * Finds out all there is to know about a resource: from what is given, from its page and from the person.
 *
 * @returns The pages when there are several, of which nothing is known yet. `undefined` when the person gave up or went to the entry that is
 * there already, or, if nobody may be asked, when URL or title are unknown or the page is listed already; a message has then said so.
 */
export async function draftResource(
	given: Given,
	target: Target,
	pages: Pages,
): Promise<Draft | readonly FoundLink[] | undefined> {
	const state: State = {};
	const learnFrom = (text: string) => learn(text, state, given, target, pages);
	const start = given.url ?? given.proposedUrl ?? (await clipboardUrls());
	if (given.url !== undefined || given.ask === false) {
		if (!(await learnFrom(start))) {
			return state.several;
		}
	}
	if (given.section !== undefined) {
		state.choice = choiceNamed(target.list(), given.section);
	}
	if (given.ask !== false && !(await interview(start, state, given, target, learnFrom))) {
		return state.several;
	}
	return conclude(state, given, target);
}

/**
 * Settles on a URL and reads its page, unless all that a page could tell is given.
 *
 * @returns False when there is nothing more to do: no URL, or several, or the person went to the entry that is there already.
 */
async function learn(text: string, state: State, given: Given, target: Target, pages: Pages): Promise<boolean> {
	const links = linksInText(text);
	if (links.length > 1) {
		state.several = links;
		return false;
	}
	const web = toWebUrl(text);
	if (!web) {
		void vscode.window.showErrorMessage('Unexpected address, expected a URL that begins with http:// or https://');
		return false;
	}
	if (web.url === state.url) {
		return true;
	}
	if (!(await acceptTwin(web.url, given, target))) {
		return false;
	}
	const { choice } = state;
	for (const key of Object.keys(state) as (keyof State)[]) {
		delete state[key];
	}
	Object.assign(state, { url: web.url, choice });
	if (given.title !== undefined && given.author !== undefined && given.description !== undefined) {
		return true;
	}
	const page = await pages.read(web.url);
	state.page = page;
	state.proposed = proposeResource(target.list(), page, target.descriptionLength());
	return page.canonicalUrl === web.url || findListed(target.list(), web.url) !== undefined
		? true
		: acceptTwin(page.canonicalUrl, given, target);
}

/** Says that a page is listed already. True: it is not, or the person wants it once more. */
async function acceptTwin(url: string, given: Given, target: Target): Promise<boolean> {
	const list = target.list();
	const listed = findListed(list, url);
	if (!listed) {
		return true;
	}
	const message = `${placeOf(list, listed)}.`;
	const goTo = 'Go to It';
	if (given.ask === false) {
		void vscode.window.showInformationMessage(message, goTo).then(answer => answer && void target.show(listed.range));
		return false;
	}
	const addAnyway = 'Add Anyway';
	const answer = await vscode.window.showInformationMessage(message, { modal: true }, goTo, addAnyway);
	if (answer === goTo) {
		void target.show(listed.range);
	}
	return answer === addAnyway;
}

/** @returns `undefined`, and a message, when there is no title; an error text never becomes one. */
function conclude(state: State, given: Given, { list, offset, recent }: Target): Draft | undefined {
	const { page, proposed } = state;
	const title = given.title ?? state.title ?? (page?.title === null ? '' : proposed?.title);
	if (!title || state.url === undefined) {
		void vscode.window.showWarningMessage(page?.reason ?? 'The page has no title.');
		return undefined;
	}
	return {
		url: state.url,
		title,
		author: given.author ?? state.author ?? proposed?.author ?? '',
		description: given.description ?? state.description ?? proposed?.description ?? '',
		choice: state.choice ?? rankSections(list(), resourceOf(state, given), { offset: offset(), recent })[0],
	};
}
