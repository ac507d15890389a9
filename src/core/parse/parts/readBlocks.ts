import type { Heading, Html, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { lineEnd, lineStartsOf } from '../../lines';
import type { Link, OffsetRange } from '../../model';
import { isAdministrative } from '../administrative';
import type { Role } from '../columns';
import { isContents } from '../contentsList';
import { describeBy } from '../describeBy';
import { headingTitle } from '../headingTitle';
import { type HtmlBlock, readHtml } from '../html';
import { htmlLines } from '../htmlLines';
import { type Inline, readInline } from '../inline';
import { type Definitions, rangeOf } from '../linkNodes';
import { isMereLink, isNothingButLink, looseEntry, startsWithLink } from '../looseEntry';
import { type EntryContent, readEntry } from '../readEntry';
import { columnsOf, readTable, readTableRow } from '../table';
import { type EntryPlace, entryDraft } from './entryDraft';
import { OutlineSteps } from './outlineSteps';
import type { EntryDraft, PartSource, Step } from './part';
import type { Surroundings } from './surroundings';

/** What the blocks of a part say. */
export interface Blocks {
	readonly entries: readonly EntryDraft[];
	readonly steps: readonly Step[];
	readonly inlines: readonly Inline[];
	/** Blocks of code. */
	readonly code: readonly OffsetRange[];
	/** Blocks of HTML, comments among them. */
	readonly html: readonly OffsetRange[];
	/** The links in blocks of HTML. */
	readonly htmlLinks: readonly Link[];
	/** List items that count: contents lists and administrative sections left out. */
	readonly itemCount: number;
	/** Where the content of list items begins that are not below an entry. */
	readonly itemStarts: ReadonlySet<number>;
	/** There is nothing but a paragraph, quoted or not, that is nothing but a link to a resource. */
	readonly isMereLink: boolean;
	/** Of the head of a table. */
	readonly columns: readonly Role[] | undefined;
}

const listMarker = /^(?:[-*+]|\d{1,9}[.)])/;

/** Of an entry that is no list item. */
const outside = { marker: '', depth: 0, parent: undefined };

/** Where a block stands. */
interface Place {
	/** List items around it. */
	readonly depth: number;
	/** Headings begin sections here, and paragraphs can be entries. */
	readonly isLoose: boolean;
	/** It is a root-level block of the part, so that what is said of the part's surroundings is about it. */
	readonly isRoot?: boolean;
}

/**
 * Finds entries in root-level blocks, and what they do to the outline of the document.
 *
 * @param below The blocks behind them, with offsets from the part's beginning.
 */
