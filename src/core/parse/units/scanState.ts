import type { OpenBlock } from '../lineStart';

/** A paragraph that goes on, or what looks like one line by line. */
export interface OpenParagraph {
	readonly lines: number;
	readonly length: number;
	/** Lines that look like a definition or a row of a table. */
	readonly strays: number;
	readonly marks: number;
	readonly openings: number;
	/** It begins behind a quote's or a list's mark, or behind white space if it is no HTML. */
	readonly inContainer: boolean;
	/** A definition is whole on its line; HTML goes on to a blank line; `empty` is what stands so far in an item at the root: nothing. */
	readonly kind: 'text' | 'definition' | 'html' | 'code' | 'empty';
	/** Its last line can be the head of a table at the root. */
	readonly canBeHead: boolean;
}

/** Of a paragraph that has not begun. */
export const nothing = { lines: 0, length: 0, strays: 0, marks: 0, openings: 0 };

/** What the lines read so far mean for the next one. Compared by value. */
export interface ScanState {
	readonly paragraph: OpenParagraph | undefined;
	readonly fence: OpenBlock | undefined;
	/** HTML that goes on across blank lines. */
	readonly html: OpenBlock | undefined;
	readonly inTable: boolean;
	/** Column where the content of the list item at the root begins that goes on; 0 for none. */
	readonly item: number;
	/** The line before belongs to a quote at the root. */
	readonly quoted: boolean;
	/** How much has been read since a block at the root began. */
	readonly weight: number;
	/** Columns left out at the beginning of lines, because what they are in has become too long. */
	readonly dedent: number;
	/** The line has to begin a block. */
	readonly apart: boolean;
	/** Blank lines before it. */
	readonly blanks: number;
}

export const startOfText: ScanState = {
	paragraph: undefined,
	fence: undefined,
	html: undefined,
	inTable: false,
	item: 0,
	quoted: false,
	weight: 0,
	dedent: 0,
	apart: false,
	blanks: 0,
};

/** Whether the next line means the same after both. Blank lines before it no longer count when it is not blank. */
export function isSameState(a: ScanState, b: ScanState): boolean {
	return (
		a === b ||
		(a.weight === b.weight &&
			a.inTable === b.inTable &&
			a.item === b.item &&
			a.quoted === b.quoted &&
			a.dedent === b.dedent &&
			a.apart === b.apart &&
			isSame(a.fence, b.fence) &&
			isSame(a.html, b.html) &&
			isSame(a.paragraph, b.paragraph))
	);
}

/** Those met last behind a line of a paragraph, by its length so far. */
const recent: ScanState[] = [];
const longestShared = 1000;

/** The same object for states that are the same: items of one line differ in nothing but their length. */
export function sharedState(state: ScanState): ScanState {
	const length = state.paragraph?.length;
	if (length === undefined || length > longestShared || state.fence || state.html) {
		return state;
	}
	const known = recent[length];
	if (known && known.blanks === state.blanks && isSameState(known, state)) {
		return known;
	}
	recent[length] = state;
	return state;
}

function isSame<T extends object>(a: T | undefined, b: T | undefined): boolean {
	return (
		a === b || (a !== undefined && b !== undefined && (Object.keys(a) as (keyof T)[]).every(key => a[key] === b[key]))
	);
}
