// What the tools for language models answer, loaded when a model asks.
import * as vscode from 'vscode';
import { findListed } from '../core/edit/findListed';
import { choiceNamed } from '../core/edit/sectionChoices';
import { pathOf } from '../core/formats/listedResource';
import type { Entry, ListDocument } from '../core/model';
import { linksInText } from '../core/page/linksInText';
import { addProposals } from './addProposals';
import { needsTrust, type Pages } from './pages';
import { type Proposal, placeOf, proposeLinks } from './proposals';
import type { Target } from './targets';

export interface FindInput {
	readonly query: string;
}

export interface AddInput {
	readonly url: string;
	readonly section?: string;
	readonly title?: string;
	readonly description?: string;
}

const maxFound = 50;
const noList = 'No curated list is open in the editor.';

/** The entries that say all words of a query. */
export function findFor({ query }: FindInput, target: Target | undefined) {
	if (!target) {
		return { problem: noList };
	}
	const list = target.list();
	const words = query.toLowerCase().split(/\s+/);
	const entries = list.entries.filter(entry => {
		const text = [entry.title, entry.author, entry.url, entry.description, ...entry.tags, ...pathOf(entry.section)];
		return words.every(word => text.join('\n').toLowerCase().includes(word));
	});
	return { total: entries.length, entries: entries.slice(0, maxFound).map(asData) };
}

function asData({ title, author, url, description, tags, section, line }: Entry) {
	return { title, author, url, description, tags, section: pathOf(section), line: line + 1 };
}

/** Adds an entry for a page, as the input wants it. */
export async function addFor(
	input: AddInput,
	target: Target | undefined,
	pages: Pages,
	token: vscode.CancellationToken,
) {
	const [link, ...more] = linksInText(input.url);
	if (!target || !link || more.length > 0) {
		return { problem: target ? 'Expected one URL that begins with http:// or https://.' : noList };
	}
	const listed = findListed(target.list(), link.url);
	if (listed) {
		return { problem: placeOf(target.list(), listed) };
	}
	if (!vscode.workspace.isTrusted) {
		return { problem: needsTrust };
	}
	const [proposal] = (await proposeLinks([link], target, pages, token)) ?? [];
	const wanted = proposal && withWishes(proposal, input, target.list());
	if (!wanted || wanted.doubt) {
		return { problem: wanted?.doubt?.message ?? 'The person cancelled.' };
	}
	const added = await addProposals([wanted], target, false);
	return added > 0 ? { added: wanted.resource, section: wanted.section } : { problem: 'Nothing was added.' };
}

function withWishes(proposal: Proposal, { title, description, section }: AddInput, list: ListDocument): Proposal {
	const { resource, doubt } = proposal;
	const isExcused = title !== undefined && doubt?.kind === 'unread';
	return {
		resource: { ...resource, title: title ?? resource.title, description: description ?? resource.description },
		section: (section !== undefined && choiceNamed(list, section)?.path) || proposal.section,
		picked: true,
		...(doubt && !isExcused && { doubt }),
	};
}