export function readBlocks(
	{ kind, text: source, masked, nodes }: PartSource,
	definitions: Definitions,
	around: Surroundings,
	below: () => readonly RootContent[],
): Blocks {
	const entries: EntryDraft[] = [];
	const outline = new OutlineSteps(around.sections);
	const inlines = new Map<Paragraph | Heading, Inline>();
	const code: OffsetRange[] = [];
	const html: OffsetRange[] = [];
	const htmlLinks: Link[] = [];
	const lineStarts = lineStartsOf(source);
	const itemStarts = new Set<number>();
	let itemCount = 0;

	const inline = (node: Paragraph | Heading): Inline => {
		const known = inlines.get(node);
		if (known) {
			return known;
		}
		const children = node.children as readonly PhrasingContent[];
		const first = children[0];
		const range =
			node.type === 'heading' && first
				? { start: rangeOf(first).start, end: rangeOf(children.at(-1)!).end }
				: rangeOf(node);
		const read = readInline(source, masked, children, range, definitions);
		inlines.set(node, read);
		return read;
	};

	const addEntry = (read: EntryContent, place: EntryPlace): EntryDraft => {
		const entry = entryDraft(read, place, source, lineStarts);
		entries.push(entry);
		if (!place.parent) {
			outline.add(entry);
		} else if (place.parent.children.length === 0) {
			place.parent.children = [entry];
		} else {
			place.parent.children.push(entry);
		}
		return entry;
	};

	const readList = (list: List, depth: number, parent: EntryDraft | undefined, isCounted: boolean): void => {
		for (const item of list.children) {
			readItem(item, depth, parent, isCounted);
		}
	};

	const readItem = (item: ListItem, depth: number, parent: EntryDraft | undefined, counted: boolean): void => {
		const itemRange = rangeOf(item);
		const range = { start: itemRange.start, end: lineEnd(source, itemRange.end) };
		const marker = listMarker.exec(source.slice(range.start, range.start + 12))?.[0] ?? '';
		const [first, ...rest] = item.children;
		itemCount += counted ? 1 : 0;
		let entry: EntryDraft | undefined;
		if (first?.type === 'paragraph') {
			const content = inline(first);
			// Below an entry a URL of its own is that entry's second address
			if (!parent) {
				itemStarts.add(content.range.start);
			}
			const read = counted ? readEntry(source, content) : undefined;
			if (read) {
				// A bullet is one character
				const shape = marker.length > 1 ? 'numbered' : 'bullet';
				entry = addEntry(read, { shape, range, contentRange: content.range, marker, depth, parent });
			}
		}
		for (const block of first?.type === 'paragraph' ? rest : item.children) {
			if (block.type === 'list') {
				readList(block, depth + 1, entry ?? parent, counted && !isContents(block));
			} else if (block.type === 'paragraph') {
				describeBy(entry, source, inline(block));
			} else {
				readBlock(block as RootContent, { depth: depth + 1, isLoose: false });
			}
		}
	};

	/** A row of a table at the root, which is a part of its own. */
	const readRow = (content: Inline, columns: readonly Role[]): void => {
		const row = readTableRow(source, content, columns);
		if (row && outline.counts) {
			addEntry(row.content, { ...outside, shape: 'table', range: row.range, contentRange: row.range });
		}
	};

	const readParagraph = (node: Paragraph, { isLoose, isRoot }: Place): void => {
		const content = inline(node);
		if (kind === 'row') {
			readRow(content, around.columns);
		}
		if (kind === 'row' || kind === 'head') {
			return;
		}
		const isPlace = isLoose && outline.counts;
		const rows = readTable(source, content);
		if (!rows) {
			const isAmongLinks = isRoot === true && around.isAmongLinks;
			const read = isPlace ? looseEntry(source, content, isAmongLinks) : undefined;
			if (read) {
				const range = { start: content.range.start, end: lineEnd(source, content.range.end) };
				addEntry(read, { ...outside, shape: 'paragraph', range, contentRange: content.range });
			}
			return;
		}
		for (const row of isPlace ? rows : []) {
			addEntry(row.content, { ...outside, shape: 'table', range: row.range, contentRange: row.range });
		}
	};

	const readHeading = (node: Heading, isRoot: boolean): void => {
		const content = inline(node);
		const title = headingTitle(content, source);
		const mayBeEntry = isRoot && node.depth > 1 && startsWithLink(content);
		const described = mayBeEntry && !isAdministrative(title, node.depth) ? descriptionOf(content, below()) : undefined;
		outline.heading(title, node.depth, rangeOf(node), false);
		if (described) {
			const { read, description } = described;
			const { start } = rangeOf(node);
			const end = lineEnd(source, (description?.range ?? rangeOf(node)).end);
			const place = { shape: 'heading' as const, range: { start, end }, contentRange: content.range };
			describeBy(addEntry(read, { ...outside, ...place }), source, description);
		}
	};

	/** What a heading says as an entry, and the paragraph that describes it; `undefined` when it is a mere heading. */
	const descriptionOf = (content: Inline, [first, second]: readonly RootContent[]) => {
		const isDetails = first?.type === 'html' && /^\s*<details\b/i.test(first.value);
		const below = isDetails ? second : first?.type === 'blockquote' ? first.children[0] : first;
		const isDescribed = isDetails || first?.type === 'paragraph' || first?.type === 'blockquote';
		const read = isDescribed ? readEntry(source, content) : undefined;
		return read && read.description === '' && read.links.length === 0
			? { read, description: below?.type === 'paragraph' ? described(below) : undefined }
			: undefined;
	};

	/** Of the part that follows: what else it says is not said here. */
	const described = (node: Paragraph): Inline => {
		const content = inline(node);
		inlines.delete(node);
		return content;
	};

	/** Whether a line of the block is an entry by itself, so that mere links beside it are entries too. */
	const isList = ({ pieces }: HtmlBlock): boolean =>
		pieces.some(piece => piece.kind === 'text' && looseEntry(source, piece.content, false) !== undefined);

	const readHtmlBlock = (node: Html, isLoose: boolean): void => {
		const range = rangeOf(node);
		const block = readHtml(source, range);
		html.push(range);
		htmlLinks.push(...block.links);
		const isListed = block.links.length > 1 && isList(block);
		for (const piece of isLoose ? block.pieces : []) {
			if (piece.kind === 'details' || piece.kind === 'endOfDetails') {
				outline.add(piece);
			} else if (piece.kind === 'heading') {
				outline.heading(headingTitle(piece.content, source), piece.depth, piece.range, true);
			} else if (piece.kind === 'summary') {
				outline.add({ kind: 'summary', title: headingTitle(piece.content, source), range: piece.range });
			} else if (outline.counts) {
				const read = looseEntry(source, piece.content, isListed && isNothingButLink(piece.content));
				if (read) {
					const { range: contentRange } = piece.content;
					const place = { shape: 'paragraph' as const, range: htmlLines(source, contentRange), contentRange };
					addEntry(read, { ...outside, ...place });
				}
			}
		}
	};

	const readBlock = (node: RootContent, place: Place): void => {
		switch (node.type) {
			case 'heading':
				if (place.isLoose) {
					readHeading(node, place.isRoot === true);
				} else {
					inline(node);
				}
				break;
			case 'list': {
				const isOfContents = place.isRoot ? around.isContents : isContents(node);
				readList(node, place.depth, undefined, outline.counts && !isOfContents);
				break;
			}
			case 'paragraph':
				readParagraph(node, place);
				break;
			case 'code':
				code.push(rangeOf(node));
				break;
			case 'html':
				readHtmlBlock(node, place.isLoose);
				break;
			case 'blockquote':
				for (const child of node.children) {
					if (child.type === 'heading') {
						inline(child);
					} else {
						readBlock(child as RootContent, {
							...place,
							isRoot: place.isRoot === true && child.type === 'paragraph',
						});
					}
				}
				break;
			default:
		}
	};

	for (const node of nodes) {
		readBlock(node, { depth: 0, isLoose: true, isRoot: true });
	}
	const only = nodes.length === 1 ? nodes[0] : undefined;
	const quoted = only?.type === 'blockquote' && only.children.length === 1 ? only.children[0] : only;
	return {
		entries,
		steps: outline.steps,
		inlines: [...inlines.values()],
		code,
		html,
		htmlLinks,
		itemCount,
		itemStarts,
		isMereLink: quoted?.type === 'paragraph' && isMereLink(inline(quoted)),
		columns: kind === 'head' && only?.type === 'paragraph' ? columnsOf(source, inline(only)) : undefined,
	};
}
