import type { Parents, PhrasingContent } from 'mdast';
import type { Image, Link, OffsetRange } from '../model';
import {
	type Definitions,
	hrefOf,
	isImageOrBlank,
	nodesText,
	rangeOf,
	readImage,
	readLink,
	type Source,
} from './linkNodes';

/** What each character of a paragraph is, for patterns over its structure. Text stays as it is. */
export const glyph = { link: '\uE001', image: '\uE002', code: '\uE003', html: '\uE004', markup: '\uE005' } as const;

/**
 * One paragraph, heading or table cell.
 *
 * `skeleton` has the length of `range`: text as written, and one `glyph` for every character of a link, an image, a
 * code span, inline HTML, or the marks of emphasis. Blockquote marks at the start of wrapped lines are spaces in it.
 */
export interface Inline {
	readonly range: OffsetRange;
	readonly skeleton: string;
	readonly links: readonly Link[];
	readonly images: readonly Image[];
	/** Code spans and inline HTML. */
	readonly opaque: readonly OffsetRange[];
	/** Inline HTML, one tag or comment each. */
	readonly html: readonly OffsetRange[];
	/** Text between nodes, in order, links' texts included: what `plainText` puts together. */
	readonly texts: readonly OffsetRange[];
	/** It stands in a block of HTML, where a backslash is one. */
	readonly isHtml?: true;
}

interface Reading extends Source {
	/** Stretches of the skeleton, with the glyph that they are painted with; later ones go over earlier ones. */
	readonly paints: Paint[];
	readonly links: Link[];
	readonly images: Image[];
	readonly opaque: OffsetRange[];
	readonly html: OffsetRange[];
	readonly texts: OffsetRange[];
	/** Index of the last `</a>` among siblings, or -1: a thousand unclosed ones must not each be looked for. */
	readonly lastClose: Map<readonly PhrasingContent[], number>;
}

interface Paint extends OffsetRange {
	readonly by: string;
}

/**
 * Reads the inline content of a block.
 *
 * @param source The document, and `masked` as remark read it.
 * @param children The block's mdast children.
 * @param range The stretch they cover.
 */
export function readInline(
	source: string,
	masked: string,
	children: readonly PhrasingContent[],
	range: OffsetRange,
	definitions: Definitions,
): Inline {
	const reading: Reading = {
		source,
		masked,
		definitions,
		paints: [],
		links: [],
		images: [],
		opaque: [],
		html: [],
		texts: [],
		lastClose: new Map(),
	};
	visit(reading, children, false);
	return {
		range,
		skeleton: painted(source, range, reading.paints),
		links: reading.links,
		images: reading.images,
		opaque: reading.opaque,
		html: reading.html,
		texts: reading.texts,
	};
}

function visit(reading: Reading, nodes: readonly PhrasingContent[], insideLink: boolean): void {
	// A link is painted as a whole
	const paint = insideLink ? () => {} : paintGlyph;
	for (let at = 0; at < nodes.length; at++) {
		const node = nodes[at]!;
		const range = rangeOf(node);
		switch (node.type) {
			case 'text':
				reading.texts.push(range);
				break;
			case 'inlineCode':
				paint(reading, range, glyph.code);
				reading.opaque.push(range);
				reading.texts.push(codeText(reading.source, range));
				break;
			case 'html':
				paint(reading, range, glyph.html);
				reading.opaque.push(range);
				reading.html.push(range);
				if (!insideLink) {
					paintKey(reading, nodes, at);
					hideCode(reading, nodes, at);
				}
				at = visitAnchor(reading, nodes, at, insideLink);
				break;
			case 'image':
			case 'imageReference':
				paint(reading, range, glyph.image);
				reading.images.push(readImage(reading, node, range, insideLink));
				break;
			case 'link':
			case 'linkReference':
				if (
					node.type === 'linkReference' &&
					(node.identifier.startsWith('^') || !reading.definitions.has(node.identifier))
				) {
					reading.texts.push(range); // a footnote
					break;
				}
				addLink(reading, readLink(reading, node, range));
				visit(reading, node.children, true);
				break;
			case 'emphasis':
			case 'strong':
			case 'delete': {
				const inner = insideMarks(node, range);
				paint(reading, { start: range.start, end: inner.start }, glyph.markup);
				visit(reading, node.children, insideLink);
				paint(reading, { start: inner.end, end: range.end }, glyph.markup);
				break;
			}
			default: // 'break': the line ending is white space already, its backslash is not
				if (reading.source[range.start] === '\\') {
					paint(reading, { start: range.start, end: range.start + 1 }, glyph.markup);
				}
		}
	}
}

