import { lineBefore, lineEnd } from '../lines';
import type { ListDocument, Section } from '../model';
import { isThematicBreak } from '../parse/lineStart';
import { formatEntry, usualForm } from './formatEntry';
import { nextNumber } from './neighbourForm';
import { gapAfter, type Slot } from './slot';

/**
 * Where there is no entry yet: after the section's prose (before its subsections, rules, comments and
 * links back to the top), else below its heading; without a section after the front matter and what precedes
 * the first heading. A plain list that ends the prose gets the new entry as its next item.
 */
export function textSlot(list: ListDocument, section: Section | undefined): Slot {
	const { text, style } = list;
	const { eol } = style;
	const start = section ? lineEnd(text, section.headingRange.end) : list.frontMatter.range.end;
	const subsections = section?.sections ?? list.sections;
	const end = subsections[0]?.range.start ?? section?.range.end ?? text.length;
	const offset = endOfProse(text, start, end);
	const item = offset > start ? lastItem(list, start, offset) : undefined;
	return {
		offset,
		before: offset === 0 ? '' : item ? eol : eol + eol,
		between: style.loose?.value ? eol + eol : eol,
		after: gapAfter(text, offset, eol),
		write: (resource, { index, label }) =>
			formatEntry(resource, style, { ...usualForm(style), ...itemForm(item, index), label }),
	};
}

/** Of the entry that follows a plain item. */
function itemForm(item: ReturnType<typeof lastItem>, index: number) {
	return item && { ...item, marker: /^\d/.test(item.marker) ? nextNumber([item], index) : item.marker };
}

/** Besides a rule, a line that belongs under what a section holds: a comment, a link back to the top. */
const furniture = /^\s*(?:<!--.*-->|(?:[*_]{0,3}|<[^>]*>)*\[[^\]]*\]\(#[^)]*\)(?:[*_]{0,3}|<[^>]*>)*)\s*$/;

function endOfProse(text: string, start: number, end: number): number {
	let offset = start + text.slice(start, end).trimEnd().length;
	for (let line = lineEnd(text, offset); offset > start; line = offset) {
		const from = Math.max(start, (lineBefore(text, line)?.end ?? 0) + 1);
		const content = text.slice(from, offset);
		if (!isThematicBreak(content.trim()) && !furniture.test(content)) {
			return lineEnd(text, offset);
		}
		offset = start + text.slice(start, from).trimEnd().length;
	}
	return start;
}

/** Marker and space of the list item that the prose ends with; `undefined` when it ends otherwise. */
function lastItem(list: ListDocument, start: number, end: number) {
	if (list.opaque.some(range => range.start < end && end <= range.end)) {
		return undefined;
	}
	const block = list.text
		.slice(start, end)
		.split(/(?:\n|\r(?!\n))[ \t]*[\r\n]/)
		.at(-1)!;
	const items = block.split(/\r\n|\n|\r/).map(line => /^([-*+]|\d{1,9}[.)])([ \t]+)\S/.exec(line));
	const last = items.findLast(item => item !== null);
	return last ? { marker: last[1]!, markerSpace: last[2]! } : undefined;
}
