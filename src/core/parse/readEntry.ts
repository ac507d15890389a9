import { compact } from '../compact';
import { interned } from '../interned';
import type { Entry } from '../model';
import { glyph, type Inline } from './inline';
import { leadLink } from './leadLink';
import { plainText } from './plainText';
import { locate, type Rest, readRest } from './readRest';
import { type SplitTitle, splitTitle } from './splitTitle';
import { cleanTitle, creditAtEnd } from './title';

/** What an entry's own paragraph says: the part of `Entry` that does not depend on where it stands. */
export type EntryContent = Pick<
	Entry,
	| 'title'
	| 'author'
	| 'url'
	| 'description'
	| 'tags'
	| 'link'
	| 'links'
	| 'titleRange'
	| 'authorRange'
	| 'separator'
	| 'separatorRange'
	| 'descriptionRange'
>;

/**
 * Reads a paragraph as an entry.
 *
 * @param source The document.
 * @returns `undefined` when no link leads it: prose, a contents item, a line of badges.
 */
export function readEntry(source: string, inline: Inline): EntryContent | undefined {
	const lead = leadLink(source, inline);
	if (!lead) {
		return undefined;
	}
	const { link } = lead;
	const isLabelled = lead.titleRange !== link.textRange;
	const before = isLabelled ? splitTitle(inline, lead.titleRange, false) : undefined;
	const titleRange = before?.titleRange ?? lead.titleRange;
	const raw = cleanTitle(plainText(source, inline, titleRange) || (isLabelled ? '' : link.text));
	const credited = creditAtEnd(raw);
	const behind = readRest(source, inline, isLabelled ? behindLabels(inline, link.range.end) : link.range.end);
	const rest = before?.descriptionRange ? { ...behind, ...describedBefore(source, inline, before) } : behind;
	const author = credited?.author ?? rest.author;
	const title = credited?.title ?? raw;
	return {
		// Nearly always the same string, which is then kept once
		title: title === link.text ? link.text : title,
		author,
		url: link.url,
		link,
		links: compact(inline.links.filter(other => other !== link && !other.imageOnly && other.url !== '')),
		titleRange,
		authorRange: credited ? locate(source, titleRange, credited.author, true) : rest.authorRange,
		description: rest.description,
		descriptionRange: rest.descriptionRange,
		separator: rest.separatorRange && interned(source.slice(rest.separatorRange.start, rest.separatorRange.end)),
		separatorRange: rest.separatorRange,
		tags: compact(rest.tags),
	};
}

/** `**Title** - What it is. [Demo](…)`: the description stands before the link. */
function describedBefore(source: string, inline: Inline, before: SplitTitle): Partial<Rest> {
	const descriptionRange = before.descriptionRange!;
	return {
		separatorRange: before.separatorRange,
		descriptionRange,
		description: plainText(source, inline, descriptionRange),
	};
}

/** `Title ([pdf](…), [code](…)) - Text`: behind the bracket that the labels stand in. */
function behindLabels(inline: Inline, from: number): number {
	const rest = inline.skeleton.slice(from - inline.range.start);
	return from + (labelsInBrackets.exec(rest)?.[0].length ?? 0);
}

const { link: L, image: I, code: C, html: H, markup: M } = glyph;
const labelsInBrackets = new RegExp(`^[\\s${L}${I}${C}${H}${M},;|/&·•+-]*[)\\]]`, 'u');
