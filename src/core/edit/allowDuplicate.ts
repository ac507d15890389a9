import type { Finding, ListDocument, TextEdit } from '../model';
import { commentInFile, commentOnLine } from './comments';

const directive = 'curated-list-allow-duplicate';

/**
 * Writes into the list that a page is meant to be listed more than once: a comment at the end of the entry's line, or, where
 * none can stand, below the front matter. One that is already there is added to.
 *
 * @returns `[]` for a finding that has no `allow`.
 */
export function allowDuplicate(list: ListDocument, { range, allow }: Finding): TextEdit[] {
	if (allow === undefined) {
		return [];
	}
	// Neither the end of a comment nor that of a word.
	const word = allow.replace(/[\s<>|]/g, encodeURIComponent).replace(/-(?=-)/g, '%2D');
	const place = { here: directive, above: directive };
	return commentOnLine(list, Math.max(range.start, range.end - 1), place, word) ?? commentInFile(list, directive, word);
}
