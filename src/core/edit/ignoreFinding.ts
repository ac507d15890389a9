import { entryAt } from '../entryAt';
import type { Finding, ListDocument, TextEdit } from '../model';
import { lineOf } from '../parse/parts/lineOf';
import { commentInFile, commentOnLine } from './comments';

/** About text where a comment would be text too, or is not read. */
const beyondComments: ReadonlySet<string> = new Set(['trailing-whitespace', 'final-newline', 'unread-region']);

/**
 * A comment that suppresses the finding where it stands.
 *
 * @returns `undefined` where a comment would change what the list says or be read as text: in front matter, code and
 * HTML, for white space at the end of a line or of the file, and in text that is left unread.
 */
export function ignoreOnLine(list: ListDocument, { ruleId, range }: Finding): TextEdit[] | undefined {
	// Comments work where a finding ends as well as where it starts.
	return beyondComments.has(ruleId)
		? undefined
		: commentOnLine(
				list,
				Math.max(range.start, range.end - 1),
				{ here: 'curated-list-disable-line', above: 'curated-list-disable-next-line' },
				ruleId,
			);
}

/**
 * A comment that suppresses the rule in the innermost entry that the finding stands in, its children included.
 *
 * @returns `undefined` where that is no more than the line, and where `ignoreOnLine` has nothing either.
 */
export function ignoreInEntry(list: ListDocument, { ruleId, range }: Finding): TextEdit[] | undefined {
	const entry = entryAt(list, range.start);
	const isLonger = entry && lineOf(list, entry.range.end) > entry.line;
	if (!isLonger || entry.shape === 'heading' || beyondComments.has(ruleId)) {
		return undefined;
	}
	const directive = 'curated-list-disable-entry';
	return commentOnLine(list, entry.contentRange.end, { here: directive, above: directive }, ruleId);
}

/** A comment below the front matter that suppresses the rule in the whole file; one that is already there is added to. */
export function ignoreInFile(list: ListDocument, ruleId: string): TextEdit[] {
	return commentInFile(list, 'curated-list-disable', ruleId);
}
