import type { OffsetRange } from '../../model';
import type { Mark } from './mark';
import type { ScanState } from './scanState';
import { isReadWhole } from './wildness';

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

/** A line of the text. */
export interface Line extends OffsetRange {
	/** Where its line ending begins. */
	readonly contentEnd: number;
}

/** What is given of a line. */
interface Giving {
	readonly apart: boolean;
	/** Characters at the beginning of the line that are left out, and how many are given behind them. */
	readonly from: number;
	readonly length: number;
}

export function give(scan: Scan, { start, end, contentEnd }: Line, { apart, from, length }: Giving): void {
	const to = start + from + length;
	if (apart || from > 0 || to < contentEnd) {
		scan.marks.push({ kind: 'line', start, end, apart, from: start + from, to });
	}
	if (to < contentEnd) {
		leaveUnread(scan, { start: to, end: contentEnd });
	}
}

export function giveRow(scan: Scan, line: Line, own: string): void {
	if (isReadWhole(own)) {
		scan.marks.push({ kind: 'row', start: line.start, end: line.end });
	} else {
		leaveOut(scan, line);
	}
}

/** Leaves out a line that says something. */
export function leaveOut(scan: Scan, line: Line): void {
	omit(scan, line);
	leaveUnread(scan, { start: line.start, end: line.contentEnd });
}

export function omit({ marks }: Scan, { start, end }: OffsetRange): void {
	const last = marks.at(-1);
	if (last?.kind === 'omitted' && last.end === start) {
		marks[marks.length - 1] = { kind: 'omitted', start: last.start, end };
	} else {
		marks.push({ kind: 'omitted', start, end });
	}
}

export function leaveUnread({ unread }: Scan, { start, end }: OffsetRange): void {
	const last = unread.at(-1);
	if (last && last.end >= start - 2) {
		unread[unread.length - 1] = { start: last.start, end };
	} else {
		unread.push({ start, end });
	}
}
