import { fillAuthor, fillDescription, lacksAuthor, lacksDescription } from '../core/edit/fillEntry';
import { proposeResource } from '../core/edit/proposeResource';
import type { Resource } from '../core/edit/resource';
import { canRetitle, retitleEntry } from '../core/edit/retitleEntry';
import type { Entry, ListDocument, TextEdit } from '../core/model';
import type { PageInfo } from '../core/page/pageInfo';
import type { Target } from './targets';

/** What a page can tell about an entry that is there already. */
interface Ask {
	readonly title: string;
	readonly isFor: (list: ListDocument, entry: Entry) => boolean;
	/** @returns A sentence when there is nothing to write. */
	readonly edit: (list: ListDocument, entry: Entry, told: Resource, page: PageInfo) => TextEdit | string;
}

const asks = {
	title: {
		title: 'Refresh title',
		isFor: canRetitle,
		edit: (list, entry, { title }, page) =>
			page.title === null
				? 'The page has no title.'
				: title === entry.title
					? 'The title is what the page says.'
					: retitleEntry(list, entry, title),
	},
	description: {
		title: 'Fill in the missing description',
		isFor: lacksDescription,
		edit: (list, entry, { description }, page) => {
			const text = description || page.description;
			return text ? fillDescription(list, entry, text) : 'The page does not describe itself.';
		},
	},
	author: {
		title: 'Fill in the author',
		isFor: lacksAuthor,
		edit: (list, entry, _, { author }) => (author ? fillAuthor(list, entry, author) : 'The page names no author.'),
	},
} as const satisfies Record<string, Ask>;

export type AskKind = keyof typeof asks;

/** What the page of an entry may be asked for, in the order in which it is offered. */
export function asksFor(list: ListDocument, entry: Entry): { readonly kind: AskKind; readonly title: string }[] {
	return (Object.keys(asks) as AskKind[])
		.filter(kind => asks[kind].isFor(list, entry))
		.map(kind => ({ kind, title: asks[kind].title }));
}

/** @returns A sentence when there is nothing to write. */
export function editFor(
	kind: AskKind,
	list: ListDocument,
	entry: Entry,
	page: PageInfo,
	target: Target,
): TextEdit | string {
	if (page.status !== 'ok') {
		return page.reason ?? 'The page could not be read.';
	}
	return asks[kind].edit(list, entry, proposeResource(list, page, target.descriptionLength()), page);
}
