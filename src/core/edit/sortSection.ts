import type { Entry, TextEdit } from '../model';
import { sortedIndexes } from './sortOrder';

/**
 * Brings entries that stand side by side (see `siblingLists`) into alphabetical order. What stands between them, blank
 * lines that group them for one, stays where it is.
 *
 * @returns `[]` when they are sorted already, `undefined` where entries cannot change places: see `mayMove`.
 */
export function sortEntries(text: string, siblings: readonly Entry[]): TextEdit[] | undefined {
	if (!mayMove(siblings)) {
		return undefined;
	}
	return sortedIndexes(siblings).flatMap((from, to) =>
		from === to ? [] : { range: siblings[to]!.range, newText: textOf(text, siblings[from]!) },
	);
}

/**
 * Moves one of several siblings, with its wrapped lines and children, behind another one.
 *
 * @param behind Its index, `-1` for the very front.
 * @returns `undefined` where entries cannot change places: see `mayMove`.
 */
export function moveSibling(
	text: string,
	siblings: readonly Entry[],
	index: number,
	behind: number,
): TextEdit[] | undefined {
	const entry = siblings[index];
	if (!entry || behind === index || !mayMove(siblings)) {
		return undefined;
	}
	const next = siblings[index + 1];
	const start = next ? entry.range.start : siblings[index - 1]!.range.end;
	const end = next ? next.range.start : entry.range.end;
	const gap = next ? text.slice(entry.range.end, end) : text.slice(start, entry.range.start);
	const at = behind < 0 ? siblings[0]!.range.start : siblings[behind]!.range.end;
	const moved = textOf(text, entry);
	return [
		{ range: { start, end }, newText: '' },
		{ range: { start: at, end: at }, newText: behind < 0 ? moved + gap : gap + moved },
	];
}

/**
 * Entries of one indentation, that of their text included, because it decides what may be nested below them; numbered ones
 * only where all numbers are the same, and so say nothing.
 */
export function mayMove(siblings: readonly Entry[]): boolean {
	const [first] = siblings;
	return (
		siblings.length > 1 &&
		siblings.every(
			entry =>
				entry.indent === first!.indent && entry.marker === first!.marker && textOffset(entry) === textOffset(first!),
		)
	);
}

function textOffset({ range, contentRange }: Entry): number {
	return contentRange.start - range.start;
}

function textOf(text: string, { range }: Entry): string {
	return text.slice(range.start, range.end);
}
