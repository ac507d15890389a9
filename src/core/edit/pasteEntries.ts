import { lineEnd, lineStart } from '../lines';
import type { ListDocument, OffsetRange, TextEdit } from '../model';
import { formatEntry, usualForm } from './formatEntry';
import { insertEntries } from './insertEntries';
import type { Resource } from './resource';
import { choiceAt, sectionChoices } from './sectionChoices';

/**
 * Puts resources where somebody pastes them: on an empty line or into an empty list item, one below the other; from anywhere else
 * into the section around, at the places that `insertEntries` finds.
 */
export function pasteEntries(list: ListDocument, offset: number, resources: readonly Resource[]): readonly TextEdit[] {
	const { text, style } = list;
	const start = lineStart(text, offset);
	const end = lineEnd(text, offset);
	const empty = /^(\s*)(?:([-*+]|\d{1,9}[.)])(\s+))?$/.exec(text.slice(start, end));
	if (!empty || isInside(list.opaque, offset)) {
		const target = choiceAt(sectionChoices(list), offset)?.section;
		return insertEntries(
			list,
			resources.map(resource => ({ resource, target })),
		).edits;
	}
	const [, indent = '', marker, markerSpace = ' '] = empty;
	const form = marker === undefined ? usualForm(style) : { ...usualForm(style), marker, markerSpace };
	const lines = resources.map(resource => indent + formatEntry(resource, style, form));
	return [{ range: { start, end }, newText: lines.join(style.eol) }];
}

/** Whether somebody who pastes an address there may mean an entry: not in front matter, code or HTML, nor where a link has its address. */
export function takesEntries(
	{ text, opaque, links, images, definitions, bareUrls }: ListDocument,
	offset: number,
): boolean {
	const from = lineStart(text, offset);
	const isBlock = ({ start }: OffsetRange) => text.slice(lineStart(text, start), start).trim() === '';
	const marked = [links, images, definitions, bareUrls].flatMap(all => all.map(({ range }) => range));
	return !(
		isInside([...opaque, ...marked], offset) ||
		opaque.some(range => range.start <= offset && offset <= range.end && isBlock(range)) ||
		/(?:\]\(\s*<?|<|^\s*\[[^\]]+\]:\s*<?)$/.test(text.slice(from, offset))
	);
}

/** Front matter, code and the like: nothing in there is an entry. */
function isInside(ranges: readonly OffsetRange[], offset: number): boolean {
	return ranges.some(({ start, end }) => start < offset && offset < end);
}
