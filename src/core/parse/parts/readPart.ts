import type { RootContent } from 'mdast';
import { compact } from '../../compact';
import type { OffsetRange } from '../../model';
import { mergeRanges, rangesWithin } from '../../ranges';
import { sameItems } from '../../sameItems';
import { bareUrlsIn } from '../bareUrls';
import { countCredits, settleCredits } from '../doubtfulCredits';
import { commentsIn } from '../html';
import type { Inline } from '../inline';
import type { Definitions } from '../linkNodes';
import { findNearLinks } from '../nearLinks';
import { undefinedReferencesIn } from '../undefinedReferences';
import { countBroken } from './counts';
import { lightened, noLabels } from './mereEntries';
import type { DefinitionPlace, PartContent, PartSource, Step } from './part';
import { readBlocks } from './readBlocks';
import type { Surroundings } from './surroundings';

/**
 * Reads a stretch of a document that Markdown can read alone.
 *
 * @param urlOf The URL that a label is defined as; `undefined` when it is not.
 * @param below The blocks behind it, with offsets from the part's beginning.
 */
export function readPart(
	source: PartSource,
	urlOf: (label: string) => string | undefined,
	around: Surroundings,
	below: () => readonly RootContent[],
): PartContent {
	const { text, hidden, unread } = source;
	const asked = new Set<string>();
	const definitionsAround = definitionsFor(urlOf, asked);
	const found = readBlocks(source, definitionsAround, around, below);
	const { inlines, itemStarts } = found;
	const credits = countCredits(found.entries);
	if (around.areCredits) {
		settleCredits(text, found.entries);
	}
	const html = [...found.html, ...inlines.flatMap(inline => inline.html)].sort(byStart);
	const opaque = mergeRanges([
		...hidden,
		...unread,
		...found.code,
		...found.html,
		...inlines.flatMap(inline => inline.opaque),
	]);
	const isDefined = (label: string) => definitionsAround.has(label) || label.startsWith('^');
	const bareUrls = inlines.flatMap(inline => bareUrlsIn(text, inline, itemStarts.has(inline.range.start)));
	const nearLinks = inlines.flatMap(inline => findNearLinks(blockOf(text, inline, opaque, isDefined)));
	const entries = compact(found.entries);
	return lightened({
		entries,
		steps: sameItems<Step>(found.steps, entries) ? entries : compact(found.steps),
		links: compact([...inlines.flatMap(inline => inline.links), ...found.htmlLinks].sort(byRange)),
		images: compact(inlines.flatMap(inline => inline.images).sort(byRange)),
		undefinedReferences: compact(
			inlines
				.flatMap(inline => undefinedReferencesIn(inline, isDefined))
				// Where nothing is defined, two brackets in a row are prose, unless an entry should begin there
				.filter(reference => around.hasDefinitions || itemStarts.has(reference.range.start)),
		),
		bareUrls: compact(bareUrls),
		nearLinks: compact(nearLinks),
		comments: compact(commentsIn(text, html)),
		opaque: compact(opaque),
		unread: compact(unread),
		brokenCount: countBroken({ entries: found.entries, nearLinks, bareUrls }),
		itemCount: found.itemCount,
		labels: asked.size === 0 ? noLabels : asked,
		credits,
		isMereLink: found.isMereLink,
		columns: found.columns,
	});
}

function byStart(a: OffsetRange, b: OffsetRange): number {
	return a.start - b.start;
}

function byRange<T extends { readonly range: OffsetRange }>(a: T, b: T): number {
	return byStart(a.range, b.range);
}

/** What the document defines, each label that somebody asks for noted. */
function definitionsFor(urlOf: (label: string) => string | undefined, asked: Set<string>): Definitions {
	const get = (label: string) => {
		asked.add(label);
		const url = urlOf(label);
		const urlRange: DefinitionPlace = { start: 0, end: 0, label };
		return url === undefined ? undefined : { url, urlRange };
	};
	return { get, has: label => get(label) !== undefined };
}

function blockOf(text: string, inline: Inline, opaque: readonly OffsetRange[], isDefined: (label: string) => boolean) {
	return {
		text,
		range: inline.range,
		opaque: rangesWithin(opaque, inline.range),
		links: [
			...inline.links,
			...inline.images.map(image => ({
				kind: 'image' as const,
				range: image.range,
				textRange: image.altRange,
				urlRange: image.urlRange,
			})),
		].sort((a, b) => byStart(a.range, b.range)),
		isDefined,
	};
}
