import type { Definition, Entry, ListDocument, OffsetRange, Section } from '../../model';
import { sectionTree } from '../sections';
import type { UnitDocument } from '../units/unit';
import { absoluteDefinitions, absolutePart } from './absolute';
import type { EntryDraft, Part } from './part';

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
	| 'itemCount'
>;

/** Takes time in proportion to the length of the list: for what looks at all of it. */
export function wholeList({ source, units }: UnitDocument, parts: readonly Part[]): WholeList {
	const definitions: Definition[] = [];
	const places = new Map<string, OffsetRange>();
	for (const unit of units) {
		for (const definition of unit.defines.length > 0 ? absoluteDefinitions(unit) : []) {
			definitions.push(definition);
			if (!places.has(definition.label)) {
				places.set(definition.label, definition.urlRange);
			}
		}
	}
	const moved = parts.map(part => absolutePart(part, label => places.get(label)!));
	const sections = sectionTree();
	for (const step of moved.flatMap(part => part.steps)) {
		if (step.kind === 'heading') {
			sections.begin(step.title, step.depth, step.range, step.isOptional);
		} else if (step.kind === 'summary') {
			sections.beginGroup(step.title, step.range);
		} else if (step.kind === 'details') {
			sections.enterDetails();
		} else if (step.kind === 'endOfDetails') {
			sections.leaveDetails(step.at);
		} else {
			const current = sections.current();
			putInto(step.entry as EntryDraft, step.isHeading ? current?.parent : current);
			sections.add(step.entry);
		}
	}
	const entries: readonly Entry[] = moved.flatMap(part => part.entries);
	return {
		sections: sections.finish(source.length),
		entries,
		links: moved.flatMap(part => part.links),
		images: moved.flatMap(part => part.images),
		definitions,
		undefinedReferences: moved.flatMap(part => part.undefinedReferences),
		bareUrls: moved.flatMap(part => part.bareUrls),
		nearLinks: moved.flatMap(part => part.nearLinks),
		comments: moved.flatMap(part => part.comments),
		opaque: [...moved.flatMap(part => part.opaque)],
		unread: moved.flatMap(part => part.unread),
		itemCount: parts.reduce((sum, { content }) => sum + content.itemCount, 0),
	};
}

function putInto(entry: EntryDraft, section: Section | undefined): void {
	entry.section = section;
	for (const child of entry.children) {
		putInto(child as EntryDraft, section);
	}
}
