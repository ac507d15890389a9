import type { Definition, Entry, ListDocument, OffsetRange } from '../../model';
import { once } from '../../once';
import { sectionTree } from '../sections';
import { absoluteDefinitions, absolutePart } from './absolute';
import { sectionOf, setSection } from './outline';
import { isEntry, type Part } from './part';

/** What the parts of a document say, put together. */
export type WholeList = Pick<
	ListDocument,
	| 'sections'
	| 'entries'
	| 'links'
	| 'images'
	| 'definitions'
	| 'undefinedReferences'
	| 'bareUrls'
	| 'nearLinks'
	| 'comments'
	| 'opaque'
	| 'unread'
>;

/**
 * Takes time in proportion to the number of parts.
 *
 * @param all The parts of the whole document, in which references are looked up.
 */
export function wholeList(parts: readonly Part[], all: readonly Part[]): WholeList {
	const definitions = parts.flatMap(({ unit }) => (unit.defines.length > 0 ? absoluteDefinitions(unit) : none));
	const places = once(() => placesIn(all));
	const placeOf = (label: string): OffsetRange => places().get(label)!;
	const moved = parts.map(part => absolutePart(part, placeOf));
	const sections = sectionTree();
	for (const step of moved.flatMap(part => part.steps)) {
		if (isEntry(step)) {
			setSection(step, sectionOf(step, sections.current()));
			sections.add(step);
		} else if (step.kind === 'heading') {
			sections.begin(step.title, step.depth, step.range, step.isOptional);
		} else if (step.kind === 'summary') {
			sections.beginGroup(step.title, step.range);
		} else if (step.kind === 'details') {
			sections.enterDetails();
		} else {
			sections.leaveDetails(step.at);
		}
	}
	const entries: readonly Entry[] = moved.flatMap(part => part.entries);
	return {
		sections: sections.finish(endOf(all)),
		entries,
		links: moved.flatMap(part => part.links),
		images: moved.flatMap(part => part.images),
		definitions,
		undefinedReferences: moved.flatMap(part => part.undefinedReferences),
		bareUrls: moved.flatMap(part => part.bareUrls),
		nearLinks: moved.flatMap(part => part.nearLinks),
		comments: moved.flatMap(part => part.comments),
		opaque: moved.flatMap(part => part.opaque),
		unread: moved.flatMap(part => part.unread),
	};
}

const none: readonly Definition[] = [];

/** The length of the text. */
function endOf(parts: readonly Part[]): number {
	const last = parts.at(-1)?.unit;
	return last ? last.offset + last.source.length : 0;
}

/** Where the URLs of the labels stand: the first definition counts. */
function placesIn(parts: readonly Part[]): ReadonlyMap<string, OffsetRange> {
	const places = new Map<string, OffsetRange>();
	for (const { unit } of parts) {
		for (const { label, urlRange } of unit.defines.length > 0 ? absoluteDefinitions(unit) : none) {
			if (!places.has(label)) {
				places.set(label, urlRange);
			}
		}
	}
	return places;
}
