import type { RootContent } from 'mdast';
import type { FrontMatter, OffsetRange } from '../../model';

/**
 * - `frontMatter`: the block and the blank lines behind it; no nodes.
 * - `block`: whatever stands at the root and is none of the others.
 * - `item`: one item of a list at the root.
 * - `head`: the head row of a table at the root and the delimiter row below it.
 * - `row`: a body row of such a table.
 */
export type UnitKind = 'frontMatter' | 'block' | 'item' | 'head' | 'row';

/**
 * A stretch of whole lines that Markdown reads by itself, and the blank lines behind it; the first one also has those before it.
 *
 * Everything but its place is immutable, and an edit elsewhere keeps the object. Every offset in it counts from its start.
 */
export interface Unit {
	readonly kind: UnitKind;
	/** As it is written. */
	readonly source: string;
	/** As it was read, of the same length: shortcodes, math and what would take forever are hidden. */
	readonly text: string;
	/**
	 * CommonMark. Usually one node. An item is a `list` of its own, with `start` as written at the item; a row is a `paragraph`, and
	 * so is a head, the delimiter row left out. None for blank lines.
	 */
	readonly nodes: readonly RootContent[];
	/** It goes on the list or the table of the unit before. */
	readonly continues: boolean;
	/** Normalized labels of the definitions in it, doubles included. */
	readonly defines: readonly string[];
	/** Normalized labels that stand in brackets, defined or not: reading it anew is due when one comes or goes. */
	readonly mentions: readonly string[];
	/** Front matter, shortcodes and math. */
	readonly hidden: readonly OffsetRange[];
	/** What would take forever to read. */
	readonly unread: readonly OffsetRange[];
	/** Where the unit begins in the newest version of the document. */
	offset: number;
	/** Zero-based line of that place. */
	line: number;
}

/**
 * A text and its units. An edit takes the units over into the next version and moves them there, so that of the version
 * before only `source` and `frontMatter` stay true.
 */
export interface UnitDocument {
	readonly source: string;
	readonly frontMatter: FrontMatter;
	/** In order, without gaps. */
	readonly units: readonly Unit[];
}

/** Replace `source.slice(start, end)` by `newText`. */
export interface UnitChange extends OffsetRange {
	readonly newText: string;
}

/** What an edit made of a document. */
export interface UnitEdit {
	readonly document: UnitDocument;
	/** Index of the first unit that is new. */
	readonly from: number;
	/** How many of the units before stood there, and how many stand there now. */
	readonly removed: number;
	readonly added: number;
	/** Indices in the new document of units elsewhere that were read anew, because a label came or went. */
	readonly reread: readonly number[];
}
