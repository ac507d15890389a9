import { lineBefore, lineEnd, lineStart, nextLine } from '../lines';
import type { Entry, ListDocument } from '../model';
import { nextNumber } from './neighbourForm';

/** `- Group`: prefix, marker and the white space behind it. */
const itemStart = /^([ \t>]*?)([-*+]|\d{1,9}[.)])([ \t]+|$)/;

/** The outermost list item around an entry that hangs on items which are no entries. */
export interface OuterItem {
	/** White space before its marker. */
	readonly prefix: string;
	/** For its next sibling. */
	readonly marker: string;
	readonly markerSpace: string;
	/** End of its last line, everything that hangs on it included. */
	readonly end: number;
}

/** Falls back on the entry itself when no line above it is less indented. */
export function outerItem(list: ListDocument, entry: Entry): OuterItem {
	const { text } = list;
	const from = entry.section?.headingRange.end ?? list.frontMatter.range.end;
	let prefix = entry.indent;
	let marker = entry.marker;
	let markerSpace = list.style.markerSpace?.value ?? ' ';
	for (
		let line = lineBefore(text, entry.range.start);
		line && line.start >= from;
		line = lineBefore(text, line.start)
	) {
		const item = itemStart.exec(text.slice(line.start, line.end));
		if (item !== null && columns(item[1]!) < columns(prefix)) {
			prefix = item[1]!;
			marker = item[2]!;
			markerSpace = item[3] || ' ';
		}
	}
	return {
		prefix,
		marker: /^\d/.test(marker) ? nextNumber([{ marker }]) : marker,
		markerSpace,
		end: endOfDeeperLines(text, lineEnd(text, entry.range.end), columns(prefix)),
	};
}

function endOfDeeperLines(text: string, offset: number, depth: number): number {
	let end = offset;
	for (let at = nextLine(text, offset); at < text.length; at = nextLine(text, at)) {
		const line = text.slice(lineStart(text, at), lineEnd(text, at));
		if (line.trim() === '') {
			continue;
		}
		if (columns(/^[ \t]*/.exec(line)![0]) <= depth) {
			break;
		}
		end = lineEnd(text, at);
	}
	return end;
}

/** Width of white space, tabs going to the next multiple of four as in CommonMark. */
function columns(space: string): number {
	return [...space].reduce((width, character) => (character === '\t' ? width + 4 - (width % 4) : width + 1), 0);
}
