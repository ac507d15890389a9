import { countWhile } from '../bisect';
import type { Link, OffsetRange } from '../model';
import { glyph, type Inline } from './inline';
import { hrefOf } from './linkNodes';
import { decodeReferences } from './plainText';

/** The comments in stretches of HTML. */
export function commentsIn(source: string, html: readonly OffsetRange[]): readonly OffsetRange[] {
	return html.flatMap(({ start, end }) => {
		const comments: OffsetRange[] = [];
		const text = source.slice(start, end);
		for (let at = text.indexOf('<!--'); at !== -1; ) {
			const close = text.indexOf('-->', at + 4);
			if (close === -1) {
				break;
			}
			comments.push({ start: start + at, end: start + close + 3 });
			at = text.indexOf('<!--', close + 3);
		}
		return comments;
	});
}

/** What a block of HTML says, in order. */
export type HtmlPiece =
	| { readonly kind: 'heading'; readonly depth: number; readonly range: OffsetRange; readonly content: Inline }
	| { readonly kind: 'summary'; readonly range: OffsetRange; readonly content: Inline }
	| { readonly kind: 'text'; readonly content: Inline }
	| { readonly kind: 'details' }
	| { readonly kind: 'endOfDetails'; readonly at: number };

/** A block of HTML. */
export interface HtmlBlock {
	readonly links: readonly Link[];
	readonly pieces: readonly HtmlPiece[];
}

interface Tag {
	readonly name: string;
	readonly closes: boolean;
	readonly range: OffsetRange;
}

const tagPattern = /<(\/?)([a-z][a-z0-9]*)(?=[\s/>])[^<>]{0,2000}>/gi;
/** Tags that begin or end a line of text. */
const breaking =
	/^(?:address|article|aside|blockquote|body|br|caption|center|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
const blank = /^(?:\s|&(?:nbsp|ensp|emsp|thinsp);)+/i;

/** Reads a block of HTML as CommonMark delimits it: its links, and its text line by line. */
export function readHtml(source: string, block: OffsetRange): HtmlBlock {
	const comments = commentsIn(source, [block]);
	const tags = tagsIn(source, block, comments);
	const links = linksOf(source, tags);
	const pieces: HtmlPiece[] = [];
	let from = block.start;
	let firstTag = 0;
	let firstLink = 0;
	tags.forEach((tag, index) => {
		if (!breaking.test(tag.name)) {
			return;
		}
		const range = trimmed(source, { start: from, end: tag.range.start });
		while (firstLink < links.length && links[firstLink]!.range.start < range.start) {
			firstLink++;
		}
		const heading = tag.closes ? /^(?:h([1-6])|summary)$/.exec(tag.name) : null;
		const own = linksWithin(links, firstLink, range);
		if (heading || own.length > 0) {
			const content = inlineOf(source, range, tags.slice(firstTag, index), own, comments);
			const whole = { start: tags[firstTag - 1]?.range.start ?? from, end: tag.range.end };
			if (heading?.[1]) {
				pieces.push({ kind: 'heading', depth: Number(heading[1]), range: whole, content });
			} else {
				pieces.push(heading ? { kind: 'summary', range: whole, content } : { kind: 'text', content });
			}
		}
		if (tag.name === 'details') {
			pieces.push(tag.closes ? { kind: 'endOfDetails', at: tag.range.start } : { kind: 'details' });
		}
		from = tag.range.end;
		firstTag = index + 1;
	});
	return { links, pieces };
}

function tagsIn(source: string, block: OffsetRange, comments: readonly OffsetRange[]): readonly Tag[] {
	const tags: Tag[] = [];
	let comment = 0;
	const html = source.slice(block.start, block.end);
	for (const match of html.matchAll(tagPattern)) {
		const range = { start: block.start + match.index, end: block.start + match.index + match[0].length };
		while (comment < comments.length && comments[comment]!.end <= range.start) {
			comment++;
		}
		if ((comments[comment]?.start ?? block.end) > range.start) {
			tags.push({ name: match[2]!.toLowerCase(), closes: match[1] === '/', range });
		}
	}
	// The block's end ends a line too
	return [...tags, { name: 'br', closes: false, range: { start: block.end, end: block.end } }];
}

/** `<a href="…">text</a>` */
function linksOf(source: string, tags: readonly Tag[]): readonly Link[] {
	const links: Link[] = [];
	let open: Tag[] = [];
	for (const tag of tags) {
		if (tag.name !== 'a') {
			continue;
		}
		if (!tag.closes) {
			open.push(tag);
		} else {
			for (const start of open) {
				const urlRange = hrefOf(source, start.range);
				if (urlRange) {
					links.push(linkOf(source, start, tag, urlRange));
				}
			}
			open = [];
		}
	}
	return links;
}

function linkOf(source: string, open: Tag, close: Tag, urlRange: OffsetRange): Link {
	const textRange = { start: open.range.end, end: close.range.start };
	const written = source.slice(textRange.start, textRange.end);
	const text = written.replace(/<[^<>]*>/g, '');
	return {
		kind: 'html',
		text: decodeReferences(text).replace(/\s+/g, ' ').trim(),
		url: source.slice(urlRange.start, urlRange.end),
		range: { start: open.range.start, end: close.range.end },
		textRange,
		urlRange,
		imageOnly: text.trim() === '' && /<img\b/i.test(written),
	};
}

function linksWithin(links: readonly Link[], from: number, range: OffsetRange): readonly Link[] {
	let to = from;
	while (to < links.length && links[to]!.range.end <= range.end) {
		to++;
	}
	return links.slice(from, to);
}

/** A line of HTML as a paragraph, so that entries are read from it as from Markdown. */
function inlineOf(
	source: string,
	range: OffsetRange,
	tags: readonly Tag[],
	links: readonly Link[],
	comments: readonly OffsetRange[],
): Inline {
	const skeleton = source.slice(range.start, range.end).split('');
	const paint = (stretch: OffsetRange, by: string) =>
		skeleton.fill(by, Math.max(0, stretch.start - range.start), Math.max(0, stretch.end - range.start));
	const texts: OffsetRange[] = [];
	let from = range.start;
	const hidden = comments.slice(
		countWhile(comments, ({ start }) => start < range.start),
		countWhile(comments, ({ end }) => end <= range.end),
	);
	const cuts = [...tags.map(tag => tag.range), ...hidden];
	for (const cut of cuts.sort((a, b) => a.start - b.start)) {
		if (from < cut.start) {
			texts.push({ start: from, end: Math.min(cut.start, range.end) });
		}
		from = Math.max(from, cut.end);
		paint(cut, glyph.html);
	}
	if (from < range.end) {
		texts.push({ start: from, end: range.end });
	}
	tags.forEach((tag, index) => {
		if (tag.name === 'kbd' && !tag.closes && tags[index + 1]?.name === 'kbd') {
			paint({ start: tag.range.start, end: tags[index + 1]!.range.end }, glyph.html);
		}
	});
	for (const link of links) {
		paint(link.range, link.imageOnly ? glyph.image : glyph.link);
	}
	return { range, skeleton: skeleton.join(''), links, images: [], opaque: [], html: [], texts, isHtml: true };
}

/** Without white space at both ends, entities for it included. */
function trimmed(source: string, { start, end }: OffsetRange): OffsetRange {
	const text = source.slice(start, end);
	const lead = blank.exec(text)?.[0].length ?? 0;
	return { start: start + lead, end: start + Math.max(lead, text.trimEnd().length) };
}
