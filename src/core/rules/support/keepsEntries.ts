import { applyEdits } from '../../edit/applyEdits';
import type { Entry, OffsetRange, TextEdit } from '../../model';
import { parseList } from '../../parse/parseList';

/** Longer stretches are not read again: a check has to be quick. */
const longest = 20_000;

/**
 * Whether a stretch of a document reads as the same entries below the same parents after the edits in it.
 *
 * @param range From the beginning of an entry's line to the entry's end, its children included.
 * @returns False as well where the stretch is too long to tell.
 */
export function keepsEntries(
	text: string,
	range: OffsetRange,
	edits: readonly TextEdit[],
	{ depth, indent }: Pick<Entry, 'depth' | 'indent'>,
): boolean {
	const stub = depth === 0 ? '' : itemAround(indent);
	if (range.end - range.start > longest || stub === undefined) {
		return false;
	}
	const before = text.slice(range.start, range.end);
	const moved = edits.map(({ range: { start, end }, newText }) => ({
		range: { start: start - range.start, end: end - range.start },
		newText,
	}));
	return outline(stub + before) === outline(stub + applyEdits(before, moved));
}

/** An item that entries so indented hang on; `undefined` when they are too deep to tell. */
function itemAround(indent: string): string | undefined {
	const width = indent === '\t' ? 4 : /^ *$/.test(indent) ? indent.length : 0;
	return width >= 2 && width <= 5 ? `-${' '.repeat(width - 1)}Item\n` : undefined;
}

function outline(text: string): string {
	const list = parseList(text);
	const number = new Map(list.entries.map((entry, index) => [entry, index]));
	const line = (entry: Entry) => [
		entry.parent && number.get(entry.parent),
		entry.depth,
		entry.shape,
		entry.title,
		entry.author,
		entry.url,
		entry.description,
		entry.links.length,
	];
	return JSON.stringify([list.counts.items, list.opaque.length, list.entries.map(line)]);
}
