import type { List, ListItem, Nodes, Paragraph, RootContent } from 'mdast';
import { parseMarkdown } from './parseMarkdown';

/** Lines that are one block, or an item's paragraph. */
interface Piece {
	/** Where it begins in the text, and in what is given to Markdown. */
	readonly start: number;
	readonly given: number;
	length: number;
	readonly item: ItemStart | undefined;
}

interface ItemStart {
	/** Offset of the bullet. */
	readonly start: number;
	readonly bullet: string;
	/** Columns, which are characters here, in front of the bullet, and in front of the item's content. */
	readonly indent: number;
	readonly column: number;
}

/** An item into which more deeply indented ones go. */
interface OpenItem {
	readonly column: number;
	readonly item: ListItem;
}

/** What stands behind each piece that is given to Markdown. */
const apart = '\n\n';

const blankLine = /^[ \t]*$/;
const itemStart = /^( *)([-*+])( {1,4})(?=\S)/;
/** What begins no paragraph, or perhaps none. Whatever is overlooked here is seen by what Markdown makes of it. */
const noParagraph = /^(?:[#>+<=~\s]|[-*_](?:\s|$)|[-*_]{3}|```|\d{1,9}[.)](?:\s|$)|\[[^\]]*\]:)/;
const headingOrText = /^(?:#{1,6} +\S|[\p{L}[!("“]|[*_]{1,2}[\p{L}[])/u;

/**
 * Reads a text of bulleted items of one line each, nested or not, and headings and paragraphs around them, in about half the time that
 * Markdown takes for lists: it is given a paragraph for each item.
 *
 * @returns What `parseMarkdown` returns, but for lines and columns; `undefined` when there is anything else in the text.
 */
export function parsePlainList(text: string): RootContent[] | undefined {
	const pieces = piecesOf(text);
	if (!pieces) {
		return undefined;
	}
	const given = pieces.map(({ start, length }) => text.slice(start, start + length) + apart).join('');
	if (given.startsWith('\uFEFF')) {
		// Of a document that begins like this it is no text
		return undefined;
	}
	const blocks = parseMarkdown(given);
	const nodes: RootContent[] = [];
	let open: OpenItem[] = [];
	let next = 0;
	for (const { start, given: from, length, item } of pieces) {
		const first = next;
		while (next < blocks.length && blocks[next]!.position!.start.offset! < from + length) {
			move(blocks[next]!, start - from);
			next++;
		}
		const own = blocks.slice(first, next);
		if (!item) {
			if (own.some(({ type }) => type !== 'heading' && type !== 'paragraph' && type !== 'definition')) {
				return undefined;
			}
			nodes.push(...own);
			open = [];
		} else if (own.length !== 1 || own[0]!.type !== 'paragraph' || own[0]!.position!.start.offset !== start) {
			return undefined;
		} else {
			const inside = addItem(nodes, open, item, own[0]);
			if (!inside) {
				return undefined;
			}
			open = inside;
		}
	}
	return next === blocks.length ? nodes : undefined;
}

/** The lines of a text, blank ones left out; `undefined` when there are no items, or others than plain ones. */
function piecesOf(text: string): readonly Piece[] | undefined {
	const pieces: Piece[] = [];
	const line = /([^\r\n]*)(?:\r\n?|\n|$)/y;
	let hasItems = false;
	let isBehindBlank = true;
	for (let start = 0; start < text.length; start = line.lastIndex) {
		const content = line.exec(text)![1]!;
		if (blankLine.test(content)) {
			isBehindBlank = true;
			continue;
		}
		const item = itemIn(content, start);
		const isText = !item && !content.startsWith('#');
		const last = pieces.at(-1);
		// A loose list is none, nor is one in which text goes on below an item
		const isOdd = last?.item && (item ? isBehindBlank : isText && !isBehindBlank);
		if (isOdd || (item ? noParagraph.test(content.slice(item.column)) : !headingOrText.test(content))) {
			return undefined;
		}
		if (last && isText && !isBehindBlank && text[last.start] !== '#') {
			last.length = start + content.length - last.start;
		} else {
			const given = last ? last.given + last.length + apart.length : 0;
			const indent = item?.column ?? 0;
			pieces.push({ start: start + indent, given, length: content.length - indent, item });
		}
		hasItems ||= item !== undefined;
		isBehindBlank = false;
	}
	return hasItems ? pieces : undefined;
}

function itemIn(line: string, start: number): ItemStart | undefined {
	const match = itemStart.exec(line);
	if (!match) {
		return undefined;
	}
	const indent = match[1]!.length;
	return { start: start + indent, bullet: match[2]!, indent, column: match[0].length };
}

/**
 * Puts an item below the ones that are open, or behind them.
 *
 * @returns The items that are open now; `undefined` where it is another thing than an item there.
 */
function addItem(
	nodes: RootContent[],
	open: readonly OpenItem[],
	{ start, bullet, indent, column }: ItemStart,
	paragraph: Paragraph,
): OpenItem[] | undefined {
	const depth = open.findLastIndex(outer => indent >= outer.column) + 1;
	const parent = open[depth - 1]?.item;
	if (indent > (open[depth - 1]?.column ?? 0) + (parent ? 3 : 0)) {
		return undefined;
	}
	const { end } = paragraph.position!;
	const position = () => ({ start: { ...end, offset: start }, end: { ...end } });
	const children = [paragraph];
	const item: ListItem = { type: 'listItem', spread: false, checked: null, children, position: position() };
	const siblings: RootContent[] = parent ? parent.children : nodes;
	const last = siblings.at(-1);
	if (open.length > depth && last?.type === 'list' && bulletOf.get(last) === bullet) {
		last.children.push(item);
	} else {
		const list: List = {
			type: 'list',
			ordered: false,
			start: null,
			spread: false,
			children: [item],
			position: position(),
		};
		bulletOf.set(list, bullet);
		siblings.push(list);
	}
	const inside = open.slice(0, depth);
	for (const around of [nodes, ...inside.map(outer => outer.item.children)]) {
		around.at(-1)!.position!.end = { ...end };
	}
	for (const outer of inside) {
		outer.item.position!.end = { ...end };
	}
	return [...inside, { column, item }];
}

const bulletOf = new WeakMap<List, string>();

/** Moves a node and all below it. Other things than offsets say nothing afterwards. */
function move(node: Nodes, by: number): void {
	const { start, end } = node.position!;
	start.offset! += by;
	end.offset! += by;
	if ('children' in node) {
		for (const child of node.children) {
			move(child, by);
		}
	}
}
