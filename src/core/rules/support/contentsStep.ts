import { removeEntry } from '../../edit/removeEntry';
import { lineStart } from '../../lines';
import type { Finding, Fix, ListDocument, OffsetRange } from '../../model';
import { anchorKey } from '../../parse/anchors';
import type { Step } from './align';
import { type ContentsItem, type ContentsLevel, isLeftOut, type Listed } from './contentsLevels';

type Found = Omit<Finding, 'ruleId'>;

/** What is wrong with one item of a table of contents, or with what is missing before it; `undefined` when nothing is. */
export function contentsFault(list: ListDocument, { items, headings }: ContentsLevel, step: Step): Found | undefined {
	const item = step.item === undefined ? items.at(-1)! : items[step.item]!;
	const heading = 'wanted' in step && step.wanted !== undefined ? headings[step.wanted] : undefined;
	const range = ownRange(list, item);
	switch (step.kind) {
		case 'same':
			return heading && linkFault(item, heading);
		case 'missing': {
			const where = step.item === undefined ? 'below' : 'above';
			const fix = heading && insertion(list, item, heading, where);
			return {
				range,
				message: `Unexpected contents without “${heading?.text}”, expected it ${where} this item`,
				...(fix && { fixes: [fix] }),
			};
		}
		case 'moved': {
			const expected = heading ? `“${heading.text}” here` : 'it farther up';
			return { range, message: `Unexpected place of “${item.text}” in the contents, expected ${expected}` };
		}
		case 'renamed':
			return heading && item.link && !isLeftOut(item.text)
				? renamed(item, item.link.textRange, heading)
				: unknown(list, item, range);
		case 'unknown':
			return unknown(list, item, range);
	}
}

/** The first line of an item, from its link on if it has one. */
export function ownRange({ text }: ListDocument, { range, link }: ContentsItem): OffsetRange {
	if (link) {
		return link.range;
	}
	const line = /^[^\r\n]*/.exec(text.slice(range.start, Math.min(range.end, range.start + 500)))?.[0] ?? '';
	return { start: range.start, end: range.start + line.length };
}

/** By the heading that the text names. How the fragment is encoded does not count. */
function linkFault({ link }: ContentsItem, { anchor }: Listed): Found | undefined {
	const newText = `#${anchor}`;
	return link && !(link.url.startsWith('#') && anchorKey(link.url.slice(1)) === anchorKey(anchor))
		? {
				range: link.urlRange,
				message: `Unexpected link to “${link.url}”, expected “${newText}”`,
				fixes: [{ title: `Link to ${newText}`, edits: [{ range: link.urlRange, newText }], safe: true }],
			}
		: undefined;
}

function renamed({ text }: ContentsItem, range: OffsetRange, { text: newText, isPlain }: Listed): Found {
	return {
		range,
		message: `Unexpected “${text}” in the contents, expected “${newText}” as in the heading`,
		...(isPlain && { fixes: [{ title: `Write “${newText}”`, edits: [{ range, newText }], safe: false }] }),
	};
}

function unknown(list: ListDocument, item: ContentsItem, range: OffsetRange): Found {
	if (item.text === '') {
		return { range, message: 'Unexpected item of the contents without a link, expected one to a section' };
	}
	const expected = isLeftOut(item.text) ? 'no item for it' : 'the text of a heading';
	const edits = removeEntry(list, { range: item.range, marker: list.text[item.range.start]! });
	return {
		range,
		message: `Unexpected “${item.text}” in the contents, expected ${expected}`,
		...(isLeftOut(item.text) && { fixes: [{ title: 'Remove this item', edits, safe: false }] }),
	};
}

/** An item like the one that it comes next to; none behind other marks, such as those of a quote. */
function insertion(list: ListDocument, item: ContentsItem, heading: Listed, where: 'above' | 'below'): Fix | undefined {
	const { text, style } = list;
	const start = lineStart(text, item.range.start);
	const indent = text.slice(start, item.range.start);
	const marker = /^[-*+][ \t]+/.exec(text.slice(item.range.start, item.range.start + 9))?.[0];
	if (!heading.isPlain || marker === undefined || indent.trim() !== '') {
		return undefined;
	}
	const line = `${indent}${marker}[${heading.text}](#${heading.anchor})`;
	const at = where === 'above' ? start : item.range.end;
	const newText = where === 'above' ? line + style.eol : style.eol + line;
	return {
		title: `Insert “${heading.text}”`,
		edits: [{ range: { start: at, end: at }, newText }],
		safe: false,
	};
}
