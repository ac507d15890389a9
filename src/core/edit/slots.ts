import { hasBlankLine, lineEnd, lineStart } from '../lines';
import type { Entry, ListDocument, OffsetRange, Section } from '../model';
import { childSlot } from './childSlot';
import { formatEntry } from './formatEntry';
import { headingSlot } from './headingSlot';
import { formatHtmlLine, htmlBlockOf } from './htmlLine';
import { linePrefix, neighbourForm } from './neighbourForm';
import { newestFirst } from './newestFirst';
import { outerItem } from './outerItem';
import type { Resource, Target } from './resource';
import { gapAfter, type Slot } from './slot';
import { type Places, placesAmong } from './sortOrder';
import { formatRow } from './tableRow';
import { textSlot } from './textSlot';

/** Where each of several resources goes. */
export type SlotOf = (resource: Resource) => Slot;

/**
 * Finds the place of new entries in a section, or below an entry: the sorted place where the entries there are sorted by
 * title, before the first one where the newest come first, else behind the last one. Numbered entries keep their numbers, so a
 * new one comes last unless all numbers are equal. Looks at the neighbourhood once, however many resources there are.
 */
export function slotsIn(list: ListDocument, target: Target): SlotOf {
	const parent = target && 'shape' in target ? target : undefined;
	const section = parent ? undefined : (target as Section | undefined);
	const entries = parent?.children ?? entriesOf(list, section);
	const last = entries.at(-1);
	if (last === undefined) {
		const slot = parent ? childSlot(list, parent) : textSlot(list, section);
		return () => slot;
	}
	if (last.shape === 'table') {
		return rowSlots(list, entries, last);
	}
	if (!parent && last.depth > 0) {
		const slot = slotBesideOuterItem(list, last);
		return () => slot;
	}
	return lineSlots(list, entries, last);
}

/** The entries directly in a section, or before the first heading. */
export function entriesOf(list: ListDocument, section: Section | undefined): readonly Entry[] {
	return section?.entries ?? list.entries.filter(entry => entry.section === undefined && !entry.parent);
}

/** Among list items, paragraphs, headings and lines of HTML. */
function lineSlots(list: ListDocument, entries: readonly Entry[], last: Entry): SlotOf {
	const siblings = entries.filter(entry => entry.shape === last.shape && entry.depth === last.depth);
	const mayStandAnywhere = last.shape !== 'numbered' || siblings.every(entry => entry.marker === last.marker);
	const places = mayStandAnywhere ? placesOf(list, siblings) : placesAmong([]);
	const gap = list.style.eol.repeat(needsBlankLine(list, siblings, last) ? 2 : 1);
	return resource => {
		const place = mayStandAnywhere ? places.of(resource.title) : siblings.length;
		const neighbour = siblings[place - 1] ?? siblings[0]!;
		// A heading with no words below it would be a mere heading.
		if (neighbour.shape === 'heading' && /\p{L}/u.test(resource.description ?? '')) {
			return { ...headingSlot(list, neighbour, place === 0), compare: places.compare };
		}
		const block = htmlBlockOf(neighbour, list);
		if (block) {
			return htmlSlot(list, resource, siblings, place, block, places);
		}
		const joint = gap + linePrefix(list.text, neighbour);
		return {
			...(place === 0
				? { offset: neighbour.range.start, before: '', between: joint, after: joint }
				: { offset: neighbour.range.end, before: joint, between: joint, after: '' }),
			compare: places.compare,
			write: (each, { index, label }) =>
				formatEntry(each, list.style, { ...neighbourForm(list, neighbour, siblings, index), label }),
		};
	};
}

/** Among entries that are lines of HTML as one of these; behind their block when they do not tell how to write one. */
function htmlSlot(
	list: ListDocument,
	resource: Resource,
	siblings: readonly Entry[],
	place: number,
	block: OffsetRange,
	{ compare }: Places,
): Slot {
	const { text, style } = list;
	const neighbour = siblings[place - 1] ?? siblings[0]!;
	const form = formatHtmlLine(list, resource, siblings);
	const from = lineStart(text, neighbour.range.start);
	const own =
		text.slice(from, neighbour.range.start) + text.slice(neighbour.range.end, lineEnd(text, neighbour.range.end));
	if (!form || own.trim() !== '') {
		return slotBehind(list, block.end);
	}
	const write = (each: Resource) => formatHtmlLine(list, each, siblings)!.line;
	const prefix = linePrefix(text, neighbour);
	if (place === 0) {
		const joint = style.eol + prefix;
		return { offset: neighbour.range.start, before: '', between: joint, after: joint, compare, write };
	}
	const { start, end } = neighbour.range;
	const lineBreak = text.slice(start, end).endsWith(form.lineBreak) ? '' : form.lineBreak;
	const between = style.eol + prefix;
	return { offset: end, before: lineBreak + between, between, after: '', compare, write };
}

/** Where the section's entries hang on bullets that are only text, a new one stands beside the last of those. */
function slotBesideOuterItem(list: ListDocument, last: Entry): Slot {
	const outer = outerItem(list, last);
	const joint = list.style.eol + outer.prefix;
	const form = { marker: outer.marker, markerSpace: outer.markerSpace, lead: '', emphasis: '' };
	return {
		offset: outer.end,
		before: joint,
		between: joint,
		after: '',
		write: (resource, { label }) => formatEntry(resource, list.style, { ...form, label }),
	};
}

/** Among the rows of a table; behind it for what its columns have no place for. */
function rowSlots(list: ListDocument, entries: readonly Entry[], last: Entry): SlotOf {
	const { text, style } = list;
	const rows = entries.filter(entry => entry.shape === 'table');
	const places = placesOf(list, rows);
	return resource => {
		const place = places.of(resource.title);
		const neighbour = rows[place - 1] ?? rows[0]!;
		if (formatRow(list, resource, rows, neighbour) === undefined) {
			return slotBehind(list, last.range.end);
		}
		const { range } = neighbour;
		return {
			...(place === 0
				? { offset: lineStart(text, range.start), before: '', between: style.eol, after: style.eol }
				: { offset: lineEnd(text, range.end), before: style.eol, between: style.eol, after: '' }),
			compare: places.compare,
			write: (each, { label }) => formatRow(list, each, rows, neighbour, label)!,
		};
	};
}

/** Bullets of their own, behind the line that `offset` is on. */
function slotBehind({ text, style }: ListDocument, offset: number): Slot {
	const end = lineEnd(text, offset);
	return {
		offset: end,
		before: style.eol + style.eol,
		between: style.eol,
		after: gapAfter(text, end, style.eol),
		write: resource => formatEntry(resource, style),
	};
}

function placesOf({ text }: ListDocument, siblings: readonly Entry[]): Places {
	const places = placesAmong(siblings);
	return places.compare === undefined && newestFirst(text, siblings) ? { ...places, of: () => 0 } : places;
}

/** As the siblings do, else as the list does; always between blocks that are no list items. */
function needsBlankLine(list: ListDocument, siblings: readonly Entry[], last: Entry): boolean {
	if (last.shape === 'heading' || last.shape === 'paragraph') {
		return true;
	}
	const gaps = siblings.slice(1).map((entry, index) => list.text.slice(siblings[index]!.range.end, entry.range.start));
	const adjacent = gaps.filter(gap => gap.trim() === '');
	const blank = adjacent.filter(hasBlankLine);
	return adjacent.length > 0 ? blank.length * 2 > adjacent.length : (list.style.loose?.value ?? false);
}
