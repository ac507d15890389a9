import type { Heading, ListItem, Paragraph, RootContent } from 'mdast';
import { behindLineEnding, lineEnd } from '../../lines';
import { once } from '../../once';
import { columnAt, fenceMarkOf, indentOf } from '../lineStart';
import { parseMarkdown } from '../parseMarkdown';
import { type KnownLines, nothingKnown } from './knownLines';
import { endsHtml, htmlEndOf } from './linePatterns';
import { copyNode, placeNodes, pointAt } from './placeNodes';
import { readPlainLine } from './readPlainLine';

/** The text of an item, or lines between blank ones without items. */
interface Piece {
	/** Where it begins in the text, and in what is given to Markdown, if it is. */
	readonly start: number;
	given: number;
	length: number;
	readonly item: ItemStart | undefined;
	/** What it is, where that is known. */
	known: Paragraph | Heading | undefined;
	/** It is an item, and known from its text alone. */
	isPlainItem: boolean;
	/** It is no item, and one behind it would begin a list. */
	isPlain: boolean;
}

interface ItemStart {
	/** Offset of the bullet. */
	readonly start: number;
	readonly bullet: string;
	/** Columns in front of the bullet, and in front of the item's content. */
	readonly indent: number;
	readonly column: number;
	/** Characters in front of the item's content. */
	readonly prefix: number;
}

/** An item into which more deeply indented ones go. */
interface OpenItem {
	/** That of its list. */
	readonly bullet: string;
	readonly column: number;
	readonly item: ListItem;
}

/** What stands behind each piece that is given to Markdown. */
export const apart = '\n\n';

