import { plainLine } from '../edit/escape';
import type { Resource } from '../edit/resource';
import type { ListDocument, Section } from '../model';
import { requestedUrl } from '../url/requestedUrl';
import { titleFromUrl } from '../url/titleFromUrl';
import type { Imported } from './format';

/** What an entry says, and under which headings. Plain text. */
export interface ListedResource extends Resource {
	readonly description: string;
	readonly tags: readonly string[];
	/** Titles of the sections around it, from the top. */
	readonly section: readonly string[];
}

/** The entries of a list in document order, children among them; URLs as they are requested. */
export function listedResources(list: ListDocument): readonly ListedResource[] {
	return list.entries.map(({ title, author, url, description, tags, section }) => ({
		title,
		author,
		url: requestedUrl(url),
		description,
		tags,
		section: pathOf(section),
	}));
}

/** Titles of the sections from the top down to this one; `[]` without one. */
export function pathOf(section: Section | undefined): readonly string[] {
	return section === undefined ? [] : [...pathOf(section.parent), section.title];
}

/** What a file of another program says of a resource, as found there. */
export interface FoundResource {
	readonly title?: string | undefined;
	readonly author?: string | undefined;
	readonly url?: string | undefined;
	readonly description?: string | undefined;
	readonly tags?: readonly string[];
	readonly section?: readonly string[];
}

/** Found resources as plain lines. A missing title is read from the URL; what leads to no page of the web is left out. */
export function imported(found: readonly FoundResource[]): Imported {
	const resources = found.flatMap(resource => {
		const url = plainLine(resource.url ?? '');
		return leadsToPage(url) ? [cleaned({ ...resource, url })] : [];
	});
	return { resources, skipped: found.length - resources.length };
}

/** Also a path: lists link to files beside them. */
function leadsToPage(url: string): boolean {
	return url !== '' && (/^https?:\/\/[^\s/?#]/i.test(url) || !/^[a-z][a-z\d+.-]*:/i.test(url));
}

function cleaned({
	title,
	author,
	url,
	description,
	tags = [],
	section = [],
}: FoundResource & { readonly url: string }) {
	return {
		title: plainLine(title ?? '') || titleFromUrl(url) || url,
		author: plainLine(author ?? '') || undefined,
		url,
		description: plainLine(description ?? ''),
		tags: tags.map(plainLine).filter(tag => tag !== ''),
		section: section.map(plainLine),
	};
}
