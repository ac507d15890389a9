import { areInOrder } from '../../edit/sortOrder';
import { hasBlankLine } from '../../lines';
import type { Entry } from '../../model';
import type { Part } from '../../parse/parts/part';
import type { PartView } from '../rule';

/** The entry that an item of a list, or a row of a table, at the root of the document is. */
export interface RootItem {
	readonly part: Part;
	/** `undefined` for an item without a link, and where the part is no item. */
	readonly entry: Entry | undefined;
	/** It stands next to the item before: nothing but blank lines is between them. See `siblingLists`. */
	readonly joins: boolean;
	/** A blank line stands between it and the one that it joins. */
	readonly isLoose: boolean | undefined;
	/** Its first letter is not before that of the one that it joins. */
	readonly isInOrder: boolean;
}

/** Reads a part as an item. @param before The part before it. */
export function readRootItem(part: Part, before: RootItem | undefined): RootItem {
	const entry = rootEntry(part);
	const joins = entry !== undefined && isNext(before?.entry, entry);
	const gap = joins && entry.marker !== '' ? before!.part.unit.source.slice(before!.entry!.range.end) : undefined;
	return {
		part,
		entry,
		joins,
		isLoose: gap === undefined ? undefined : hasBlankLine(gap),
		isInOrder: joins && areInOrder(before!.entry!, entry),
	};
}

/** The entries of a part that `RootItems` do not tell of. */
export function innerEntries({ entries, kind }: PartView): readonly Entry[] {
	return kind === 'item' || kind === 'row' ? entries.filter(entry => !isRoot(entry)) : entries;
}

/** As one of the document: its ranges are moved. Children stay as they are. */
export function absoluteEntry({ unit }: Part, entry: Entry): Entry {
	const move = <T extends Entry['range'] | undefined>(range: T): T =>
		(range && { start: range.start + unit.offset, end: range.end + unit.offset }) as T;
	return {
		...entry,
		range: move(entry.range),
		contentRange: move(entry.contentRange),
		titleRange: move(entry.titleRange),
		line: entry.line + unit.line,
	};
}

function rootEntry({ unit, content }: Part): Entry | undefined {
	const first = unit.kind === 'item' || unit.kind === 'row' ? content.entries[0] : undefined;
	return first && isRoot(first) ? first : undefined;
}

function isRoot({ depth, parent }: Entry): boolean {
	return depth === 0 && parent === undefined;
}

/** Another marker begins another list. */
function isNext(a: Entry | undefined, b: Entry): boolean {
	return a !== undefined && a.shape === b.shape && a.section === b.section && a.marker.at(-1) === b.marker.at(-1);
}
