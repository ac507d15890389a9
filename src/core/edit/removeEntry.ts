import type { Entry, ListDocument, TextEdit } from '../model';

/** Takes an entry out with its wrapped lines, continuation paragraphs and children, and no blank line too many left. */
export function removeEntry(list: ListDocument, entry: Entry): TextEdit[] {
	void [list, entry];
	throw new Error('not yet');
}
