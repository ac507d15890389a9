import type { ListDocument } from '../model';
import type { ListedResource } from './listedResource';

/** A list on its way out. */
export interface ExportedList {
	/** Of its file, as a person would name it. */
	readonly path: string;
	readonly list: ListDocument;
	/** When it was last changed, as in `2024-05-01T12:00:00Z`. Feeds tell it. */
	readonly updated: string;
}

/** What was found in a file of a format. */
export interface Imported {
	readonly resources: readonly ListedResource[];
	/** How many items lead to no page of the web, and are left out. */
	readonly skipped: number;
}

/** One way in which programs hand on lists of links. */
export interface Format {
	/** What it is called on the command line. */
	readonly id: string;
	/** What it is called among people. */
	readonly label: string;
	/** Of its files, without the dot. */
	readonly extension: string;
	/** What it has no place for, or carries in another form than it was written; `''` when everything comes back as it was. */
	readonly loss: string;
	readonly write?: (lists: readonly ExportedList[]) => string;
	/** @returns `undefined` when the text is not of this format. Never throws. */
	readonly read?: (text: string) => Imported | undefined;
}
