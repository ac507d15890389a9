import type { Finding, ListDocument, TextEdit } from '../model';
import { commentInFile, commentOnLine } from './comments';

const aboutWhiteSpace: ReadonlySet<string> = new Set(['trailing-whitespace', 'final-newline']);

/**
 * A comment that suppresses the finding where it stands.
 *
 * @returns `undefined` where a comment would change what the list says or be read as text: in front matter, code and
 * HTML, and for white space at the end of a line or of the file.
 */
export function ignoreOnLine(list: ListDocument, { ruleId, range }: Finding): TextEdit[] | undefined {
	// Comments work where a finding ends as well as where it starts.
	return aboutWhiteSpace.has(ruleId)
		? undefined
		: commentOnLine(
				list,
				Math.max(range.start, range.end - 1),
				{ here: 'curated-list-disable-line', above: 'curated-list-disable-next-line' },
				ruleId,
			);
}

/** A comment below the front matter that suppresses the rule in the whole file; one that is already there is added to. */
export function ignoreInFile(list: ListDocument, ruleId: string): TextEdit[] {
	return commentInFile(list, 'curated-list-disable', ruleId);
}
