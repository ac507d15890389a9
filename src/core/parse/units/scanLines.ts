import { lineEnd, nextLine } from '../../lines';
import type { OffsetRange } from '../../model';
import { closesFence, fenceMarkOf, isThematicBreak, type OpenBlock, type Prefix, prefixOf } from '../lineStart';
import { limits } from './limits';
import { beginsHtml, canBeHead, endsHtml, htmlEndOf, isDefinitionLine, isRowLike } from './lineKinds';
import type { Mark } from './mark';
import { type OpenParagraph, type ScanState, startOfText } from './scanState';
import { isTableHead } from './tableLines';
import { hasTooManyMarks, hasTooManyOpenings, readableLength, wildness } from './wildness';

/** What the lines of a text say so far. Grows at its end. */
export interface Scan {
	/** Where each line begins, and what the lines before it say. */
	readonly starts: number[];
	readonly states: ScanState[];
	/** In order. */
	readonly marks: Mark[];
	/** What is given to nobody, in order, lines below each other as one. */
	readonly unread: OffsetRange[];
	/** How far it has come, and what stands there. */
	end: number;
	state: ScanState;
}

export function newScan(start: number, state: ScanState): Scan {
	return { starts: [], states: [], marks: [], unread: [], end: start, state };
}

/**
 * Looks at the lines of a masked text up to `end`, a line's beginning or the text's end, and finds what Markdown must not be
 * given as it is written: tables, which it reads row by row, and what would take it forever.
 */
export function scanLines(scan: Scan, text: string, end: number): void {
	while (scan.end < end) {
		const start = scan.end;
		const contentEnd = lineEnd(text, start);
		scan.starts.push(start);
		scan.states.push(scan.state);
		scan.end = nextLine(text, contentEnd);
		scan.state = scanLine(scan, text, { start, contentEnd, end: scan.end });
	}
}

interface Line extends OffsetRange {
	/** Where its line ending begins. */
	readonly contentEnd: number;
}

function scanLine(scan: Scan, text: string, line: Line): ScanState {
	const { state } = scan;
	const whole = text.slice(line.start, line.contentEnd);
	const indent = /^[ \t]*/.exec(whole)![0].length;
	if (indent === whole.length) {
		if (state.blanks >= limits.blankLines) {
			omit(scan, line);
		}
		const blanks = Math.min(limits.blankLines, state.blanks + 1);
		const weight = state.weight + (state.item > 0 && state.blanks === 0 ? limits.blankWeight : 0);
		return { ...state, paragraph: undefined, inTable: false, quoted: false, weight, apart: false, blanks };
	}
	const dedent = indent < state.dedent ? 0 : state.dedent;
	const own = whole.slice(dedent);
	const prefix = prefixOf(own);
	const now = { ...state, dedent, blanks: 0 };
	const html = holds(state.html, own, prefix) ? state.html : undefined;
	if (html) {
		const isEnd = endsHtml(own, html.mark);
		giveCode(scan, now, line, own, isEnd);
		const weight = weightAfter(now, own, prefix);
		return isEnd ? { ...now, weight, html: undefined, paragraph: undefined } : { ...now, weight };
	}
	const fence = holds(state.fence, own, prefix) ? state.fence : undefined;
	if (fence) {
		// Behind a list's mark it is code like any other line
		const isEnd = (fence.quoted || prefix.marks === 0) && closesFence(fence, own, prefix);
		giveCode(scan, now, line, own, isEnd);
		return { ...now, weight: weightAfter(now, own, prefix), fence: isEnd ? undefined : fence };
	}
	if (state.inTable && dedent === 0) {
		if (isRowLike(own, isThematicBreak(own))) {
			giveRow(scan, line, own);
			return inTable;
		}
		return scanText(scan, text, line, own, prefix, { ...startOfText, apart: true });
	}
	return scanText(scan, text, line, own, prefix, { ...now, html: undefined, fence: undefined });
}

const inTable: ScanState = { ...startOfText, inTable: true };

function holds(block: OpenBlock | undefined, own: string, { indent, column }: Prefix): boolean {
	return block !== undefined && column >= block.item && (!block.quoted || own[indent] === '>');
}

function weightAfter({ weight }: ScanState, own: string, { marks }: Prefix): number {
	return weight + own.length + limits.lineWeight + (marks > 2 ? 8 * marks * marks : 0);
}

