import type { Entry, ListDocument, TextEdit } from '../model';
import { isBlankLine, lineBefore, lineEnd, lineStart, nextLine } from './lines';

/**
 * Takes an entry out with its wrapped lines, continuation paragraphs and children, and no blank line too many left. The
 * file's last line has a line ending afterwards exactly if it had one.
 */
export function removeEntry(list: ListDocument, entry: Entry): TextEdit[] {
	const { text } = list;
	let start = lineStart(text, entry.range.start);
	let end = nextLine(text, entry.range.end);
	if (entry.marker !== '' && /[^\s>]/.test(text.slice(start, entry.range.start))) {
		// The marker stands behind another one, as in `- - [Ky](…)`: that line stays.
		return [{ range: entry.range, newText: '' }];
	}
	const before = lineBefore(text, start);
	const blankBefore = before === undefined || isBlankLine(text, before.start);
	if (blankBefore) {
		while (isBlankLine(text, end)) {
			end = nextLine(text, end);
		}
	}
	if (end === text.length) {
		// Nothing is left below: what separated the entry from the text above goes too.
		const above = text.slice(0, start).trimEnd().length;
		start = above === 0 ? 0 : lineEnd(text, above);
		end = above === 0 ? end : withoutLineEnding(text);
	}
	return [{ range: { start, end }, newText: '' }];
}

/** Length of the text without the line ending of its last line. */
function withoutLineEnding(text: string): number {
	return text.length - (/(?:\r\n|\n|\r)$/.exec(text)?.[0].length ?? 0);
}
