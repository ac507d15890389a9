import { behindLineEnding, lineEnd } from '../../lines';
import {
	closesFence,
	fenceMarkOf,
	indentOf,
	isThematicBreak,
	type OpenBlock,
	type Prefix,
	prefixOf,
} from '../lineStart';
import { type Beginning, itemAfter, kindOf } from './kindOfLine';
import { limits } from './limits';
import { canBeHead, endsHtml, isDefinitionLine, isRowLike } from './linePatterns';
import { give, giveRow, type Line, leaveOut, leaveUnread, omit, type Scan } from './scan';
import { nothing, type OpenParagraph, type ScanState, sharedState, startOfText } from './scanState';
import { isTableHead } from './tableLines';
import { hasTooManyMarks, hasTooManyOpenings, readableLength, wildness } from './wildness';

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
		scan.end = behindLineEnding(text, contentEnd);
		scan.state = sharedState(scanLine(scan, text, { start, contentEnd, end: scan.end }));
	}
}

function scanLine(scan: Scan, text: string, line: Line): ScanState {
	const { state } = scan;
	const whole = text.slice(line.start, line.contentEnd);
	const indent = indentOf(whole);
	if (indent === whole.length) {
		if (state.blanks >= limits.blankLines) {
			omit(scan, line);
		}
		const blanks = Math.min(limits.blankLines, state.blanks + 1);
		const weight = state.weight + (state.item > 0 && state.blanks === 0 ? limits.blankWeight : 0);
		// An item begins with one blank line at most, that of its own mark
		const item = state.paragraph?.kind === 'empty' ? 0 : state.item;
		return { ...state, item, paragraph: undefined, inTable: false, quoted: false, weight, apart: false, blanks };
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

/** Behind the head of a table, and behind each of its rows. */
export const inTable: ScanState = { ...startOfText, inTable: true };

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
		const length = readableLength(own);
		if (length < own.length && isThematicBreak(own)) {
			// Any part of it would be lists in each other
			leaveOut(scan, line);
		} else {
			give(scan, line, { apart, from: next.dedent, length });
		}
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
	const isNewItem = kind.begins === 'text' && prefix.marks === 1 && item > 0 && item === prefix.item;
	if (isNewItem && prefix.content === own.length && !(state.item > 0 && prefix.column >= state.item)) {
		give(scan, line, { apart, from: next.dedent, length: own.length });
		return { ...next, paragraph: emptyItem };
	}
	return scanParagraph(scan, line, own, prefix, { ...next, apart }, kind.begins);
}

const emptyItem: OpenParagraph = { ...nothing, inContainer: true, kind: 'empty', canBeHead: false };

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
	const kind = known?.kind ?? (begins === 'tags' ? 'html' : (begins ?? 'text'));
	// Tags go on to the next blank line, whatever stands before them at the root
	const isBehind = kind === 'html' ? prefix.marks > 0 : prefix.content > 0;
	const inContainer = known?.inContainer ?? (isBehind || state.item > 0 || state.dedent > 0);
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

/** A paragraph so long that each further line is read by itself, wherever exactly that began. */
const beyondMeasure: OpenParagraph = {
	...nothing,
	lines: limits.paragraphLines,
	inContainer: false,
	kind: 'text',
	canBeHead: false,
};

/** Behind each line with a bar in front of such a paragraph at the root. */
export const inEndlessText: ScanState = { ...startOfText, paragraph: beyondMeasure };

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
