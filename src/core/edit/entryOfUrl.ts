import { lineEnd } from '../lines';
import type { BareUrl, ListDocument, OffsetRange, TextEdit } from '../model';
import { formatEntry, usualForm } from './formatEntry';
import { insertEntry } from './insertEntry';
import type { Resource } from './resource';
import { choiceAt, sectionChoices } from './sectionChoices';

/** Whether an entry can take the place of the URL: it is all there is on its line, or begins its list item. */
export function standsAlone(list: ListDocument, bare: BareUrl): boolean {
	return placeOf(list, bare) !== 'sentence';
}

/**
 * An entry made of a URL that stands in the text as such: in its place where it stands alone or begins a list item, what follows it
 * there staying; else in the section around it, the sentence staying as it is.
 */
export function entryOfUrl(list: ListDocument, bare: BareUrl, resource: Resource): readonly TextEdit[] {
	const { range } = bare;
	const place = placeOf(list, bare);
	if (place === 'sentence') {
		const section = choiceAt(sectionChoices(list), range.start)?.section;
		return insertEntry(list, resource, section).edits;
	}
	if (place === 'line') {
		return [{ range, newText: formatEntry(resource, list.style, usualForm(list.style)) + gapBehind(list, range) }];
	}
	const alone = list.text.slice(range.end, lineEnd(list.text, range.end)).trim() === '';
	const { title, url } = resource;
	return [{ range, newText: formatEntry(alone ? resource : { title, url }, list.style, withoutMarker) }];
}

/** The item's marker is there already. */
const withoutMarker = { marker: '', markerSpace: '', lead: '', emphasis: '' };

function placeOf({ text, lineStarts }: ListDocument, { range, leadsItem }: BareUrl): 'item' | 'line' | 'sentence' {
	const before = text.slice(
		lineStarts.findLast(start => start <= range.start),
		range.start,
	);
	if (leadsItem || /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?$/.test(before)) {
		return 'item';
	}
	const after = text.slice(range.end, lineEnd(text, range.end));
	return before.trim() === '' && after.trim() === '' ? 'line' : 'sentence';
}

/** A blank line before text that would else be taken for the entry's; other URLs may follow at once. */
function gapBehind({ text, style }: ListDocument, { end }: OffsetRange): string {
	const next = /^(?:\r\n|\r|\n)(.*)/.exec(text.slice(lineEnd(text, end)))?.[1]?.trim() ?? '';
	return next === '' || /^(?:https?:\/\/\S*$|[-*+#]\s|\d{1,9}[.)]\s)/i.test(next) ? '' : style.eol;
}
