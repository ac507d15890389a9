import type { OffsetRange } from '../../model';

const delimiterRow = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Whether the second of two lines makes the first one the head of a table; both must have a bar, more than GFM asks. */
export function isTableHead(line: string, below: string): boolean {
	return below.includes('|') && line.includes('|') && delimiterRow.test(below);
}

/** The lines of a text from `start` to `end`, line endings and white space around them left out. */
export function contentLines(text: string, { start, end }: OffsetRange): readonly OffsetRange[] {
	const lines: OffsetRange[] = [];
	const pattern = /[ \t]*([^\r\n]*)(\r\n|\r|\n|$)/y;
	for (pattern.lastIndex = start; pattern.lastIndex < end; ) {
		const from = pattern.lastIndex;
		const [whole, content = '', ending = ''] = pattern.exec(text)!;
		const until = Math.min(end, from + whole.length - ending.length);
		const begin = Math.min(until, from + whole.length - ending.length - content.length);
		lines.push({ start: begin, end: begin + text.slice(begin, until).trimEnd().length });
	}
	return lines;
}
