import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { Definition, Image, Link, OffsetRange } from '../model';

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
}

interface Reading {
	readonly source: string;
	/** What remark read: no white space or brackets of shortcodes and math in it. */
	readonly masked: string;
	readonly definitions: ReadonlyMap<string, Definition>;
	readonly start: number;
	readonly skeleton: string[];
	readonly links: Link[];
	readonly images: Image[];
	readonly opaque: OffsetRange[];
	readonly html: OffsetRange[];
	readonly texts: OffsetRange[];
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
	definitions: ReadonlyMap<string, Definition>,
): Inline {
	const skeleton = source
		.slice(range.start, range.end)
		.replace(/(?<=\n[ \t]*(?:>[ \t]*)*)>/g, ' ')
		.split('');
	const reading: Reading = {
		source,
		masked,
		definitions,
		start: range.start,
		skeleton,
		links: [],
		images: [],
		opaque: [],
		html: [],
		texts: [],
	};
	visit(reading, children, false);
	return {
		range,
		skeleton: skeleton.join(''),
		links: reading.links,
		images: reading.images,
		opaque: reading.opaque,
		html: reading.html,
		texts: reading.texts,
	};
}

/** The offsets of a node; mdast gives every parsed node a position. */
export function rangeOf(node: Nodes): OffsetRange {
	return { start: node.position!.start.offset!, end: node.position!.end.offset! };
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
			case 'delete':
				paintMarks(reading, node, range, insideLink);
				visit(reading, node.children, insideLink);
				break;
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

function paintGlyph(reading: Reading, range: OffsetRange, by: string): void {
	for (let at = range.start; at < range.end; at++) {
		reading.skeleton[at - reading.start] = by;
	}
}

/** Everything of emphasis that its children do not cover. */
function paintMarks(reading: Reading, node: Parents, range: OffsetRange, insideLink: boolean): void {
	if (insideLink) {
		return;
	}
	const first = node.children[0];
	const last = node.children.at(-1);
	const inner =
		first && last ? { start: rangeOf(first).start, end: rangeOf(last).end } : { start: range.end, end: range.end };
	paintGlyph(reading, { start: range.start, end: inner.start }, glyph.markup);
	paintGlyph(reading, { start: inner.end, end: range.end }, glyph.markup);
}

function codeText(source: string, range: OffsetRange): OffsetRange {
	const ticks = /^`+/.exec(source.slice(range.start, range.end))?.[0].length ?? 0;
	return { start: range.start + ticks, end: range.end - ticks };
}

function readLink(
	reading: Reading,
	node: PhrasingContent & { type: 'link' | 'linkReference' },
	range: OffsetRange,
): Link {
	const { source } = reading;
	const imageOnly =
		node.children.length > 0 &&
		node.children.every(isImageOrBlank) &&
		node.children.some(child => child.type !== 'text');
	if (node.type === 'link' && source[range.start] === '<') {
		const inner = { start: range.start + 1, end: range.end - 1 };
		const url = source.slice(inner.start, inner.end);
		return { kind: 'autolink', text: url, url, range, textRange: inner, urlRange: inner, imageOnly: false };
	}
	const textRange = textRangeOf(node, range);
	const text = nodesText(source, node.children);
	if (node.type === 'linkReference') {
		const { url, urlRange } = reading.definitions.get(node.identifier)!;
		return { kind: 'reference', text, url, range, textRange, urlRange, imageOnly };
	}
	const urlRange = destination(reading.masked, textRange.end, range.end);
	return {
		kind: 'inline',
		text,
		url: source.slice(urlRange.start, urlRange.end),
		range,
		textRange,
		urlRange,
		imageOnly,
	};
}

function isImageOrBlank(node: PhrasingContent): boolean {
	return (
		node.type === 'image' ||
		node.type === 'imageReference' ||
		(node.type === 'text' && node.value.trim() === '') ||
		node.type === 'html'
	);
}

function textRangeOf(node: Parents, range: OffsetRange): OffsetRange {
	const last = node.children.at(-1);
	return { start: range.start + 1, end: last ? rangeOf(last).end : range.start + 1 };
}

/** The destination of an inline link whose text ends at `textEnd`, so that `](` stands there. */
function destination(source: string, textEnd: number, end: number): OffsetRange {
	let start = textEnd + 2;
	while (start < end && /\s/.test(source[start]!)) {
		start++;
	}
	const pointed = source[start] === '<';
	let depth = 0;
	let at = pointed ? start + 1 : start;
	for (; at < end - 1; at++) {
		const character = source[at]!;
		if (character === '\\') {
			at++;
		} else if (pointed) {
			if (character === '>') {
				break;
			}
		} else if (/\s/.test(character) || (character === ')' && depth-- === 0)) {
			break;
		} else if (character === '(') {
			depth++;
		}
	}
	return { start: pointed ? start + 1 : start, end: Math.min(at, end - 1) };
}

function readImage(
	reading: Reading,
	node: PhrasingContent & { type: 'image' | 'imageReference' },
	range: OffsetRange,
	insideLink: boolean,
): Image {
	const { source } = reading;
	const alt = (node.alt ?? '').replace(/\s+/g, ' ').trim();
	// The alternative text may hold brackets of its own; the destination begins behind the last `](` that fits.
	const altEnd = node.type === 'image' ? closingBracket(reading.masked, range) : source.indexOf(']', range.start);
	const altRange = { start: range.start + 2, end: altEnd };
	const definition = node.type === 'imageReference' ? reading.definitions.get(node.identifier) : undefined;
	const urlRange =
		node.type === 'image' ? destination(reading.masked, altEnd, range.end) : (definition?.urlRange ?? altRange);
	const url = node.type === 'image' ? source.slice(urlRange.start, urlRange.end) : (definition?.url ?? '');
	return { alt, url, range, urlRange, altRange, insideLink };
}

function closingBracket(source: string, range: OffsetRange): number {
	let depth = 0;
	for (let at = range.start + 1; at < range.end; at++) {
		if (source[at] === '\\') {
			at++;
		} else if (source[at] === '[') {
			depth++;
		} else if (source[at] === ']' && --depth === 0) {
			return at;
		}
	}
	return range.end;
}

/** `<a href="…">text</a>`: three or more siblings. Returns the index of the last one that was read. */
function visitAnchor(reading: Reading, nodes: readonly PhrasingContent[], at: number, insideLink: boolean): number {
	const open = rangeOf(nodes[at]!);
	const href = insideLink ? undefined : hrefOf(reading.source, open);
	if (!href) {
		return at;
	}
	const close = nodes.findIndex((node, index) => index > at && node.type === 'html' && /^<\/a\s*>$/i.test(node.value));
	if (close === -1) {
		return at;
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

/** The value of an `<a>` tag's `href`, quotes left out. */
export function hrefOf(source: string, tag: OffsetRange): OffsetRange | undefined {
	const match = /^<a\s(?:[^>]*?\s)?href\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/i.exec(source.slice(tag.start, tag.end));
	if (!match) {
		return undefined;
	}
	const value = match[1]!;
	const quoted = /^["']/.test(value) ? 1 : 0;
	const end = tag.start + match[0].length - quoted;
	return { start: end - value.length + 2 * quoted, end };
}

function nodesText(source: string, nodes: readonly PhrasingContent[]): string {
	let text = '';
	for (const node of nodes) {
		if (node.type === 'text') {
			text += node.value;
		} else if (node.type === 'inlineCode') {
			text += node.value;
		} else if (node.type === 'break') {
			text += ' ';
		} else if ('children' in node) {
			text += nodesText(source, node.children);
		}
	}
	return text.replace(/[^\S\u00A0\u3000]+/g, ' ').trim();
}

/**
 * The words of a stretch as a reader sees them: no markup, images, HTML or quote marks, escapes and character
 * references resolved, white space collapsed.
 */
export function plainText(source: string, inline: Inline, range: OffsetRange): string {
	let text = '';
	let end = range.start;
	for (const piece of inline.texts) {
		const from = Math.max(piece.start, range.start);
		const to = Math.min(piece.end, range.end);
		if (from < to) {
			// Only a line break between two pieces is a space; marks of emphasis are nothing.
			text += from > end && /\n/.test(source.slice(end, from)) ? ' ' : '';
			text += decodeString(source.slice(from, to).replace(/\n[ \t]*(?:>[ \t]?)*/g, '\n'));
			end = to;
		}
	}
	return text.replace(/\s+/g, ' ').trim();
}
