import { decodeString } from 'micromark-util-decode-string';
import { countWhile } from '../bisect';
import type { ListDocument, OffsetRange, Section } from '../model';
import { parseList } from './parseList';
import { isEntry, type Part } from './parts/part';

/** A heading with the `#fragment` that leads to it. */
export interface HeadingAnchor {
	/** Without `#`, as GitHub makes it. */
	readonly anchor: string;
	/** As a reader sees it, emoji included; may begin or end with white space. */
	readonly text: string;
	/** 1 to 6. */
	readonly depth: number;
	readonly range: OffsetRange;
}

/**
 * The anchors of a Markdown text: those of its headings as GitHub makes them, and those that are written by hand as
 * `<a name>`, `id=` or `{#id}`.
 */
export function anchorsOf(text: string): ReadonlySet<string> {
	return anchorsIn(parseList(text));
}

/** As `anchorsOf`, for a text that was read already. */
export function anchorsIn(list: ListDocument): ReadonlySet<string> {
	const written = list.parts.flatMap(({ unit }) =>
		[...unit.source.matchAll(byHand)].map(([, ...groups]) => decodeString(groups.find(Boolean) ?? '')),
	);
	return new Set([...headingAnchors(list).flatMap(anchor => spellings(list, anchor)), ...written]);
}

/**
 * What two anchors have in common that lead to the same place: case does not count, nor what cannot be seen (variation
 * selectors and joiners, which GitHub keeps or drops depending on the emoji), nor GitHub's `user-content-`.
 *
 * @param fragment Without `#`, percent-encoded or not.
 */
export function anchorKey(fragment: string): string {
	let text = fragment;
	try {
		text = decodeURIComponent(fragment);
	} catch {
		// A lone percent sign: as written.
	}
	return text
		.normalize('NFC')
		.toLowerCase()
		.replace(/^user-content-/, '')
		.replace(/[\p{Cf}\uFE0F]/gu, '');
}

/** Beside images the spaces around them become hyphens or do not, depending on how the heading is rendered. */
function spellings(list: ListDocument, { anchor, range }: HeadingAnchor): string[] {
	if (inside(list.images, range).length === 0) {
		return [anchor];
	}
	const bare = anchor.replace(/^-+|-+$/g, '');
	return [anchor, bare, `${bare}-`, `-${bare}`];
}

const byHand =
	/\b(?:id|name)\s?=\s?(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|([^\s"'<>`]{1,200}))|\{:?\s?#([^\s{}]{1,200})/gi;

/**
 * Every heading with its anchor, in document order: also those in quotes, in list items and in HTML.
 *
 * The rules are those of GitHub's https://github.com/gjtorikian/html-pipeline (`TableOfContentsFilter`): lower case, nothing but letters, marks, digits,
 * connectors, hyphens and spaces, hyphens for spaces; what comes again gets a number.
 */
export function headingAnchors(list: ListDocument): readonly HeadingAnchor[] {
	const taken = new Map<string, number>();
	return headings(list).map(heading => {
		const slug = slugOf(heading.text);
		let anchor = slug;
		while (taken.has(anchor)) {
			const next = taken.get(slug)! + 1;
			taken.set(slug, next);
			anchor = `${slug}-${next}`;
		}
		taken.set(anchor, 0);
		return { ...heading, anchor };
	});
}

/** The anchor of the first heading with this text. */
export function slugOf(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
		.replace(/ /g, '-');
}

type Heading = Omit<HeadingAnchor, 'anchor'>;

function headings(list: ListDocument): Heading[] {
	const found: Heading[] = [];
	const add = (section: Section): void => {
		const range = section.headingRange;
		const written = list.textIn(range);
		const isHtml = written.startsWith('<');
		if (!isHtml) {
			found.push({ text: textOf(list, trimMarks(written, range)), depth: section.depth, range });
		}
		section.sections.forEach(add);
	};
	list.sections.forEach(add);
	const known = found.map(({ range }) => range);
	for (const { unit } of list.parts.filter(mayHaveHeadings)) {
		for (const match of unit.source.matchAll(/^[ \t>*+\d.)-]*(#{1,6})[ \t]+\S.*$/gm)) {
			const start = unit.offset + match.index;
			const range = { start, end: start + match[0].length };
			if (!isWithin(known, range.end - 1) && !isWithin(list.opaque, range.end - 1)) {
				found.push({ text: textOf(list, trimMarks(match[0], range)), depth: match[1]!.length, range });
			}
		}
		for (const match of unit.source.matchAll(/<h([1-6])\b[^>]{0,500}>([\s\S]{0,1000}?)<\/h[1-6]\s{0,9}>/gi)) {
			const start = unit.offset + match.index;
			const content = start + match[0].indexOf('>') + 1;
			const text = textOf(list, { start: content, end: content + match[2]!.length });
			found.push({ text, depth: Number(match[1]), range: { start, end: start + match[0].length } });
		}
	}
	return found.sort((a, b) => a.range.start - b.range.start);
}

/** Whether any anchor can stand in a part. */
export function hasAnchors({ unit, content }: Part): boolean {
	return (
		content.steps.some(step => !isEntry(step) && step.kind === 'heading') ||
		mayHaveHeadings({ unit }) ||
		unit.source.search(byHand) !== -1
	);
}

const heading = /#[ \t]|<h[1-6]/i;

function mayHaveHeadings({ unit }: Pick<Part, 'unit'>): boolean {
	return heading.test(unit.source);
}

/** The heading's content, without its number signs, underline and list or quote marks. */
function trimMarks(written: string, { start }: OffsetRange): OffsetRange {
	const content = /^[ \t>*+\d.)-]*#{1,6}[ \t]+/.exec(written)
		? written.replace(/[ \t]#+[ \t]*$/, '')
		: written.replace(/\r?\n[ \t]*(?:=+|-+)[ \t]*$/, '');
	const from = /^(?:[ \t>*+\d.)-]*#{1,6}(?:[ \t]+|$))?/.exec(content)?.[0].length ?? 0;
	return { start: start + from, end: start + content.trimEnd().length };
}

/** What the heading says: images and HTML say nothing, links their text. */
function textOf(list: ListDocument, range: OffsetRange): string {
	let text = '';
	let at = range.start;
	const cuts = [
		...inside(list.images, range).map(image => image.range),
		...inside(list.links, range).flatMap(link => [
			{ start: link.range.start, end: link.textRange.start },
			{ start: link.textRange.end, end: link.range.end },
		]),
	].sort((a, b) => a.start - b.start);
	for (const cut of cuts) {
		text += list.textIn({ start: at, end: Math.max(at, cut.start) });
		at = Math.max(at, cut.end);
	}
	text += list.textIn({ start: at, end: Math.max(at, range.end) });
	// Other marks of Markdown are no part of an anchor anyway, underscores around words would be.
	return decodeString(
		text
			.replace(/<[^<>]*>/g, '')
			.replace(/(?<![\p{L}\p{N}\\])_+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.!?])_+(?![\p{L}\p{N}_])/gu, '')
			.replace(/[\r\n]+[ \t]*/g, ' '),
	);
}

function inside<T extends { readonly range: OffsetRange }>(items: readonly T[], range: OffsetRange): readonly T[] {
	const first = countWhile(items, item => item.range.start < range.start);
	return items.slice(
		first,
		countWhile(items, item => item.range.start < range.end),
	);
}

function isWithin(ranges: readonly OffsetRange[], offset: number): boolean {
	const next = ranges[countWhile(ranges, ({ end }) => end <= offset)];
	return next !== undefined && next.start <= offset;
}
