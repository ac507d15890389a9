import { lineStart } from '../lines';
import type { Entry, ListDocument } from '../model';
import { type EntryForm, usualForm } from './formatEntry';

/** So many neighbours must agree. */
const agreement = 0.8;

/**
 * The form of a new entry among its siblings. Marker and spaces are those of the entry it follows, because another
 * marker would begin a new list; a number is the next one, or the same where all numbers are equal.
 *
 * @param ahead How many new ones come before it.
 */
export function neighbourForm(list: ListDocument, neighbour: Entry, siblings: readonly Entry[], ahead = 0): EntryForm {
	const usual = usualForm(list.style);
	if (neighbour.shape !== 'bullet' && neighbour.shape !== 'numbered') {
		return neighbour.shape === 'paragraph' ? { ...usual, marker: '' } : usual;
	}
	const afterMarker = neighbour.range.start + neighbour.marker.length;
	const alike = (siblings.length < 3 ? list.entries : siblings).filter(entry => entry.shape === neighbour.shape);
	return {
		marker: neighbour.shape === 'numbered' ? nextNumber(siblings, ahead) : neighbour.marker,
		markerSpace: /^[ \t]+/.exec(list.text.slice(afterMarker, afterMarker + 8))?.[0] ?? usual.markerSpace,
		...surroundings(list.text, alike),
	};
}

/** White space (and `>` of block quotes) before the entry's marker, for the line of its sibling. */
export function linePrefix(text: string, entry: Entry): string {
	return text.slice(lineStart(text, entry.range.start), entry.range.start).replace(/[^\s>]/g, ' ');
}

/** The number after the last entry's; the last entry's own where all of several are the same, as in `1.` `1.` `1.` */
export function nextNumber(siblings: readonly Pick<Entry, 'marker'>[], ahead = 0): string {
	const last = siblings.at(-1)!.marker;
	const same = siblings.length > 1 && siblings.every(entry => entry.marker === last);
	return same ? last : last.replace(/\d+/, number => String(Number(number) + 1 + ahead));
}

function surroundings(text: string, entries: readonly Entry[]): Pick<EntryForm, 'lead' | 'emphasis'> {
	const tasks = entries.filter(entry => /^\s*\[[ xX]\]\s/.test(text.slice(entry.range.start + entry.marker.length)));
	const marks = new Map<string, number>();
	for (const entry of entries) {
		const mark = emphasisAround(text, entry);
		marks.set(mark, (marks.get(mark) ?? 0) + 1);
	}
	const most = (count: number) => entries.length > 0 && count >= agreement * entries.length;
	return {
		lead: most(tasks.length) ? '[ ] ' : '',
		emphasis: [...marks].find(([, count]) => most(count))?.[0] ?? '',
	};
}

function emphasisAround(text: string, entry: Entry): string {
	const { start, end } = entry.link.range;
	const before = /[*_]{1,3}$/.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? '';
	return text.startsWith(before, end) ? before : '';
}
