import type { Entry } from '../model';
import type { Inline } from './inline';
import { leadLink } from './leadLink';
import { plainText } from './plainText';
import { locate, readRest } from './readRest';
import { cleanTitle, creditAtEnd } from './title';

/** What an entry's own paragraph says: the part of `Entry` that does not depend on where it stands. */
export type EntryContent = Pick<
	Entry,
	| 'title'
	| 'author'
	| 'url'
	| 'description'
	| 'tags'
	| 'link'
	| 'links'
	| 'titleRange'
	| 'authorRange'
	| 'separator'
	| 'separatorRange'
	| 'descriptionRange'
>;

/**
 * Reads a paragraph as an entry.
 *
 * @param source The document.
 * @returns `undefined` when no link leads it: prose, a contents item, a line of badges.
 */
export function readEntry(source: string, inline: Inline): EntryContent | undefined {
	const lead = leadLink(source, inline);
	if (!lead) {
		return undefined;
	}
	const { link, titleRange } = lead;
	const raw = cleanTitle(plainText(source, inline, titleRange) || (titleRange === link.textRange ? link.text : ''));
	const credited = creditAtEnd(raw);
	const rest = readRest(source, inline, link.range.end);
	const author = credited?.author ?? rest.author;
	return {
		title: credited?.title ?? raw,
		author,
		url: link.url,
		link,
		links: inline.links.filter(other => other !== link && !other.imageOnly && other.url !== ''),
		titleRange,
		authorRange: credited ? locate(source, titleRange, credited.author, true) : rest.authorRange,
		description: rest.description,
		descriptionRange: rest.descriptionRange,
		separator: rest.separatorRange && source.slice(rest.separatorRange.start, rest.separatorRange.end),
		separatorRange: rest.separatorRange,
		tags: rest.tags,
	};
}
