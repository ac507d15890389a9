import * as vscode from 'vscode';
import { findListed } from '../core/edit/findListed';
import { choiceAt, choiceNamed, type SectionChoice, sectionChoices } from '../core/edit/sectionChoices';
import { toWebUrl } from '../core/url/webUrl';
import type { PageReader } from './pages';
import {
	type Given,
	interview,
	type State,
	suggestedAuthor,
	suggestedDescription,
	type Target,
} from './resourceInterview';
import { alreadyListed, clipboardUrl } from './resourceQuestions';

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
 * @returns `undefined` when the person gave up or went to the entry that is there already, or, if nobody may be asked,
 * when URL or title are unknown or the page is listed already; a message has then said so.
 */
export async function draftResource(given: Given, target: Target, read: PageReader): Promise<Draft | undefined> {
	const state: State = {};
	const learnFrom = (text: string) => learn(text, state, given, target, read);
	const start = given.url ?? (await clipboardUrl());
	if (given.url !== undefined || given.ask === false) {
		if (!(await learnFrom(start))) {
			return undefined;
		}
	}
	if (given.section !== undefined) {
		state.choice = choiceNamed(target.list(), given.section);
	}
	if (given.ask !== false && !(await interview(start, state, given, target, learnFrom))) {
		return undefined;
	}
	return conclude(state, given, target);
}

/**
 * Settles on a URL and reads its page, unless all that a page could tell is given.
 *
 * @returns False when there is nothing more to do: no URL, or the person went to the entry that is there already.
 */
async function learn(text: string, state: State, given: Given, target: Target, read: PageReader): Promise<boolean> {
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
	const page = await read(web.url);
	state.page = page;
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
	const message = `${alreadyListed(list, listed)}.`;
	const goTo = 'Go to It';
	if (given.ask === false) {
		void vscode.window.showInformationMessage(message, goTo).then(answer => answer && target.show(listed.range));
		return false;
	}
	const addAnyway = 'Add Anyway';
	const answer = await vscode.window.showInformationMessage(message, { modal: true }, goTo, addAnyway);
	if (answer === goTo) {
		target.show(listed.range);
	}
	return answer === addAnyway;
}

/** @returns `undefined`, and a message, when there is no title; an error text never becomes one. */
function conclude(state: State, given: Given, target: Target): Draft | undefined {
	const list = target.list();
	const title = given.title ?? state.title ?? state.page?.title;
	if (!title || state.url === undefined) {
		void vscode.window.showWarningMessage(state.page?.reason ?? 'The page has no title.');
		return undefined;
	}
	const choices = sectionChoices(list);
	return {
		url: state.url,
		title,
		author: given.author ?? state.author ?? suggestedAuthor(list, state.page),
		description: given.description ?? state.description ?? suggestedDescription(list, state.page),
		choice: state.choice ?? choiceAt(choices, target.offset() ?? list.text.length) ?? choices[0],
	};
}
