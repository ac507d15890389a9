import { lineStart } from '../lines';
import type { OffsetRange } from '../model';

/** A line of HTML with the white space before it and the line break behind it, where it has its line for itself. */
export function htmlLines(source: string, { start, end }: OffsetRange): OffsetRange {
	const lead = source.slice(lineStart(source, start), start);
	const isFirst = /^(?:\s|&\w{2,8};)*$/.test(lead);
	const rest = /^\s*<br\s*\/?>[ \t]*(?=[\r\n]|$)/i.exec(source.slice(end, end + 40))?.[0] ?? '';
	return { start: isFirst ? start - lead.trimStart().length : start, end: end + rest.trimEnd().length };
}
