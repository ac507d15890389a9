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
		if (item && last && list.text.slice(last.range.end, item.range.start).trim() === '') {
			run.push(item);
		} else if (item) {
			run = [item];
		}
		longest = run.length > longest.length ? run : longest;
	}
	return longest;
}

function readItem({ text }: ListDocument, link: Link): ContentsItem | undefined {
	const start = lineStart(text, link.range.start);
	const prefix = text.slice(start, link.range.start);
	const end = lineEnd(text, link.range.end);
	if (
		prefix.length > 100 ||
		!/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+$/.test(prefix) ||
		text.slice(link.range.end, end).trim() !== ''
	) {
		return undefined;
	}
	let indent = 0;
	for (const character of /^[ \t]*/.exec(prefix)![0]) {
		indent += character === '\t' ? 4 - (indent % 4) : 1;
	}
	return { link, fragment: link.url.slice(1), range: { start, end }, indent, prefix };
}
