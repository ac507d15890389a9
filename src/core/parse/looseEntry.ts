import { pictures } from './emoji';
import { glyph, type Inline } from './inline';
import { isLabel } from './labels';
import { type EntryContent, readEntry } from './readEntry';

const { image, link, markup, html: tag } = glyph;
/** Marks, badges and emoji before the link. Alternatives begin with different characters. */
const linkFirst = new RegExp(`^(?:[\\s${markup}${tag}${image}${pictures}]|:[\\w+-]+:)*${link}`, 'u');
const nothingButLink = new RegExp(`^[\\s${markup}${tag}]*${link}+[\\s${markup}${tag}]*$`, 'u');

/** Links that ask the reader for something. */
const request =
	/^\W*(?:back|buy|contact|contribute|discuss|donate|edit|follow|join|report|share|sponsor|star|submit|subscribe|suggest|support)\b/i;

/** Whether nothing that a reader reads stands before the first link. */
export function startsWithLink({ skeleton }: Inline): boolean {
	return linkFirst.test(skeleton);
}

/** Whether a paragraph is one link to a resource and nothing else. */
export function isMereLink(inline: Inline): boolean {
	return isNothingButLink(inline) && !isLabel(inline.links[0]!.text);
}

/** Whether a paragraph is one link and nothing else, be its text a title or a label. */
export function isNothingButLink({ links: [only, second], skeleton }: Inline): boolean {
	return only !== undefined && !second && nothingButLink.test(skeleton) && !request.test(only.text);
}

/**
 * Reads a paragraph outside lists as an entry.
 *
 * @param isAmongLinks It is a mere link beside another one.
 * @returns `undefined` for prose: only a dash, a colon or a line break behind the link tells an entry.
 */
export function looseEntry(source: string, inline: Inline, isAmongLinks: boolean): EntryContent | undefined {
	const read = startsWithLink(inline) ? readEntry(source, inline) : undefined;
	if (!read?.descriptionRange) {
		return isAmongLinks ? read : undefined;
	}
	const between = source.slice(read.link.range.end, read.descriptionRange.start);
	const isDashed = /^\s*[-–—:：]/.test(read.separator ?? '') && !/[(（]/.test(between);
	return isDashed || /<br *\/?>\s*$/i.test(between) ? read : undefined;
}
