import type { Definition, Entry, Image, Link, OffsetRange } from '../../model';
import type { Unit } from '../units/unit';
import { definitionsIn } from './labelIndex';
import { type EntryDraft, isDefinitionPlace, isEntry, type Part, type Step } from './part';

/** What a part says, with the offsets and lines of the document. Entries know no section. */
export interface AbsolutePart {
	readonly entries: readonly EntryDraft[];
	readonly steps: readonly Step[];
	readonly links: readonly Link[];
	readonly images: readonly Image[];
	readonly bareUrls: Part['content']['bareUrls'];
	readonly nearLinks: Part['content']['nearLinks'];
	readonly undefinedReferences: Part['content']['undefinedReferences'];
	readonly comments: readonly OffsetRange[];
	readonly opaque: readonly OffsetRange[];
	readonly unread: readonly OffsetRange[];
}

/** @param placeOf Where the URL of a label's definition stands. */
export function absolutePart({ unit, content }: Part, placeOf: (label: string) => OffsetRange): AbsolutePart {
	const { offset, line } = unit;
	const move = ({ start, end }: OffsetRange): OffsetRange => ({ start: start + offset, end: end + offset });
	const moveOptional = (range: OffsetRange | undefined) => range && move(range);
	const moveUrl = (range: OffsetRange) => (isDefinitionPlace(range) ? placeOf(range.label) : move(range));
	const links = new Map<Link, Link>();
	const moveLink = (link: Link): Link => {
		const known = links.get(link);
		const moved = known ?? {
			...link,
			range: move(link.range),
			textRange: move(link.textRange),
			urlRange: moveUrl(link.urlRange),
		};
		links.set(link, moved);
		return moved;
	};
	const entries = new Map<Entry, EntryDraft>();
	const moveEntry = (entry: EntryDraft): EntryDraft => {
		const parent = entry.parent && entries.get(entry.parent);
		const moved: EntryDraft = {
			...entry,
			link: moveLink(entry.link),
			links: entry.links.map(moveLink),
			range: move(entry.range),
			contentRange: move(entry.contentRange),
			titleRange: move(entry.titleRange),
			authorRange: moveOptional(entry.authorRange),
			separatorRange: moveOptional(entry.separatorRange),
			descriptionRange: moveOptional(entry.descriptionRange),
			line: entry.line + line,
			section: undefined,
			parent,
			children: [],
		};
		entries.set(entry, moved);
		parent?.children.push(moved);
		return moved;
	};
	const moveStep = (step: Step): Step => {
		if (isEntry(step)) {
			return entries.get(step)!;
		}
		switch (step.kind) {
			case 'endOfDetails':
				return { ...step, at: step.at + offset };
			case 'details':
				return step;
			default:
				return { ...step, range: move(step.range) };
		}
	};
	return {
		entries: content.entries.map(moveEntry),
		links: content.links.map(moveLink),
		steps: content.steps.map(moveStep),
		images: content.images.map(image => ({
			...image,
			range: move(image.range),
			altRange: move(image.altRange),
			urlRange: moveUrl(image.urlRange),
		})),
		bareUrls: content.bareUrls.map(url => ({ ...url, range: move(url.range) })),
		nearLinks: content.nearLinks.map(near => ({ ...near, range: move(near.range) })),
		undefinedReferences: content.undefinedReferences.map(reference => ({
			...reference,
			range: move(reference.range),
			labelRange: move(reference.labelRange),
		})),
		comments: content.comments.map(move),
		opaque: content.opaque.map(move),
		unread: content.unread.map(move),
	};
}

/** The definitions of a unit, with the offsets of the document. */
export function absoluteDefinitions(unit: Unit): readonly Definition[] {
	const move = ({ start, end }: OffsetRange): OffsetRange => ({ start: start + unit.offset, end: end + unit.offset });
	return definitionsIn(unit).map(definition => ({
		...definition,
		range: move(definition.range),
		labelRange: move(definition.labelRange),
		urlRange: move(definition.urlRange),
	}));
}
