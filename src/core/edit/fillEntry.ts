import type { Entry, ListDocument, TextEdit } from '../model';
import { escapeLinkText, escapeProse } from './escape';
import { formatTail } from './formatEntry';
import { creditsAuthors } from './proposeResource';

/** Whether the entry is a list item that says nothing but its title and perhaps an author, where a description has its place. */
export function lacksDescription(entry: Entry): boolean {
	return (
		(entry.shape === 'bullet' || entry.shape === 'numbered') &&
		entry.link.kind !== 'html' &&
		entry.links.length === 0 &&
		((entry.description === '' && entry.separator === undefined) || isMereCredit(entry))
	);
}

/** `[Title](url) by Author`, and nothing else. */
function isMereCredit({ author, authorRange, description, descriptionRange }: Entry): boolean {
	return author !== undefined && authorRange?.end === descriptionRange?.end && description === `by ${author}`;
}

/** Whether the list names authors and the entry has a place for one. */
export function lacksAuthor(list: ListDocument, { author, link, titleRange }: Entry): boolean {
	return (
		author === undefined &&
		creditsAuthors(list) &&
		(link.kind === 'inline' || link.kind === 'reference') &&
		titleRange.end === link.textRange.end
	);
}

/** Writes a plain description behind an entry that `lacksDescription`. */
export function fillDescription({ text, style }: ListDocument, entry: Entry, description: string): TextEdit {
	const credit = entry.authorRange?.end ?? 0;
	const end = Math.max(endOfLink(text, entry), credit);
	return { range: { start: end, end }, newText: formatTail({ description }, style) };
}

/** Writes a plain name where the list writes authors, for an entry that `lacksAuthor`. */
export function fillAuthor({ text, style }: ListDocument, entry: Entry, author: string): TextEdit {
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
