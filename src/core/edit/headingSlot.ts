import { lineEnd } from '../lines';
import type { Entry, ListDocument, Section } from '../model';
import { formatDescription, formatLink } from './formatEntry';
import { gapAfter, type Slot } from './slot';

/**
 * Beside entries that are headings, as one of them with its description as a paragraph below: before the heading, or behind everything that
 * stands below it.
 */
export function headingSlot(list: ListDocument, neighbour: Entry, isBefore: boolean): Slot {
	const { text, style } = list;
	const { start } = neighbour.range;
	const marks = /^#{1,6}/.exec(text.slice(start, start + 6))?.[0] ?? '##';
	const section = sectionOf(list.sections, start);
	const content = text.slice(0, section?.range.end ?? neighbour.range.end).trimEnd().length;
	const offset = isBefore ? start : lineEnd(text, content);
	const gap = style.eol + style.eol;
	return {
		offset,
		before: isBefore ? '' : gap,
		between: gap,
		after: isBefore ? gap : gapAfter(text, offset, style.eol),
		write: (resource, { label }) =>
			`${marks} ${formatLink(resource, style, { label })}${gap}${formatDescription(resource, style)}`,
	};
}

/** The section whose heading begins at an offset. */
function sectionOf(sections: readonly Section[], start: number): Section | undefined {
	const around = sections.findLast(({ range }) => range.start <= start);
	return around?.headingRange.start === start ? around : around && sectionOf(around.sections, start);
}
