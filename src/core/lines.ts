import { countWhile } from './bisect';
import type { OffsetRange } from './model';

/** Offset of the first character of the line that `offset` is on. */
export function lineStart(text: string, offset: number): number {
	// Not by lastIndexOf: looking for a `\r` that the text has nowhere would walk to its beginning every time
	let start = offset;
	while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') {
		start--;
	}
	return start;
}

/** Offset of the line's end, before its line ending. */
export function lineEnd(text: string, offset: number): number {
	lineBreak.lastIndex = offset;
	return lineBreak.test(text) ? lineBreak.lastIndex - 1 : text.length;
}

const lineBreak = /[\r\n]/g;

/** Offset of the next line's first character; the text's length on the last line. */
export function nextLine(text: string, offset: number): number {
	return behindLineEnding(text, lineEnd(text, offset));
}

/** Where the next line begins. @param end That of a line, before its line ending. */
export function behindLineEnding(text: string, end: number): number {
	return end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
}

/** The line before, without its line ending; `undefined` on the first line. */
export function lineBefore(text: string, offset: number): OffsetRange | undefined {
	const start = lineStart(text, offset);
	if (start === 0) {
		return undefined;
	}
	const end = start - (text.startsWith('\r\n', start - 2) ? 2 : 1);
	return { start: lineStart(text, end), end };
}

/** Whether only white space stands on the line that `offset` is on. False behind the last line ending. */
export function isBlankLine(text: string, offset: number): boolean {
	return offset < text.length && text.slice(lineStart(text, offset), lineEnd(text, offset)).trim() === '';
}

const blankLine = /(?:\n|\r(?!\n))[ \t]*[\r\n]/;

/** Whether a line of nothing but white space lies within the text, so between two line endings. */
export function hasBlankLine(text: string): boolean {
	return blankLine.test(text);
}

/** Offset of the first character of each line; lines end at `\n`, `\r\n` or `\r`, as in CommonMark. */
export function lineStartsOf(text: string): readonly number[] {
	const starts = [0];
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
			starts.push(at + 1);
		}
	}
	return starts;
}

/** Zero-based line that holds `offset`. */
export function lineAt(lineStarts: readonly number[], offset: number): number {
	return Math.max(0, countWhile(lineStarts, start => start <= offset) - 1);
}
