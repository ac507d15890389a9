import { lineEnd, lineStart } from '../lines';
import type { ListDocument, TextEdit } from '../model';
import { formatEntry, usualForm } from './formatEntry';
import { insertEntries } from './insertEntries';
import type { Resource } from './resource';
import { choiceAt, sectionChoices } from './sectionChoices';
import { isInside } from './takesEntries';

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
