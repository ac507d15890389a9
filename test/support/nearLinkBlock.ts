import type { Definition, Image, ImageReference, Link, LinkReference, Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { OffsetRange } from '../../src/core/model';
import { findNearLinks, type NearLinkBlock } from '../../src/core/parse/nearLinks';

type BlockLink = NearLinkBlock['links'][number];

/** The near links of every paragraph, heading and definition of a Markdown text, in order. */
export function nearLinksIn(text: string): ReturnType<typeof findNearLinks> {
	return blocksOf(text).flatMap(findNearLinks);
}

function blocksOf(text: string): NearLinkBlock[] {
	const root: Root = unified().use(remarkParse).parse(text);
	const definitions = new Map<string, Definition>();
	visit(root, node => {
		if (node.type === 'definition') {
			definitions.set(node.identifier, node);
		}
		return true;
	});
	const isDefined = (label: string) => definitions.has(label);
	const blocks: NearLinkBlock[] = [];
	visit(root, node => {
		if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'definition') {
			return true;
		}
		const first = 'children' in node ? node.children[0] : undefined;
		const range = { start: first ? rangeOf(first).start : rangeOf(node).start, end: rangeOf(node).end };
		const opaque: OffsetRange[] = [];
		const links: BlockLink[] = [];
		visit(node, inner => {
			if (inner.type === 'inlineCode' || inner.type === 'html') {
				opaque.push(rangeOf(inner));
			} else if (inner.type === 'link' || inner.type === 'image') {
				links.push(read(text, inner));
			} else if (inner.type === 'linkReference' || inner.type === 'imageReference') {
				if (definitions.has(inner.identifier)) {
					links.push(read(text, inner));
				}
			}
			return true;
		});
		for (const match of text.slice(range.start, range.end).matchAll(/\{\{.*?\}\}|\{%.*?%\}|\$[^$\n]+\$/g)) {
			const start = range.start + match.index;
			const end = start + match[0].length;
			if (
				![...links, ...opaque.map(inner => ({ range: inner }))].some(l => l.range.start < end && start < l.range.end)
			) {
				opaque.push({ start, end });
			}
		}
		opaque.sort((a, b) => a.start - b.start);
		blocks.push({ text, range, opaque, links, isDefined });
		return false;
	});
	return blocks;
}

function visit(node: Nodes, see: (node: Nodes) => boolean): void {
	if (see(node) && 'children' in node) {
		for (const child of node.children) {
			visit(child, see);
		}
	}
}

function rangeOf(node: Nodes): OffsetRange {
	return { start: node.position!.start.offset!, end: node.position!.end.offset! };
}

function read(text: string, node: Link | LinkReference | Image | ImageReference): BlockLink {
	const range = rangeOf(node);
	if (node.type === 'link' && text[range.start] === '<') {
		const inner = { start: range.start + 1, end: range.end - 1 };
		return { kind: 'autolink', range, textRange: inner, urlRange: inner };
	}
	const last = 'children' in node ? node.children.at(-1) : undefined;
	const textRange =
		node.type === 'image' || node.type === 'imageReference'
			? { start: range.start + 2, end: range.start + 2 + (node.alt ?? '').length }
			: { start: range.start + 1, end: last ? rangeOf(last).end : range.start + 1 };
	const url = /^\]\(\s*<?/.exec(text.slice(textRange.end));
	const start = textRange.end + (url?.[0].length ?? 0);
	const end = node.type === 'link' ? text.indexOf(node.url, start) + node.url.length : start;
	return {
		kind: node.type === 'image' ? 'image' : node.type === 'link' ? 'inline' : 'reference',
		range,
		textRange,
		urlRange: { start, end: Math.max(start, end) },
	};
}
