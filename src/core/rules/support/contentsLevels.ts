import type { Link, ListDocument, OffsetRange } from '../../model';
import { type HeadingAnchor, headingAnchors } from '../../parse/anchors';
import { type HeadingNode, type ItemNode, type ListNode, rangeOf, type Tree, textOf, visit } from '../../parse/tree';

/** An item of a table of contents. */
export interface ContentsItem {
	/** From its marker on. */
	readonly range: OffsetRange;
	/** The first link in it. */
	readonly link: Link | undefined;
	/** What the link says, as `textOf` has it; `''` without a link. */
	readonly text: string;
}

/** A heading that should be in a table of contents. */
export interface Listed {
	readonly text: string;
	/** Without `#`. */
	readonly anchor: string;
	/** Whether the text can be written as it is. */
	readonly isPlain: boolean;
}

/** One list of a table of contents and the headings that it should list. */
export interface ContentsLevel {
	readonly items: readonly ContentsItem[];
	readonly headings: readonly Listed[];
}

/** Sections that a table of contents leaves out. */
export function isLeftOut(title: string): boolean {
	return title === 'Contributing' || title === 'Footnotes' || title === 'Related Lists';
}

/**
 * The lists of a table of contents: its own with the sections, and those of items below which others stand with their
 * subsections.
 *
 * @returns `deeper` are the items of a third level, which there should not be.
 */
export function contentsLevels(
	list: ListDocument,
	root: Tree,
	contents: ListNode,
): { readonly levels: readonly ContentsLevel[]; readonly deeper: readonly ContentsItem[] } {
	const anchors = new Map(headingAnchors(list).map(heading => [heading.range.start, heading]));
	const links = new Map(list.links.map(link => [link.range.start, link]));
	const itemsOf = (node: ListNode): ContentsItem[] => node.children.map(item => readItem(item, links));
	const { sections, subsections } = sectionsBelow(root, contents);
	const byTitle = new Map<string, HeadingNode[]>();
	for (const section of sections.toReversed()) {
		const namesakes = byTitle.get(textOf(section)) ?? [];
		byTitle.set(textOf(section), namesakes);
		namesakes.push(section);
	}
	const levels: ContentsLevel[] = [{ items: itemsOf(contents), headings: sections.map(node => listed(node, anchors)) }];
	const deeper: ContentsItem[] = [];
	for (const item of contents.children) {
		const inner = innerList(item);
		const section = byTitle.get(readItem(item, links).text)?.pop();
		if (inner && section) {
			const headings = (subsections.get(section) ?? []).map(node => listed(node, anchors));
			levels.push({ items: itemsOf(inner), headings });
		}
		for (const below of inner?.children ?? []) {
			const third = innerList(below)?.children[0];
			deeper.push(...(third ? [readItem(third, links)] : []));
		}
	}
	return { levels, deeper };
}

function readItem(item: ItemNode, links: ReadonlyMap<number, Link>): ContentsItem {
	let first: { readonly start: number; readonly text: string } | undefined;
	visit(item, node => {
		if (node.type === 'link' && !first) {
			first = { start: rangeOf(node).start, text: textOf(node) };
		}
	});
	return { range: rangeOf(item), link: first && links.get(first.start), text: first?.text ?? '' };
}

function innerList(item: ItemNode): ListNode | undefined {
	return item.children.find((node): node is ListNode => node.type === 'list');
}

function sectionsBelow(root: Tree, contents: ListNode) {
	const sections: HeadingNode[] = [];
	const subsections = new Map<HeadingNode, HeadingNode[]>();
	let open: HeadingNode[] | undefined;
	for (const node of root.children.slice(root.children.indexOf(contents))) {
		if (node.type === 'heading' && node.depth === 2) {
			open = [];
			if (!isLeftOut(textOf(node))) {
				sections.push(node);
				subsections.set(node, open);
			}
		} else if (node.type === 'heading' && node.depth === 3) {
			open?.push(node);
		}
	}
	return { sections, subsections };
}

function listed(node: HeadingNode, anchors: ReadonlyMap<number, HeadingAnchor>): Listed {
	const text = textOf(node);
	const isPlain = node.children.every(({ type }) => type === 'text') && !/[[\]\\`*_<&\r\n]/.test(text);
	return { text, anchor: anchors.get(rangeOf(node).start)?.anchor ?? '', isPlain };
}
