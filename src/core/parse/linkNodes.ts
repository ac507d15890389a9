import type { Nodes, Parents, PhrasingContent } from 'mdast';
import type { Definition, Image, Link, OffsetRange } from '../model';

/** What links and images are read from. */
export interface Source {
	/** The document. */
	readonly source: string;
	/** What remark read: no white space or brackets of shortcodes and math in it. */
	readonly masked: string;
	readonly definitions: Definitions;
}

/** What the document defines, by normalized label. */
export type Definitions = Pick<ReadonlyMap<string, Pick<Definition, 'url' | 'urlRange'>>, 'get' | 'has'>;

/** The offsets of a node; mdast gives every parsed node a position. */
export function rangeOf(node: Nodes): OffsetRange {
	return { start: node.position!.start.offset!, end: node.position!.end.offset! };
}

/** An inline link, an autolink, or a reference whose label is defined. */
export function readLink(
	reading: Source,
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

/** Nothing that a reader could read. */
export function isImageOrBlank(node: PhrasingContent): boolean {
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
	let at = pointed ? start + 1 : behindPlain(source, start);
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

/** Where the characters end that mean nothing in a destination. */
function behindPlain(source: string, start: number): number {
	plain.lastIndex = start;
	plain.test(source);
	return plain.lastIndex;
}

const plain = /[^\s()\\]*/y;

/** An inline or reference image; the URL of an undefined one is empty. */
export function readImage(
	reading: Source,
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

/** Not single spaces: they are most of it, and stay. */
const otherSpaces = /[^\S\u00A0\u3000]{2,}|[^\S\u00A0\u3000 ]/g;

/** The plain text of nodes, white space collapsed. */
export function nodesText(source: string, nodes: readonly PhrasingContent[]): string {
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
	return text.replace(otherSpaces, ' ').trim();
}
