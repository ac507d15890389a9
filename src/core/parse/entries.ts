import type {
	BlockContent,
	Heading,
	List,
	ListItem,
	Paragraph,
	Parents,
	PhrasingContent,
	Root,
	RootContent,
} from 'mdast';
import { lineAt, lineEnd } from '../lines';
import type { Definition, Entry, EntryShape, OffsetRange, Section } from '../model';
import { glyph, type Inline, readInline } from './inline';
import { rangeOf } from './linkNodes';
import { plainText } from './plainText';
import { type EntryContent, readEntry } from './readEntry';
import { readTable } from './table';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type EntryDraft = Writable<Omit<Entry, 'children'>> & { children: Entry[] };
type SectionDraft = Writable<Omit<Section, 'entries' | 'sections'>> & { entries: Entry[]; sections: Section[] };

/** What a walk over the tree finds. */
export interface Walk {
	readonly sections: readonly Section[];
	readonly entries: readonly Entry[];
	readonly inlines: readonly Inline[];
	/** Blocks of code. */
	readonly code: readonly OffsetRange[];
	/** Blocks of HTML, comments among them. */
	readonly html: readonly OffsetRange[];
	/** Ranges of list items that count: contents lists and administrative sections left out. */
	readonly itemCount: number;
	/** Where the content of list items begins that are not below an entry. */
	readonly itemStarts: ReadonlySet<number>;
}

/** Headings whose list items are no resources. */
const administrative =
	/^(?:table of contents|contents?|toc|index of contents|licen[cs]es?|licensing|copyright|contribut(?:e|ing|ors?|ions?)|contribution guidelines?|how to contribute|contributing guidelines|footnotes?|code of conduct|sponsors?|sponsorship|backers?|star history|stargazers(?: over time)?|目录|目次|贡献|许可证?|содержание|оглавление|índice|sommaire|inhalt)\.?$/i;

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
	const inlines: Inline[] = [];
	const code: OffsetRange[] = [];
	const html: OffsetRange[] = [];
	const roots: SectionDraft[] = [];
	const open: SectionDraft[] = [];
	const itemStarts = new Set<number>();
	let itemCount = 0;

	const inline = (node: Paragraph | Heading): Inline => {
		const children = node.children as readonly PhrasingContent[];
		const first = children[0];
		const range =
			node.type === 'heading' && first
				? { start: rangeOf(first).start, end: rangeOf(children.at(-1)!).end }
				: rangeOf(node);
		const read = readInline(source, masked, children, range, definitions);
		inlines.push(read);
		return read;
	};

	const section = () => open.at(-1);

	const addEntry = (
		read: EntryContent,
		place: {
			shape: EntryShape;
			range: OffsetRange;
			contentRange: OffsetRange;
			marker: string;
			depth: number;
			parent: EntryDraft | undefined;
		},
	): EntryDraft => {
		const line = lineAt(lineStarts, place.range.start);
		const entry: EntryDraft = {
			...read,
			...place,
			line,
			indent: source.slice(lineStarts[line]!, place.range.start),
			section: section(),
			children: [],
		};
		entries.push(entry);
		if (place.parent) {
			place.parent.children.push(entry);
		} else {
			section()?.entries.push(entry);
		}
		return entry;
	};

	/** An entry that is no list item. */
	const addLoose = (read: EntryContent, shape: EntryShape, range: OffsetRange, contentRange: OffsetRange): EntryDraft =>
		addEntry(read, { shape, range, contentRange, marker: '', depth: 0, parent: undefined });

	const readList = (list: List, depth: number, parent: EntryDraft | undefined, counted: boolean): void => {
		const counts = counted && !isContents(list);
		for (const item of list.children) {
			readItem(item, depth, parent, counts);
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
		const blocks = first?.type === 'paragraph' ? rest : item.children;
		for (const block of blocks) {
			if (block.type === 'list') {
				readList(block, depth + 1, entry ?? parent, counted);
			} else if (block.type === 'paragraph') {
				const continuation = inline(block);
				if (entry && entry.description === '') {
					describeBy(entry, source, continuation);
				}
			} else {
				readBlock(block as RootContent, depth + 1, false);
			}
		}
	};

	const readParagraph = (node: Paragraph, isEntryPlace: boolean): void => {
		const content = inline(node);
		const rows = readTable(source, content);
		if (rows) {
			if (isEntryPlace) {
				for (const row of rows) {
					addLoose(row.content, 'table', row.range, row.range);
				}
			}
			return;
		}
		const read = isEntryPlace ? readEntry(source, content) : undefined;
		if (read?.descriptionRange && startsWithLink(content)) {
			// Outside lists only a dash, a colon or a line break behind the link tells an entry from prose
			const between = source.slice(read.link.range.end, read.descriptionRange.start);
			if (!/^\s*[-–—:：]/.test(read.separator ?? '') && !/<br *\/?>\s*$/i.test(between)) {
				return;
			}
			const range = { start: content.range.start, end: lineEnd(source, content.range.end) };
			addLoose(read, 'paragraph', range, content.range);
		}
	};

	const readHeading = (node: Heading, next: RootContent | undefined): void => {
		const content = inline(node);
		const headingRange = rangeOf(node);
		while (open.length > 0 && open.at(-1)!.depth >= node.depth) {
			open.pop();
		}
		const parent = section();
		const title = headingTitle(content, source);
		const draft: SectionDraft = {
			title,
			depth: node.depth,
			range: { start: headingRange.start, end: source.length },
			headingRange,
			entries: [],
			sections: [],
			parent,
			administrative: administrative.test(title.replace(/^[\P{L}]+|[\P{L}]+$/gu, '')),
		};
		(parent ? parent.sections : roots).push(draft);
		open.push(draft);
		if (node.depth > 1 && !draft.administrative && next?.type === 'paragraph' && startsWithLink(content)) {
			const read = readEntry(source, content);
			if (read && read.description === '' && read.links.length === 0) {
				const description = readInline(source, masked, next.children, rangeOf(next), definitions);
				const range = { start: headingRange.start, end: lineEnd(source, description.range.end) };
				const entry = addLoose(read, 'heading', range, content.range);
				describeBy(entry, source, description);
			}
		}
	};

	const readBlock = (node: RootContent, depth: number, isEntryPlace: boolean, next?: RootContent): void => {
		switch (node.type) {
			case 'heading':
				if (isEntryPlace) {
					readHeading(node, next);
				} else {
					inline(node);
				}
				break;
			case 'list':
				readList(node, depth, undefined, !section()?.administrative);
				break;
			case 'paragraph':
				readParagraph(node, isEntryPlace && !section()?.administrative);
				break;
			case 'code':
				code.push(rangeOf(node));
				break;
			case 'html':
				html.push(rangeOf(node));
				break;
			case 'blockquote':
				for (const child of node.children) {
					if (child.type === 'heading') {
						inline(child);
					} else {
						readBlock(child as RootContent, depth, isEntryPlace);
					}
				}
				break;
			default:
		}
	};

	tree.children.forEach((node, index) => {
		readBlock(node, 0, true, tree.children[index + 1]);
	});
	endSections(roots, source.length);
	return { sections: roots, entries, inlines, code, html, itemCount, itemStarts };
}

