import { countWhile } from '../bisect';
import { lineStartsOf } from '../lines';
import type { Definition, ListDocument, OffsetRange } from '../model';
import { inferStyle } from '../style/inferStyle';
import { bareUrlsIn } from './bareUrls';
import { readDefinitions } from './definitions';
import { walk } from './entries';
import { commentsIn } from './html';
import type { Inline } from './inline';
import { findNearLinks } from './nearLinks';
import type { Tree } from './tree';
import { undefinedReferencesIn } from './undefinedReferences';
import { hiddenIn, unreadIn } from './units/leftOut';
import { readUnits } from './units/readUnits';
import { tableLinesOf } from './units/tableLinesOf';
import { treeOf } from './units/treeOf';

/**
 * Reads a Markdown text as a curated list.
 *
 * @param text The document's text; a leading byte order mark is dropped, so offsets count without it.
 * @returns The list; an empty one for a text without entries. Never throws.
 */
export function parseList(text: string): ListDocument {
	const source = text.replace(/^\uFEFF/, '');
	const document = readUnits(source);
	const { frontMatter } = document;
	const readable = document.units.map(unit => unit.text).join('');
	const unread = unreadIn(document);
	const tree = treeOf(document);
	const lineStarts = lineStartsOf(source);
	const definitions = readDefinitions(source, tree);
	const byLabel = new Map<string, Definition>();
	for (const definition of definitions) {
		if (!byLabel.has(definition.label)) {
			byLabel.set(definition.label, definition);
		}
	}
	const found = walk(source, readable, tree, tableLinesOf(document), byLabel, lineStarts);
	const html = [...found.html, ...found.inlines.flatMap(inline => inline.html)].sort((a, b) => a.start - b.start);
	const opaque = merge([
		...hiddenIn(document),
		...unread,
		...found.code,
		...found.html,
		...found.inlines.flatMap(inline => inline.opaque),
	]);
	const links = [...found.inlines.flatMap(inline => inline.links), ...found.htmlLinks];
	const isDefined = (label: string) => byLabel.has(label) || label.startsWith('^');
	return {
		text: source,
		lineStarts,
		frontMatter,
		sections: found.sections,
		entries: found.entries,
		links: links.sort((a, b) => a.range.start - b.range.start),
		images: found.inlines.flatMap(inline => inline.images).sort((a, b) => a.range.start - b.range.start),
		definitions,
		undefinedReferences: found.inlines
			.flatMap(inline => undefinedReferencesIn(inline, isDefined))
			// Where nothing is defined, two brackets in a row are prose, unless an entry should begin there
			.filter(reference => definitions.length > 0 || found.itemStarts.has(reference.range.start)),
		bareUrls: found.inlines.flatMap(inline => bareUrlsIn(source, inline, found.itemStarts.has(inline.range.start))),
		nearLinks: found.inlines.flatMap(inline => findNearLinks(blockOf(source, inline, opaque, isDefined))),
		comments: commentsIn(source, html),
		opaque,
		unread,
		itemCount: found.itemCount,
		style: inferStyle(source, found.entries),
	};
}

/** The tree that a list was read from, for rules about the way Markdown is written. Read anew by each call. */
export function readTree({ text }: Pick<ListDocument, 'text'>): Tree {
	return treeOf(readUnits(text));
}

function blockOf(
	source: string,
	inline: Inline,
	opaque: readonly OffsetRange[],
	isDefined: (label: string) => boolean,
) {
	return {
		text: source,
		range: inline.range,
		opaque: within(opaque, inline.range),
		links: [
			...inline.links,
			...inline.images.map(image => ({
				kind: 'image' as const,
				range: image.range,
				textRange: image.altRange,
				urlRange: image.urlRange,
			})),
		].sort((a, b) => a.range.start - b.range.start),
		isDefined,
	};
}

/** The sorted, disjoint `ranges` that lie in `range`. */
function within(ranges: readonly OffsetRange[], range: OffsetRange): readonly OffsetRange[] {
	const first = countWhile(ranges, ({ end }) => end <= range.start);
	return ranges.slice(
		first,
		countWhile(ranges, ({ start }) => start < range.end),
	);
}

/** Sorted, and joined where they overlap. */
function merge(ranges: readonly OffsetRange[]): readonly OffsetRange[] {
	const merged: OffsetRange[] = [];
	for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
		const last = merged.at(-1);
		if (last && range.start < last.end) {
			merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
		} else if (range.end > range.start) {
			merged.push(range);
		}
	}
	return merged;
}