const blankLine = /^[ \t]*$/;
const itemStart = /^([ \t]*)([-*+])( {1,4})(?=\S)/;
/** Contents of items that are no paragraphs, or perhaps none. Whatever is overlooked here is seen by what Markdown makes of it. */
const noParagraph = /^(?:[#>+<=~]|[-*_](?:\s|[-*_\s]*$)|[-*_]{3}|```|\d{1,9}[.)](?:\s|$)|\[[^\]]*\]:)/;
/** Lines with which a list or code begins, or goes on. */
const goesOn = /^(?:[\s\uFEFF]|[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$))/;
const textLine = /^(?:#{1,6} +\S|[\p{L}[!("“]|[*_]{1,2}[\p{L}[])/u;

/**
 * Reads a text of bulleted items of one paragraph each, nested or not, and what stands between such lists, with less work than Markdown
 * has with lists: it is given a paragraph for each item that is neither plain nor known.
 *
 * @param plainItems Takes up the items that are plain, and so is all below them: they are read without Markdown being asked, whenever.
 * @returns What `parseMarkdown` returns, but for lines and columns; `undefined` when other lists are in the text, or perhaps are.
 */
export function parsePlainList(
	text: string,
	knownLines: KnownLines,
	plainItems = new Set<ListItem>(),
): RootContent[] | undefined {
	const pieces = piecesOf(text, knownLines);
	if (!pieces) {
		return undefined;
	}
	const unknown = pieces.filter(({ known }) => !known);
	const blocks = unknown.length === 0 ? [] : parseMarkdown(unknown.map(piece => textOf(piece, text) + apart).join(''));
	const nodes: RootContent[] = [];
	const open: OpenItem[] = [];
	let next = 0;
	for (const { start, given, length, item, known, isPlainItem } of pieces) {
		let own: RootContent[];
		if (known) {
			own = [known];
		} else {
			const first = next;
			while (next < blocks.length && blocks[next]!.position!.end.offset! <= given + length) {
				next++;
			}
			own = blocks.slice(first, next);
			placeNodes(own, offset => offset + start - given);
		}
		if (!item) {
			nodes.push(...own);
			open.length = 0;
		} else if (own.length !== 1 || own[0]!.type !== 'paragraph' || own[0]!.position!.start.offset !== start) {
			return undefined;
		} else if (!addItem(nodes, open, item, own[0])) {
			return undefined;
		} else if (isPlainItem) {
			plainItems.add(open.at(-1)!.item);
		} else {
			for (const outer of open) {
				plainItems.delete(outer.item);
			}
		}
	}
	return next === blocks.length ? nodes : undefined;
}

/** The lines with which the items of such a text begin and that Markdown has to be asked about; none where it is none. */
export function itemLines(text: string): readonly string[] {
	const pieces = piecesOf(text, nothingKnown) ?? [];
	return pieces.filter(({ item, known }) => item && !known).map(piece => textOf(piece, text));
}

function textOf({ start, length }: Piece, text: string): string {
	return text.slice(start, start + length);
}

function piecesOf(text: string, knownLines: KnownLines): readonly Piece[] | undefined {
	const pieces: Piece[] = [];
	let hasItems = false;
	let isBehindBlank = true;
	for (let start = 0, next = 0; start < text.length; start = next) {
		const end = lineEnd(text, start);
		next = behindLineEnding(text, end);
		const content = text.slice(start, end);
		if (blankLine.test(content)) {
			isBehindBlank = true;
			continue;
		}
		const last = pieces.at(-1);
		if (last?.item && !isBehindBlank && columnAt(content, indentOf(content)) >= last.item.column + 4) {
			// More of its paragraph, whatever it looks like; what spans both lines would have other spaces in it outside of the item
			const before = textOf(last, text);
			const lines = /[\r\n]/.test(before) ? [content] : [before, content];
			if (!lines.every(own => readPlainLine(own.trim(), 0))) {
				return undefined;
			}
			last.length = start + content.length - last.start;
			continue;
		}
		const item = itemIn(content, start);
		if (
			!(item ? beginsItem(content.slice(item.prefix), last, isBehindBlank) : standsApart(content, last, isBehindBlank))
		) {
			return undefined;
		}
		const isPlain = !item && textLine.test(content);
		if (last && !item && !last.item && !isBehindBlank) {
			last.length = start + content.length - last.start;
			last.isPlain &&= isPlain;
		} else {
			const prefix = item?.prefix ?? 0;
			const length = content.length - prefix;
			pieces.push({ start: start + prefix, given: 0, length, item, known: undefined, isPlainItem: false, isPlain });
		}
		hasItems ||= item !== undefined;
		isBehindBlank = false;
	}
	if (!hasItems) {
		return undefined;
	}
	let given = 0;
	for (const piece of pieces) {
		const own = textOf(piece, text);
		const isLast = piece === pieces.at(-1);
		const plain = piece.item && readPlainLine(own, piece.start);
		const known = piece.item ? knownLines : isLast ? knownSentinel : nothingKnown;
		piece.isPlainItem = plain !== undefined;
		piece.known = plain ?? moved(known(own), piece.start);
		piece.given = given;
		given += piece.known ? 0 : piece.length + apart.length;
	}
	return pieces;
}

/** A copy that stands elsewhere. */
function moved<T extends Paragraph | Heading>(node: T | undefined, start: number): T | undefined {
	return node && copyNode(node, start - node.position!.start.offset!);
}

/** What is given so often, behind nearly all that is read, that it is read once. See `shortened`. */
const sentinels = once(
	() =>
		new Map(['', '# ', '## ', '### ', '#### ', '##### ', '###### '].map(begin => [`${begin}x`, nodeOf(`${begin}x`)])),
);

function knownSentinel(text: string) {
	return sentinels().get(text);
}

function nodeOf(text: string) {
	return parseMarkdown(text)[0] as Paragraph | Heading;
}

/** Whether a line begins an item, in a list without blank lines, that is a paragraph. */
function beginsItem(content: string, last: Piece | undefined, isBehindBlank: boolean): boolean {
	const isOfList = !last || (isBehindBlank ? !last.item : last.item !== undefined || last.isPlain);
	return isOfList && !noParagraph.test(content) && !content.startsWith('\uFEFF');
}

/** Whether a line belongs to no item, and what begins with it ends with a blank line at the latest. */
function standsApart(content: string, last: Piece | undefined, isBehindBlank: boolean): boolean {
	if (last?.item && !isBehindBlank && !/^#{1,6} +\S/.test(content)) {
		return false;
	}
	const htmlEnd = htmlEndOf(content);
	const isLasting = htmlEnd !== undefined && !endsHtml(content.slice(2), htmlEnd);
	return !isLasting && !goesOn.test(content) && fenceMarkOf(content, 0) === undefined;
}

function itemIn(line: string, start: number): ItemStart | undefined {
	const match = itemStart.exec(line);
	if (!match) {
		return undefined;
	}
	const [all, { length: before }, bullet, space] = match as unknown as [string, string, string, string];
	const indent = columnAt(line, before);
	return { start: start + before, bullet, indent, column: indent + 1 + space.length, prefix: all.length };
}

/**
 * Puts an item below the ones that are open, or behind them, and opens it in place of those that it does not stand in.
 *
 * @returns Whether it is an item there.
 */
function addItem(
	nodes: RootContent[],
	open: OpenItem[],
	{ start, bullet, indent, column }: ItemStart,
	paragraph: Paragraph,
): boolean {
	const depth = open.findLastIndex(outer => indent >= outer.column) + 1;
	const parent = open[depth - 1]?.item;
	if (indent > (open[depth - 1]?.column ?? 0) + (parent ? 3 : 0)) {
		return false;
	}
	const end = paragraph.position!.end.offset!;
	const position = () => ({ start: pointAt(start), end: pointAt(end) });
	const children = [paragraph];
	const item: ListItem = { type: 'listItem', spread: false, checked: null, children, position: position() };
	const siblings: RootContent[] = parent ? parent.children : nodes;
	const last = siblings.at(-1);
	if (last?.type === 'list' && open[depth]?.bullet === bullet) {
		last.children.push(item);
	} else {
		siblings.push({
			type: 'list',
			ordered: false,
			start: null,
			spread: false,
			children: [item],
			position: position(),
		});
	}
	open.length = depth;
	nodes.at(-1)!.position!.end.offset = end;
	for (const outer of open) {
		outer.item.position!.end.offset = end;
		outer.item.children.at(-1)!.position!.end.offset = end;
	}
	open.push({ bullet, column, item });
	return true;
}