/** A line of code or HTML. */
function giveCode(scan: Scan, { weight, dedent }: ScanState, line: Line, own: string, isEnd: boolean): void {
	if (weight > limits.code && !isEnd) {
		leaveOut(scan, line);
	} else {
		give(scan, line, { apart: false, from: dedent, length: readableLength(own) });
	}
}

/** A line that is neither blank nor inside a table, HTML or code that has begun. */
function scanText(scan: Scan, text: string, line: Line, written: string, at: Prefix, before: ScanState): ScanState {
	let own = written;
	let prefix = at;
	let state = before;
	const kind = kindOf(own, prefix, state);
	if (state.paragraph?.canBeHead && kind.begins === undefined && isHeadAbove(scan, text, line, own)) {
		const start = scan.starts[scan.starts.length - 2]!;
		scan.marks.push({ kind: 'head', start, end: line.end });
		return inTable;
	}
	let apart = state.apart;
	if (kind.isAtMargin) {
		state = { ...state, weight: 0 };
	} else if (state.weight > limits.weight && (kind.begins !== undefined || prefix.marks > 0)) {
		if (state.item === 0 && prefix.marks === 0) {
			leaveOut(scan, line);
			return state;
		}
		// It goes on as if its container ended here
		apart = true;
		own = own.slice(prefix.indent);
		state = { ...state, weight: 0, item: 0, dedent: state.dedent + prefix.indent };
		prefix = prefixOf(own);
	}
	const item = itemAfter(state, own, prefix, kind);
	const next: ScanState = {
		...state,
		item,
		apart: false,
		quoted: own[prefix.indent] === '>',
		weight: weightAfter(state, own, prefix),
	};
	if (kind.begins === 'html' || kind.begins === 'break' || kind.begins === 'fence') {
		give(scan, line, { apart, from: next.dedent, length: readableLength(own) });
		const { quoted } = next;
		const inItem = item > 0 && (prefix.item >= 0 || prefix.column >= item) ? item : 0;
		const goingOn = (mark: string): OpenBlock => ({ mark, item: inItem, quoted });
		return {
			...next,
			paragraph: undefined,
			html: kind.begins === 'html' ? goingOn(kind.htmlEnd!) : undefined,
			fence: kind.begins === 'fence' ? goingOn(fenceMarkOf(own, prefix.content)!) : undefined,
		};
	}
	return scanParagraph(scan, line, own, prefix, { ...next, apart }, kind.begins);
}

type Beginning = 'html' | 'break' | 'fence' | 'text' | 'definition' | 'tags' | 'code';

interface LineKind {
	/** What begins with it; nothing when a paragraph goes on. `break`: a heading, a thematic break or a comment, of one line. */
	readonly begins: Beginning | undefined;
	/** What begins is a block at the root. */
	readonly isAtMargin: boolean;
	readonly htmlEnd?: string;
}

