import { isBlankLine, lineBefore, lineEnd, lineStart, nextLine } from '../lines';
import type { Entry, ListDocument, TextEdit } from '../model';

/**
 * Takes an entry out with its wrapped lines, continuation paragraphs and children, and no blank line too many left. The
 * file's last line has a line ending afterwards exactly if it had one.
 */
export function removeEntry(list: ListDocument, entry: Pick<Entry, 'range' | 'marker'>): TextEdit[] {
	const { text } = list;
	let start = lineStart(text, entry.range.start);
	let end = nextLine(text, entry.range.end);
	const behind = text.slice(entry.range.end, lineEnd(text, entry.range.end));
	if (/[^\s>]/.test(text.slice(start, entry.range.start)) || behind.trim() !== '') {
		// The marker stands behind another one, as in `- - [Ky](…)`, or HTML before or behind the entry: that line stays.
		return [{ range: entry.range, newText: '' }];
	}
	// Of the blank lines on both sides the larger number stays; at the start of the text none does.
	let blank = 0;
	let above = lineBefore(text, start);
	for (; above && isBlankLine(text, above.start); above = lineBefore(text, above.start)) {
		blank++;
	}
	for (; (blank > 0 || !above) && isBlankLine(text, end); end = nextLine(text, end)) {
		blank--;
	}
	if (end === text.length) {
		// Nothing is left below: what separated the entry from the text above goes too.
		const kept = text.slice(0, start).trimEnd().length;
		start = kept === 0 ? 0 : lineEnd(text, kept);
		end = kept === 0 ? end : withoutLineEnding(text);
	}
	return [{ range: { start, end }, newText: '' }];
}

/** Length of the text without the line ending of its last line. */
function withoutLineEnding(text: string): number {
	return text.length - (/(?:\r\n|\n|\r)$/.exec(text)?.[0].length ?? 0);
}
