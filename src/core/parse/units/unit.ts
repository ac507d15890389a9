import type { RootContent } from 'mdast';
import type { FrontMatter, OffsetRange } from '../../model';
import type { Destination } from '../contentsList';
import type { Mark } from './mark';
import type { ScanState } from './scanState';

/**
 * - `frontMatter`: the block and the blank lines behind it; no nodes.
 * - `block`: whatever stands at the root and is none of the others.
 * - `item`: one item of a list at the root.
 * - `head`: the head row of a table at the root and the delimiter row below it.
 * - `row`: a body row of such a table. Where no head or row stands before it, it is a line with a bar in front in a paragraph beyond
 *   all measure.
 */
export type UnitKind = 'frontMatter' | 'block' | 'item' | 'head' | 'row';

/**
 * What has to stand before a unit so that it begins there: anything, a blank line, another item of its list, or what stands there
 * now.
 */
export type Footing = 'any' | 'blank' | 'list' | 'bound';

/**
 * A stretch of whole lines that Markdown reads by itself, and the blank lines behind it; the first one also has those before it.
 *
 * An edit elsewhere keeps the object and changes nothing but what is not `readonly`. Offsets in it count from its start.
 */
export interface Unit {
	readonly kind: UnitKind;
	/** As it is written. */
	readonly source: string;
	/** As it was read, of the same length: shortcodes, math and what would take forever are hidden. */
	readonly text: string;
	/**
	 * CommonMark; usually one node. An item is a `list` of its own, with `start` as written at the item; a row is a `paragraph`, and
	 * so is a head, the delimiter row left out. None for blank lines. Only offsets say where a node is.
	 */
	readonly nodes: readonly RootContent[];
	/** It goes on the list or the table of the unit before. */
	readonly continues: boolean;
	/** Normalized labels of the definitions in it, doubles included. */
	readonly defines: readonly string[];
	/** Normalized labels that stand in brackets, defined or not: it is read anew when one comes or goes. */
	readonly mentions: readonly string[];
	/** Front matter, shortcodes and math. */
	readonly hidden: readonly OffsetRange[];
	/** What would take forever to read. */
	readonly unread: readonly OffsetRange[];
	/** What makes items a list: their bullet, or what stands behind their number; `''` for any other unit. */
	readonly marker: string;
	readonly footing: Footing;
	/** Line endings in it. */
	readonly lineCount: number;
	/** Where the unit begins in the newest version of the document. */
	offset: number;
	/** Zero-based line of that place. */
	line: number;
	/** What the lines before it say, and how its own lines are given to Markdown because of that. */
	before: ScanState;
	marks: readonly Mark[];
	/** Where its links lead, as soon as somebody has asked. */
	links: Destination | undefined;
}

/**
 * A text and its units. An edit takes the units over into the next version and moves them there, so that of the version
 * before only `frontMatter` stays true, and `source` when it was asked for in time.
 */
export interface UnitDocument {
	/** Put together when it is asked for. */
	readonly source: string;
	/** A stretch of it, put together of the units that it touches. */
	readonly sourceIn: (range: OffsetRange) => string;
	readonly frontMatter: FrontMatter;
	/** In order, without gaps. */
	readonly units: readonly Unit[];
	/** How many definitions there are of each normalized label. */
	readonly defined: ReadonlyMap<string, number>;
	/** What is hidden in a line may depend on other lines, or did so in a version before. */
	readonly spansLines: boolean;
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
	/** Indices in the new document of units elsewhere that were read anew, because a label came or went; in order. */
	readonly reread: readonly number[];
}
