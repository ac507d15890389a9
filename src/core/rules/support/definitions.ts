import { removeEntry } from '../../edit/removeEntry';
import { lineStart } from '../../lines';
import type { Definition, ListDocument, TextEdit } from '../../model';

/** Whether a definition is only written to hide a remark, as in `[//]: # (sorted by name)`. */
export function isComment({ label, url }: Definition): boolean {
	return /^(?:#|)$/.test(url) || /^\/\/|^comment$/i.test(label);
}

/** Takes the definition out with its line, and no blank line too many left. */
export function removeDefinition(list: ListDocument, { range }: Definition): TextEdit[] {
	const before = list.text.slice(lineStart(list.text, range.start), range.start);
	return removeEntry(list, { range, marker: before.replace(/[\s>]/g, '') });
}
