import type { RootContent } from 'mdast';
import type { FrontMatter, OffsetRange } from '../../model';
import type { Destination } from '../contentsList';
import type { Mark } from './mark';
import { plainNodes } from './plainNodes';
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

/** Where units are counted from that stand behind one another. To move it moves them all. */
export interface Origin {
	/** In the newest version of the document. */
	offset: number;
	/** Zero-based line of that place. */
	line: number;
	/** That of the units behind. */
	next: Origin | undefined;
}

/** Where a unit begins. */
export interface Place {
	readonly origin: Origin;
	/** Characters and lines from there. */
	readonly offset: number;
	readonly line: number;
}

/**
 * A stretch of whole lines that Markdown reads by itself, and the blank lines behind it; the first one also has those before it.
 *
 * An edit elsewhere keeps the object and changes nothing but its place and what is not `readonly`. Offsets in it count from its start.
 */
export class Unit {
	readonly kind: UnitKind;
	/** As it is written. */
	readonly source: string;
	/** As it was read, of the same length: shortcodes, math and what would take forever are hidden. */
	readonly text: string;
	/** Where its links lead. */
	readonly links: Destination;
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
	/** What the lines before it say, and how its own lines are given to Markdown because of that. */
	before: ScanState;
	marks: readonly Mark[];
	readonly #nodes: readonly RootContent[] | undefined;
	#origin: Origin;
	#offset: number;
	#line: number;

	constructor(content: UnitContent, { origin, offset, line }: Place) {
		this.kind = content.kind;
		this.source = content.source;
		this.text = content.text;
		this.links = content.links;
		this.continues = content.continues;
		this.defines = content.defines;
		this.mentions = content.mentions;
		this.hidden = content.hidden;
		this.unread = content.unread;
		this.marker = content.marker;
		this.footing = content.footing;
		this.lineCount = content.lineCount;
		this.before = content.before;
		this.marks = content.marks;
		this.#nodes = content.nodes;
		this.#origin = origin;
		this.#offset = offset;
		this.#line = line;
	}

	/**
	 * CommonMark; usually one node. An item is a `list` of its own, with `start` as written at the item; a row is a `paragraph`, and
	 * so is a head, the delimiter row left out. None for blank lines. Only offsets say where a node is.
	 *
	 * Of most items and rows they are made anew each time.
	 */
	get nodes(): readonly RootContent[] {
		return this.#nodes ?? plainNodes(this.kind, this.text);
	}

	/** Its nodes are what its text alone says. */
	get isPlain(): boolean {
		return this.#nodes === undefined;
	}

	/** There is nothing in it. */
	get isBlank(): boolean {
		return this.#nodes?.length === 0;
	}

	/** Where it begins in the newest version of the document. */
	get offset(): number {
		return this.#origin.offset + this.#offset;
	}

	/** Zero-based line of that place. */
	get line(): number {
		return this.#origin.line + this.#line;
	}

	get place(): Place {
		return { origin: this.#origin, offset: this.#offset, line: this.#line };
	}

	set place({ origin, offset, line }: Place) {
		this.#origin = origin;
		this.#offset = offset;
		this.#line = line;
	}

	/** One that says something else. @param place Of that one. */
	with(changes: Partial<UnitContent>, place = this.place): Unit {
		return new Unit({ ...this, nodes: this.#nodes, ...changes }, place);
	}
}

/** What a unit says, wherever it stands. */
export type UnitContent = Omit<Unit, 'nodes' | 'isPlain' | 'isBlank' | 'offset' | 'line' | 'place' | 'with'> & {
	/** `undefined`: what `plainNodes` says. */
	readonly nodes: readonly RootContent[] | undefined;
};

/** Where what follows a unit begins; the document's beginning behind none. */
export function placeBehind(former: Unit | undefined): Place {
	if (!former) {
		return { origin: { offset: 0, line: 0, next: undefined }, offset: 0, line: 0 };
	}
	const { origin, offset, line } = former.place;
	return { origin, offset: offset + former.source.length, line: line + former.lineCount };
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