/** A section ends where the next one that is not inside it begins. */
function endSections(sections: readonly SectionDraft[], end: number): void {
	sections.forEach((section, index) => {
		section.range = { start: section.range.start, end: sections[index + 1]?.range.start ?? end };
		endSections(section.sections as SectionDraft[], section.range.end);
	});
}

/** Every link of the list leads to a heading of this document. */
function isContents(list: List): boolean {
	let links = 0;
	let outside = 0;
	const count = (node: Parents | RootContent): void => {
		if (node.type === 'link') {
			links++;
			outside += node.url.startsWith('#') ? 0 : 1;
		}
		if ('children' in node && outside === 0) {
			for (const child of node.children) {
				count(child as BlockContent);
			}
		}
	};
	count(list);
	return links > 0 && outside === 0;
}

const { image, link, markup, html: tag } = glyph;
const linkFirst = new RegExp(
	`^[\\s${markup}${tag}${image}]*(?:\\p{Extended_Pictographic}[\\uFE0F\\s]*)*[${markup}]*${link}`,
	'u',
);

function startsWithLink(inline: Inline): boolean {
	return linkFirst.test(inline.skeleton);
}

function headingTitle(content: Inline, source: string): string {
	return plainText(source, content, content.range)
		.replace(/\p{Extended_Pictographic}\uFE0F?/gu, '')
		.replace(/\s+/g, ' ')
		.trim();
}

/** A paragraph below an entry that has no description of its own. */
function describeBy(entry: EntryDraft, source: string, paragraph: Inline): void {
	const text = plainText(source, paragraph, paragraph.range);
	if (text !== '' && /\p{L}/u.test(paragraph.skeleton)) {
		entry.description = text;
		entry.descriptionRange = paragraph.range;
	}
}
