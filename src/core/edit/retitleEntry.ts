import type { Entry, ListDocument, TextEdit } from '../model';
import { isWithin } from '../ranges';
import { escapeLinkText } from './escape';

/** Whether the title can be written anew: it is all of a link's text, without pictures, and no label of a reference. */
export function canRetitle({ text, images }: ListDocument, { link, titleRange }: Entry): boolean {
	const { textRange, range } = link;
	const hasImage = images.some(image => isWithin(image.range, textRange));
	return (
		titleRange.start === textRange.start &&
		titleRange.end === textRange.end &&
		!hasImage &&
		/^\](?:\(|\[[^\]])/.test(text.slice(textRange.end, range.end))
	);
}

/** Another title for an entry; an author in parentheses and the emphasis around all of it stay. To be asked for where it `canRetitle`. */
export function retitleEntry({ text }: ListDocument, { link, authorRange }: Entry, title: string): TextEdit {
	const { start, end } = link.textRange;
	const [, mark = ''] = /^(\*{1,3}|_{1,3})\S.*\1$/s.exec(text.slice(start, end)) ?? [];
	const credit =
		authorRange && isWithin(authorRange, link.textRange) ? ` (${text.slice(authorRange.start, authorRange.end)})` : '';
	return { range: link.textRange, newText: mark + escapeLinkText(title) + credit + mark };
}
