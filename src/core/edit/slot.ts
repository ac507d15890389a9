import type { Resource } from './resource';

/** A place for new entries, and how they are written there. */
export interface Slot {
	readonly offset: number;
	/** What stands before the first of them, between two, and behind the last. */
	readonly before: string;
	readonly between: string;
	readonly after: string;
	/** The order of their titles; `undefined`: as they come. */
	readonly compare?: ((a: string, b: string) => number) | undefined;
	readonly write: (resource: Resource, at: SlotPlace) => string;
}

/** What one of the new entries in a slot has for itself. */
export interface SlotPlace {
	/** How many new ones come before it. */
	readonly index: number;
	/** Where links are written as references. */
	readonly label: string | undefined;
}

/** What follows entries put at `offset`, so that the next line is a block of its own; the empty text gets a line ending. */
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