/** A link that shows nothing but an image is a badge, also for patterns. */
function addLink(reading: Reading, link: Link): void {
	paintGlyph(reading, link.range, link.imageOnly ? glyph.image : glyph.link);
	reading.links.push(link);
}

function paintGlyph({ paints }: Reading, { start, end }: OffsetRange, by: string): void {
	if (start < end) {
		paints.push({ start, end, by });
	}
}

const quoteMarks = /\n[ \t]*>[ \t>]*/g;

function painted(source: string, { start, end }: OffsetRange, paints: readonly Paint[]): string {
	const text = source.slice(start, end).replace(quoteMarks, marks => marks.replaceAll('>', ' '));
	if (paints.some((paint, index) => index > 0 && paint.start < paints[index - 1]!.end)) {
		const characters = text.split('');
		for (const paint of paints) {
			characters.fill(paint.by, paint.start - start, paint.end - start);
		}
		return characters.join('');
	}
	let skeleton = '';
	let at = 0;
	for (const paint of paints) {
		skeleton += text.slice(at, paint.start - start) + paint.by.repeat(paint.end - paint.start);
		at = paint.end - start;
	}
	return skeleton + text.slice(at);
}

/** What the children of emphasis cover. */
function insideMarks({ children }: Parents, { end }: OffsetRange): OffsetRange {
	const first = children[0];
	const last = children.at(-1);
	return first && last ? { start: rangeOf(first).start, end: rangeOf(last).end } : { start: end, end };
}

function codeText(source: string, range: OffsetRange): OffsetRange {
	const ticks = /^`+/.exec(source.slice(range.start, range.end))?.[0].length ?? 0;
	return { start: range.start + ticks, end: range.end - ticks };
}

/** `<code>[a](b</code>`: what stands in there is shown as it is meant, although Markdown reads on in it. */
function hideCode(reading: Reading, nodes: readonly PhrasingContent[], at: number): void {
	const open = nodes[at]!;
	const name = open.type === 'html' ? /^<(code|samp|tt)(?=[\s>])/i.exec(open.value)?.[1]?.toLowerCase() : undefined;
	if (name !== undefined) {
		const close = nodes.find(
			(node, index) => index > at && node.type === 'html' && node.value.toLowerCase().startsWith(`</${name}`),
		);
		if (close) {
			reading.opaque.push({ start: rangeOf(open).start, end: rangeOf(close).end });
		}
	}
}

/** `<kbd>★ 3.8k</kbd>`, `<sup>PDF</sup>`: a key cap or a raised word is a badge, its text no prose. */
function paintKey(reading: Reading, nodes: readonly PhrasingContent[], at: number): void {
	const open = nodes[at]!;
	const close = nodes[at + 2];
	if (open.type === 'html' && close?.type === 'html') {
		const tag = /^<(kbd|sup|sub)>$/i.exec(open.value)?.[1];
		const text = reading.source.slice(rangeOf(open).end, rangeOf(close).start);
		const isBadge = tag !== undefined && (/^kbd$/i.test(tag) || /^[\p{L} -]{2,20}$/u.test(text));
		if (isBadge && close.value.toLowerCase() === `</${tag.toLowerCase()}>`) {
			paintGlyph(reading, { start: rangeOf(open).start, end: rangeOf(close).end }, glyph.html);
		}
	}
}

/** `<a href="…">text</a>`: three or more siblings. Returns the index of the last one that was read. */
function visitAnchor(reading: Reading, nodes: readonly PhrasingContent[], at: number, insideLink: boolean): number {
	const open = rangeOf(nodes[at]!);
	const href = insideLink ? undefined : hrefOf(reading.source, open);
	if (!href) {
		return at;
	}
	const isClose = (node: PhrasingContent) => node.type === 'html' && /^<\/a\s*>$/i.test(node.value);
	const last = reading.lastClose.get(nodes) ?? nodes.findLastIndex(isClose);
	reading.lastClose.set(nodes, last);
	if (last <= at) {
		return at;
	}
	let close = at + 1;
	while (!isClose(nodes[close]!)) {
		close++;
	}
	const inner = nodes.slice(at + 1, close);
	const textRange = { start: open.end, end: rangeOf(nodes[close]!).start };
	const range = { start: open.start, end: rangeOf(nodes[close]!).end };
	addLink(reading, {
		kind: 'html',
		text: nodesText(reading.source, inner),
		url: reading.source.slice(href.start, href.end),
		range,
		textRange,
		urlRange: href,
		imageOnly: inner.length > 0 && inner.every(isImageOrBlank),
	});
	reading.opaque.push(rangeOf(nodes[close]!));
	visit(reading, inner, true);
	return close;
}
