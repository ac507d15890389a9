import type { Entry, ListDocument } from '../model';
import { formatEntry, usualForm } from './formatEntry';
import { linePrefix } from './neighbourForm';
import type { Slot } from './slot';

/**
 * For the first children of an entry: below everything that belongs to it, indented as the list indents children, or at least so
 * far that CommonMark takes them for children. What is no list item has no children: its next bullet stands below it.
 */
export function childSlot(list: ListDocument, parent: Entry): Slot {
	const { text, style } = list;
	const isItem = parent.marker !== '';
	const needed = parent.contentRange.start - parent.range.start;
	const usual = style.indent?.value ?? '';
	const width = usual === '\t' ? 4 : usual.length;
	const indent = width >= needed && width < needed + 4 ? usual : ' '.repeat(needed);
	const joint = isItem ? style.eol + linePrefix(text, parent) + indent : style.eol;
	return {
		offset: parent.range.end,
		before: isItem ? joint : style.eol + joint,
		between: joint,
		after: '',
		write: (resource, { label }) => formatEntry(resource, style, { ...usualForm(style), label }),
	};
}
