import { lineEnd, lineStart } from '../../lines';
import type { Link, ListDocument, OffsetRange } from '../../model';

/** A list item that is nothing but a link to a place of the document. */
export interface ContentsItem {
	readonly link: Link;
	/** Without `#`, as written. */
	readonly fragment: string;
	/** Its line, without the line ending. */
	readonly range: OffsetRange;
	/** In columns, a tab up to the next multiple of four. */
	readonly indent: number;
	/** Indentation, marker and the space behind it. */
	readonly prefix: string;
}

/** The longest run of such items: the contents list of the document, if it has one; `[]` if not. */
export function contentsList(list: ListDocument): readonly ContentsItem[] {
	let longest: ContentsItem[] = [];
	let run: ContentsItem[] = [];
	for (const link of list.links) {
		const item = link.kind === 'inline' && link.url.startsWith('#') ? readItem(list, link) : undefined;
		const last = run.at(-1);
		if (item && last && areNext(list, last.range, item.range)) {
			run.push(item);
		} else if (item) {
			run = [item];
		}
		longest = run.length > longest.length ? run : longest;
	}
	return longest;
}

/** Characters that are not looked through for the next item, and not for the rest of a line. */
const far = 1000;

/** Whether nothing but white space is between two ranges. */
function areNext({ textIn }: ListDocument, { end: start }: OffsetRange, { start: end }: OffsetRange): boolean {
	return end - start < far && textIn({ start, end }).trim() === '';
}

function readItem({ textIn }: ListDocument, link: Link): ContentsItem | undefined {
	const before = textIn({ start: Math.max(0, link.range.start - far), end: link.range.start });
	const prefix = before.slice(lineStart(before, before.length));
	const behind = textIn({ start: link.range.end, end: link.range.end + far });
	const rest = behind.slice(0, lineEnd(behind, 0));
	if (
		prefix.length > 100 ||
		!/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+$/.test(prefix) ||
		rest.length === far ||
		rest.trim() !== ''
	) {
		return undefined;
	}
	let indent = 0;
	for (const character of /^[ \t]*/.exec(prefix)![0]) {
		indent += character === '\t' ? 4 - (indent % 4) : 1;
	}
	const range = { start: link.range.start - prefix.length, end: link.range.end + rest.length };
	return { link, fragment: link.url.slice(1), range, indent, prefix };
}
