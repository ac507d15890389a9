import type { Insertion } from './resource';

/** One edit at `offset`; the range is that of `bullet` in the text that comes out. */
export function insertAt(offset: number, before: string, bullet: string, after: string): Insertion {
	const start = offset + before.length;
	return {
		edits: [{ range: { start: offset, end: offset }, newText: before + bullet + after }],
		range: { start, end: start + bullet.length },
	};
}
