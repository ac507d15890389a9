import type { Entry, OffsetRange, Section, TextEdit } from '../model';

/** What a new entry says: plain text, not escaped for Markdown. */
export interface Resource {
	readonly title: string;
	/** `undefined`: nobody, or not wanted. */
	readonly author?: string | undefined;
	readonly url: string;
	readonly description?: string | undefined;
	/** Written as code behind everything else; tables have no place for them. */
	readonly tags?: readonly string[];
}

/** Edits against the list they were made for, and where the new entry stands once they are applied. */
export interface Insertion {
	readonly edits: readonly TextEdit[];
	readonly range: OffsetRange;
}

/** What a new entry goes into: a section, an entry that it becomes a child of, or the text before the first heading. */
export type Target = Section | Entry | undefined;
