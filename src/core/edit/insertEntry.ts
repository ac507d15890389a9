import { hasBlankLine, lineEnd, lineStart } from '../lines';
import type { Entry, ListDocument, OffsetRange, Section } from '../model';
import { formatEntry } from './formatEntry';
import { formatHtmlLine, htmlBlockOf } from './htmlLine';
import { gapAfter, insertAt } from './insertAt';
import { insertIntoText } from './insertIntoText';
import { linePrefix, neighbourForm } from './neighbourForm';
import { outerItem } from './outerItem';
import type { Insertion, Resource } from './resource';
import { suggestPlace } from './sortOrder';
import { formatRow } from './tableRow';

/**
 * Puts a resource into a section as one entry in the list's own style: at the sorted place if that section's entries are
 * sorted by title, else after its last one. Numbered entries keep their numbers, so a new one comes last unless
 * all numbers are equal. In a section without entries it comes after the prose, or below the heading.
 *
 * @param section `undefined`: the list has no headings, or the entry goes before the first one.
 * @returns One edit. The file's last line has a line ending afterwards exactly if it had one; an empty text gets one.
 */
export function insertEntry(list: ListDocument, resource: Resource, section: Section | undefined): Insertion {
	const entries = section?.entries ?? list.entries.filter(entry => entry.section === undefined && !entry.parent);
	const last = entries.at(-1);
	if (last === undefined) {
		return insertIntoText(list, resource, section);
	}
	if (last.shape === 'table') {
		return insertRow(list, resource, entries, last);
	}
	const siblings = entries.filter(entry => entry.shape === last.shape && entry.depth === last.depth);
	if (last.depth > 0) {
		return insertBesideOuterItem(list, resource, last);
	}
	const mayStandAnywhere = last.shape !== 'numbered' || siblings.every(entry => entry.marker === last.marker);
	const place = mayStandAnywhere ? suggestPlace(siblings, resource.title) : siblings.length;
	const neighbour = siblings[place - 1] ?? siblings[0]!;
	const block = htmlBlockOf(neighbour, list);
	if (block) {
		return insertHtmlLine(list, resource, siblings, place, block);
	}
	const bullet = formatEntry(resource, list.style, neighbourForm(list, neighbour, siblings));
	const gap = list.style.eol.repeat(needsBlankLine(list, siblings, last) ? 2 : 1);
	return place === 0
		? insertBefore(list, neighbour, bullet, gap)
		: insertAt(neighbour.range.end, gap + linePrefix(list.text, neighbour), bullet, '');
}

function insertBefore(list: ListDocument, entry: Entry, bullet: string, gap: string): Insertion {
	return insertAt(entry.range.start, '', bullet, gap + linePrefix(list.text, entry));
}

/** Among entries that are lines of HTML as one of these; behind their block when they do not tell how to write one. */
function insertHtmlLine(
	list: ListDocument,
	resource: Resource,
	siblings: readonly Entry[],
	place: number,
	block: OffsetRange,
): Insertion {
	const { text, style } = list;
	const neighbour = siblings[place - 1] ?? siblings[0]!;
	const form = formatHtmlLine(list, resource, siblings);
	const from = lineStart(text, neighbour.range.start);
	const own =
		text.slice(from, neighbour.range.start) + text.slice(neighbour.range.end, lineEnd(text, neighbour.range.end));
	if (!form || own.trim() !== '') {
		const end = lineEnd(text, block.end);
		return insertAt(end, style.eol + style.eol, formatEntry(resource, style), gapAfter(text, end, style.eol));
	}
	if (place === 0) {
		return insertBefore(list, neighbour, form.line, style.eol);
	}
	const { range } = neighbour;
	const lineBreak = text.slice(range.start, range.end).endsWith(form.lineBreak) ? '' : form.lineBreak;
	return insertAt(range.end, lineBreak + style.eol + linePrefix(text, neighbour), form.line, '');
}

/** Where the section's entries hang on bullets that are only text, the new one stands beside the last of those. */
function insertBesideOuterItem(list: ListDocument, resource: Resource, last: Entry): Insertion {
	const outer = outerItem(list, last);
	const form = { marker: outer.marker, markerSpace: outer.markerSpace, lead: '', emphasis: '' };
	return insertAt(outer.end, list.style.eol + outer.prefix, formatEntry(resource, list.style, form), '');
}

function insertRow(list: ListDocument, resource: Resource, entries: readonly Entry[], last: Entry): Insertion {
	const rows = entries.filter(entry => entry.shape === 'table');
	const place = suggestPlace(rows, resource.title);
	const neighbour = rows[place - 1] ?? rows[0]!;
	const row = formatRow(list, resource, rows, neighbour);
	if (row === undefined) {
		const end = lineEnd(list.text, last.range.end);
		const { eol } = list.style;
		return insertAt(end, eol + eol, formatEntry(resource, list.style), gapAfter(list.text, end, eol));
	}
	return place === 0
		? insertAt(lineStart(list.text, neighbour.range.start), '', row, list.style.eol)
		: insertAt(lineEnd(list.text, neighbour.range.end), list.style.eol, row, '');
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