function kindOf(own: string, prefix: Prefix, { paragraph, quoted, apart, item }: ScanState): LineKind {
	const { content, marks, indent, column } = prefix;
	const rest = own.slice(content);
	const isFresh = !paragraph || apart || paragraph.kind === 'definition' || (paragraph.kind === 'code' && column < 4);
	const isAtMargin = column < (item === 0 ? 4 : item);
	const isText = marks > 0 || item > 0 || column < 4 || (!isFresh && paragraph.kind === 'text');
	if (!isFresh && paragraph.kind === 'html' && !paragraph.inContainer) {
		return { begins: undefined, isAtMargin: false };
	}
	if (isThematicBreak(own) || /^#{1,6}(?:[ \t]|$)/.test(rest.slice(0, 8))) {
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

function itemAfter(
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

function isHeadAbove(scan: Scan, text: string, line: Line, own: string): boolean {
	const above = scan.starts[scan.starts.length - 2];
	const isPlain = above !== undefined && (scan.marks.at(-1)?.end ?? -1) <= above;
	return isPlain && isTableHead(text.slice(above, line.start).trimEnd(), own);
}

function scanParagraph(
	scan: Scan,
	line: Line,
	own: string,
	prefix: Prefix,
	state: ScanState,
	begins: Exclude<Beginning, 'html' | 'break' | 'fence'> | undefined,
): ScanState {
	const isAlone = begins === undefined && isTooLong(state.paragraph);
	const alone: ScanState = { ...state, paragraph: beyondMeasure, weight: 0, apart: false };
	if (isAlone && state.paragraph?.inContainer && prefix.content > 0) {
		leaveOut(scan, line);
		return { ...alone, paragraph: { ...beyondMeasure, inContainer: true } };
	}
	if (prefix.deep) {
		omit(scan, line);
		leaveUnread(scan, { start: line.start + state.dedent + prefix.content, end: line.contentEnd });
		return { ...state, apart: false };
	}
	const known = begins === undefined && !isAlone ? state.paragraph : undefined;
	const length = (known?.length ?? 0) + own.length;
	const before = known ?? nothing;
	const given = readableLength(own);
	const wild = wildness(before, own.slice(0, given), length);
	if (hasTooManyOpenings(wild, length) && known?.kind !== 'html') {
		leaveOut(scan, line);
		return { ...state, paragraph: undefined, apart: true };
	}
	if (isAlone && own.startsWith('|')) {
		giveRow(scan, line, own);
		return alone;
	}
	const hidden = hasTooManyMarks(before, wild);
	const apart = state.apart || isAlone;
	give(scan, line, { apart, from: state.dedent, length: hidden ? prefix.content : given });
	if (isAlone) {
		return alone;
	}
	const inContainer = known?.inContainer ?? (prefix.content > 0 || state.item > 0 || state.dedent > 0);
	const kind = known?.kind ?? (begins === 'tags' ? 'html' : (begins ?? 'text'));
	const paragraph: OpenParagraph = {
		lines: before.lines + 1,
		length,
		strays: before.strays + (own.startsWith('|') || isDefinitionLine(own) ? 1 : 0),
		marks: wild.marks,
		openings: wild.openings,
		inContainer,
		kind,
		canBeHead: kind === 'text' && !inContainer && prefix.content === 0 && canBeHead(own),
	};
	return { ...state, paragraph, apart: false };
}

const nothing = { lines: 0, length: 0, strays: 0, marks: 0, openings: 0 };

/** A paragraph so long that each further line is read by itself, wherever exactly that began. */
const beyondMeasure: OpenParagraph = {
	...nothing,
	lines: limits.paragraphLines,
	inContainer: false,
	kind: 'text',
	canBeHead: false,
};

function isTooLong(paragraph: OpenParagraph | undefined): boolean {
	if (!paragraph) {
		return false;
	}
	return paragraph.kind === 'html'
		? paragraph.length > limits.weight
		: paragraph.lines >= limits.paragraphLines ||
				paragraph.length > limits.paragraphLength ||
				paragraph.strays >= limits.strays;
}

interface Giving {
	readonly apart: boolean;
	/** Characters at the beginning of the line that are left out, and how many are given behind them. */
	readonly from: number;
	readonly length: number;
}

function give(scan: Scan, { start, end, contentEnd }: Line, { apart, from, length }: Giving): void {
	const to = start + from + length;
	if (apart || from > 0 || to < contentEnd) {
		scan.marks.push({ kind: 'line', start, end, apart, from: start + from, to });
	}
	if (to < contentEnd) {
		leaveUnread(scan, { start: to, end: contentEnd });
	}
}

function giveRow(scan: Scan, line: Line, own: string): void {
	const isWild = hasTooManyMarks(nothing, wildness(nothing, own, own.length));
	if (isWild || readableLength(own) < own.length) {
		leaveOut(scan, line);
	} else {
		scan.marks.push({ kind: 'row', start: line.start, end: line.end });
	}
}

/** Leaves out a line that says something. */
function leaveOut(scan: Scan, line: Line): void {
	omit(scan, line);
	leaveUnread(scan, { start: line.start, end: line.contentEnd });
}

function omit({ marks }: Scan, { start, end }: OffsetRange): void {
	const last = marks.at(-1);
	if (last?.kind === 'omitted' && last.end === start) {
		marks[marks.length - 1] = { kind: 'omitted', start: last.start, end };
	} else {
		marks.push({ kind: 'omitted', start, end });
	}
}

function leaveUnread({ unread }: Scan, { start, end }: OffsetRange): void {
	const last = unread.at(-1);
	if (last && last.end >= start - 2) {
		unread[unread.length - 1] = { start: last.start, end };
	} else {
		unread.push({ start, end });
	}
}
