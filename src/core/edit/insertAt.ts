import type { Insertion } from './resource';

/** One edit at `offset`; the range is that of `bullet` in the text that comes out. */
export function insertAt(offset: number, before: string, bullet: string, after: string): Insertion {
	const start = offset + before.length;
	return {
		edits: [{ range: { start: offset, end: offset }, newText: before + bullet + after }],
		range: { start, end: start + bullet.length },
	};
}

/** What follows a bullet put at `offset`, so that the next line is a block of its own; the empty text gets a line ending. */
export function gapAfter(text: string, offset: number, eol: string): string {
	const rest = text.slice(offset);
	if (rest === '') {
		return offset === 0 ? eol : '';
	}
	if (/^(?:\r\n|\n|\r(?!\n))[ \t]*(?:$|[\r\n])/.test(rest)) {
		return '';
	}
	return /^[\r\n]/.test(rest) ? eol : eol + eol;
}
