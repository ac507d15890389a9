import { interned } from '../../interned';
import { lineAt } from '../../lines';
import type { Entry } from '../../model';
import type { EntryContent } from '../readEntry';
import type { EntryDraft } from './part';

/** Where an entry stands in its part. */
export type EntryPlace = Pick<Entry, 'shape' | 'range' | 'contentRange' | 'marker' | 'depth'> & {
	readonly parent: EntryDraft | undefined;
};

/** An entry of a part, in no section so far. @param lineStarts Of the part's source. */
export function entryDraft(
	read: EntryContent,
	place: EntryPlace,
	source: string,
	lineStarts: readonly number[],
): EntryDraft {
	const line = lineAt(lineStarts, place.range.start);
	// Spreading takes several times as long, and there are as many of these as anything
	return {
		shape: place.shape,
		title: read.title,
		author: read.author,
		url: read.url,
		description: read.description,
		tags: read.tags,
		link: read.link,
		links: read.links,
		range: place.range,
		contentRange: place.contentRange,
		titleRange: read.titleRange,
		authorRange: read.authorRange,
		separator: read.separator,
		separatorRange: read.separatorRange,
		descriptionRange: read.descriptionRange,
		line,
		marker: place.marker,
		indent: interned(source.slice(lineStarts[line]!, place.range.start)),
		depth: place.depth,
		section: undefined,
		parent: place.parent,
		children: noChildren,
	};
}

/** Of nearly all entries, and never changed: the first child comes with an array. */
const noChildren: Entry[] = [];
