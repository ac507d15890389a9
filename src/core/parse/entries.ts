import type { Heading, Html, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { lineAt, lineEnd } from '../lines';
import type { Definition, Entry, Link, OffsetRange, Section } from '../model';
import { isAdministrative } from './administrative';
import { isContents } from './contentsList';
import { describeBy } from './describeBy';
import { settleCredits } from './doubtfulCredits';
import { headingTitle } from './headingTitle';
import { type HtmlBlock, readHtml } from './html';
import { htmlLines } from './htmlLines';
import { type Inline, readInline } from './inline';
import { rangeOf } from './linkNodes';
import { isMereLink, isNothingButLink, looseEntry, startsWithLink } from './looseEntry';
import { type EntryContent, readEntry } from './readEntry';
import { sectionTree } from './sections';
import { readTable } from './table';

type EntryDraft = { -readonly [K in keyof Entry]: Entry[K] } & { children: Entry[] };

/** What a walk over the tree finds. */
export interface Walk {
	readonly sections: readonly Section[];
	readonly entries: readonly Entry[];
	readonly inlines: readonly Inline[];
	/** Blocks of code. */
	readonly code: readonly OffsetRange[];
	/** Blocks of HTML, comments among them. */
	readonly html: readonly OffsetRange[];
	/** The links in blocks of HTML. */
	readonly htmlLinks: readonly Link[];
	/** Ranges of list items that count: contents lists and administrative sections left out. */
	readonly itemCount: number;
	/** Where the content of list items begins that are not below an entry. */
	readonly itemStarts: ReadonlySet<number>;
}

type EntryPlace = Pick<Entry, 'shape' | 'range' | 'contentRange' | 'marker' | 'depth'> &
	Partial<Pick<Entry, 'section'>> & { readonly parent: EntryDraft | undefined };

/** Of an entry that is no list item. */
const outside = { marker: '', depth: 0, parent: undefined };

/** Where a block stands. */
interface Place {
	/** List items around it. */
	readonly depth: number;
	/** Headings begin sections here, and paragraphs can be entries. */
	readonly isLoose: boolean;
	/** The blocks behind it. */
	readonly following?: readonly RootContent[];
	/** It is nothing but a link, and so is a block beside it. */
	readonly isAmongLinks?: boolean;
}

/**
 * Finds sections and entries in a parsed document.
 *
 * @param source The document, and `masked` as remark read it into `tree`.
 * @param definitions By normalized label.
 */
export function walk(
	source: string,
	masked: string,
	tree: Root,
	definitions: ReadonlyMap<string, Definition>,
	lineStarts: readonly number[],
): Walk {
	const entries: EntryDraft[] = [];
	const inlines = new Map<Paragraph | Heading, Inline>();
	const code: OffsetRange[] = [];
	const html: OffsetRange[] = [];
	const htmlLinks: Link[] = [];
	const sections = sectionTree();
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

	const counts = () => !sections.current()?.administrative;

	const addEntry = (read: EntryContent, place: EntryPlace): EntryDraft => {
		const line = lineAt(lineStarts, place.range.start);
		const indent = source.slice(lineStarts[line]!, place.range.start);
		const entry: EntryDraft = { ...read, section: sections.current(), ...place, line, indent, children: [] };
		entries.push(entry);
		if (place.parent) {
			place.parent.children.push(entry);
		} else {
			sections.add(entry);
		}
		return entry;
	};

	const readList = (list: List, depth: number, parent: EntryDraft | undefined, counted: boolean): void => {
		const isCounted = counted && !isContents(list);
		for (const item of list.children) {
			readItem(item, depth, parent, isCounted);
		}
	};

	const readItem = (item: ListItem, depth: number, parent: EntryDraft | undefined, counted: boolean): void => {
		const itemRange = rangeOf(item);
		const range = { start: itemRange.start, end: lineEnd(source, itemRange.end) };
		const marker = /^(?:[-*+]|\d{1,9}[.)])/.exec(source.slice(range.start, range.start + 12))?.[0] ?? '';
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
				const shape = /^\d/.test(marker) ? 'numbered' : 'bullet';
				entry = addEntry(read, { shape, range, contentRange: content.range, marker, depth, parent });
			}
		}
		for (const block of first?.type === 'paragraph' ? rest : item.children) {
			if (block.type === 'list') {
				readList(block, depth + 1, entry ?? parent, counted);
			} else if (block.type === 'paragraph') {
				describeBy(entry, source, inline(block));
			} else {
				readBlock(block as RootContent, { depth: depth + 1, isLoose: false });
			}
		}
	};

	const readParagraph = (node: Paragraph, { isLoose, isAmongLinks = false }: Place): void => {
		const content = inline(node);
		const isPlace = isLoose && counts();
		const rows = readTable(source, content);
		if (!rows) {
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

	const readHeading = (node: Heading, following: readonly RootContent[]): void => {
		const content = inline(node);
		const title = headingTitle(content, source);
		const described =
			node.depth > 1 && !isAdministrative(title, node.depth) ? descriptionOf(content, following) : undefined;
		const section = sections.begin(title, node.depth, rangeOf(node), false);
		if (described) {
			const { read, description } = described;
			const { start } = rangeOf(node);
			const end = lineEnd(source, (description?.range ?? rangeOf(node)).end);
			const place = { shape: 'heading' as const, range: { start, end }, contentRange: content.range };
			describeBy(addEntry(read, { ...outside, ...place, section: section.parent }), source, description);
		}
	};

	/** What a heading says as an entry, and the paragraph that describes it; `undefined` when it is a mere heading. */
	const descriptionOf = (content: Inline, [first, second]: readonly RootContent[]) => {
		const isDetails = first?.type === 'html' && /^\s*<details\b/i.test(first.value);
		const below = isDetails ? second : first?.type === 'blockquote' ? first.children[0] : first;
		const isDescribed = isDetails || first?.type === 'paragraph' || first?.type === 'blockquote';
		const read = isDescribed && startsWithLink(content) ? readEntry(source, content) : undefined;
		return read && read.description === '' && read.links.length === 0
			? { read, description: below?.type === 'paragraph' ? inline(below) : undefined }
			: undefined;
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
			if (piece.kind === 'details') {
				sections.enterDetails();
			} else if (piece.kind === 'endOfDetails') {
				sections.leaveDetails(piece.at);
			} else if (piece.kind === 'heading') {
				sections.begin(headingTitle(piece.content, source), piece.depth, piece.range, true);
			} else if (piece.kind === 'summary') {
				sections.beginGroup(headingTitle(piece.content, source), piece.range);
			} else if (counts()) {
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
					readHeading(node, place.following ?? []);
				} else {
					inline(node);
				}
				break;
			case 'list':
				readList(node, place.depth, undefined, counts());
				break;
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
						readBlock(child as RootContent, { ...place, following: [] });
					}
				}
				break;
			default:
		}
	};

	/** Whether a block is a paragraph, quoted or not, that is nothing but a link. */
	const isMere = (node: RootContent | undefined): boolean => {
		const only = node?.type === 'blockquote' && node.children.length === 1 ? node.children[0] : node;
		return only?.type === 'paragraph' && isMereLink(inline(only));
	};
	let isFormerMere = false;
	tree.children.forEach((node, index) => {
		const following = tree.children.slice(index + 1, index + 3);
		const isOwnMere = isMere(node);
		const isAmongLinks = isOwnMere && (isFormerMere || isMere(following[0]));
		readBlock(node, { depth: 0, isLoose: true, following, isAmongLinks });
		isFormerMere = isOwnMere;
	});
	settleCredits(source, entries);
	return {
		sections: sections.finish(source.length),
		entries,
		inlines: [...inlines.values()],
		code,
		html,
		htmlLinks,
		itemCount,
		itemStarts,
	};
}
