import type { OffsetRange, TextEdit } from '../model';

/** What a new entry says: plain text, not escaped for Markdown. */
export interface Resource {
	readonly title: string;
	/** `undefined`: nobody, or not wanted. */
	readonly author?: string | undefined;
	readonly url: string;
	readonly description?: string | undefined;
}

/** Edits against the list they were made for, and where the new entry stands once they are applied. */
export interface Insertion {
	readonly edits: readonly TextEdit[];
	readonly range: OffsetRange;
}
