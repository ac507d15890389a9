import { fenceMarkOf, isThematicBreak, type Prefix } from '../lineStart';
import { beginsHtml, endsHtml, htmlEndOf, isDefinitionLine } from './linePatterns';
import type { OpenParagraph, ScanState } from './scanState';

/** What can begin with a line. */
export type Beginning = 'html' | 'break' | 'fence' | 'text' | 'definition' | 'tags' | 'code';

/** What a line is that is neither blank nor inside a table, HTML or code that has begun. */
export interface LineKind {
	/** What begins with it; nothing when a paragraph goes on. `break`: a heading, a thematic break or a comment, of one line. */
	readonly begins: Beginning | undefined;
	/** What begins is a block at the root. */
	readonly isAtMargin: boolean;
	readonly htmlEnd?: string;
}

const heading = /^#{1,6}(?:[ \t]|$)/;

export function kindOf(own: string, prefix: Prefix, { paragraph, quoted, apart, item }: ScanState): LineKind {
	const { content, marks, indent, column } = prefix;
	const rest = own.slice(content);
	const isFresh =
		!paragraph ||
		apart ||
		paragraph.kind === 'definition' ||
		paragraph.kind === 'empty' ||
		(paragraph.kind === 'code' && column < 4);
	const isAtMargin = column < (item === 0 ? 4 : item);
	const isInItem = item > 0 && column >= item;
	const isText = marks > 0 || isInItem || column < 4;
	if (!isFresh && paragraph.kind === 'text' && !isInItem && column >= 4) {
		// Where code could begin, a paragraph goes on, whatever stands there
		return { begins: undefined, isAtMargin: false };
	}
	if (!isFresh && paragraph.kind === 'html' && !paragraph.inContainer) {
		return { begins: undefined, isAtMargin: false };
	}
	if (isThematicBreak(own) || heading.test(rest)) {
		return { begins: 'break', isAtMargin };
	}
	if (isText && fenceMarkOf(own, content) !== undefined) {
		return { begins: 'fence', isAtMargin };
	}
	const isMarked = marks > 0 && (isFresh || !goesOnInText(own, prefix, paragraph));
	if (!isFresh && !isMarked && paragraph.kind === 'code') {
		return { begins: undefined, isAtMargin: false };
	}
	const htmlEnd = isText ? htmlEndOf(rest) : undefined;
	if (htmlEnd !== undefined) {
		const isWhole = endsHtml(rest.slice(2), htmlEnd);
		return isWhole ? { begins: 'break', isAtMargin } : { begins: 'html', isAtMargin, htmlEnd };
	}
	if (isText && beginsHtml(rest, isFresh || isMarked)) {
		return { begins: 'tags', isAtMargin };
	}
	if (marks > 0 ? isMarked && !(own[indent] === '>' && quoted && prefix.item < 0 && !isFresh) : isFresh) {
		const isQuoteGoingOn = own[indent] === '>' && quoted;
		const begins = !isText ? 'code' : isDefinitionLine(own) ? 'definition' : 'text';
		return { begins, isAtMargin: isAtMargin && !isQuoteGoingOn };
	}
	return { begins: undefined, isAtMargin: false };
}

/** Whether a list marker is none because it cannot stand below a line of a paragraph. */
function goesOnInText(own: string, { marks, indent, content }: Prefix, paragraph: OpenParagraph): boolean {
	const isText = paragraph.kind === 'text' && !paragraph.inContainer;
	return (
		isText && marks === 1 && own[indent] !== '>' && (content === own.length || /^(?!1[.)])\d/.test(own.slice(indent)))
	);
}

/** Column where the content of the item begins that goes on behind the line; 0 for none. */
export function itemAfter(
	{ item }: ScanState,
	own: string,
	{ indent, column, item: content }: Prefix,
	{ begins }: LineKind,
): number {
	if (begins === undefined || (item > 0 && column >= item)) {
		return item;
	}
	return content >= 0 && own[indent] !== '>' ? content : 0;
}
