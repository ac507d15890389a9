import type { Entry, ListDocument, TextEdit } from '../model';
import { escapeLinkText, escapeProse } from './escape';
import { formatDescription, formatTail } from './formatEntry';
import { formatHtmlTail, htmlBlockOf } from './htmlLine';
import { creditsAuthors } from './proposeResource';
import { emptyCell, fillCell } from './tableRow';

/**
 * Whether the entry says nothing but its title and perhaps an author, where a description has its place: behind the title of a list item
 * or of a line of HTML, or in a cell of a table.
 */
export function lacksDescription(list: ListDocument, entry: Entry): boolean {
	if (entry.shape === 'table') {
		return entry.description === '' && emptyCell(list, entry, 'description') !== undefined;
	}
	if (htmlBlockOf(entry, list)) {
		return (
			isBare(entry) && endsWithLink(list, entry) && formatHtmlTail(list, '', siblingsOf(list, entry)) !== undefined
		);
	}
	return (
		(entry.shape === 'bullet' || entry.shape === 'numbered') &&
		(entry.link.kind !== 'html' || endsWithLink(list, entry)) &&
		entry.links.length === 0 &&
		(isBare(entry) || isMereCredit(entry))
	);
}

function isBare({ description, separator }: Entry): boolean {
	return description === '' && separator === undefined;
}

/** Nothing follows but the ends of what stands around the link. */
function endsWithLink({ text }: ListDocument, { link, contentRange }: Entry): boolean {
	return /^(?:<\/\w+>|[*_])*$/.test(text.slice(link.range.end, contentRange.end));
}

function siblingsOf({ entries }: ListDocument, { section }: Entry): readonly Entry[] {
	return entries.filter(entry => entry.section === section);
}

/** `[Title](url) by Author`, and nothing else. */
function isMereCredit({ author, authorRange, description, descriptionRange }: Entry): boolean {
	return author !== undefined && authorRange?.end === descriptionRange?.end && description === `by ${author}`;
}

/** Whether the list, or its table, names authors and the entry has a place for one. */
export function lacksAuthor(list: ListDocument, entry: Entry): boolean {
	const { author, link, titleRange, shape } = entry;
	if (author !== undefined) {
		return false;
	}
	return (
		(shape === 'table' && emptyCell(list, entry, 'author') !== undefined) ||
		(creditsAuthors(list) &&
			(link.kind === 'inline' || link.kind === 'reference') &&
			titleRange.end === link.textRange.end)
	);
}

/** Writes a plain description into an entry that `lacksDescription`. */
export function fillDescription(list: ListDocument, entry: Entry, description: string): TextEdit {
	const { text, style } = list;
	const cell = entry.shape === 'table' ? emptyCell(list, entry, 'description') : undefined;
	if (cell) {
		return fillCell(list, cell, formatDescription({ description }, style));
	}
	if (entry.link.kind === 'html') {
		const { end } = entry.contentRange;
		const inBlock = htmlBlockOf(entry, list) && formatHtmlTail(list, description, siblingsOf(list, entry));
		return { range: { start: end, end }, newText: inBlock ?? formatTail({ description }, style) };
	}
	const credit = entry.authorRange?.end ?? 0;
	const end = Math.max(endOfLink(text, entry), credit);
	return { range: { start: end, end }, newText: formatTail({ description }, style) };
}

/** Writes a plain name where the list writes authors, for an entry that `lacksAuthor`. */
export function fillAuthor(list: ListDocument, entry: Entry, author: string): TextEdit {
	const { text, style } = list;
	const cell = entry.shape === 'table' ? emptyCell(list, entry, 'author') : undefined;
	if (cell) {
		return fillCell(list, cell, escapeProse(author));
	}
	const isBehind = style.author?.value === 'by';
	const end = isBehind ? endOfLink(text, entry) : entry.link.textRange.end;
	const newText = isBehind ? ` by ${escapeProse(author)}` : ` (${escapeLinkText(author)})`;
	return { range: { start: end, end }, newText };
}

/** Behind the emphasis around it. */
function endOfLink(text: string, { link, contentRange }: Entry): number {
	const [marks = ''] = /[*_]*$/.exec(text.slice(contentRange.start, link.range.start)) ?? [];
	return text.startsWith(marks, link.range.end) ? link.range.end + marks.length : link.range.end;
}
