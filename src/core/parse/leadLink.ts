import type { Link, OffsetRange } from '../model';
import { pictures } from './emoji';
import { glyph, type Inline } from './inline';
import { isLabel } from './labels';
import { plainText } from './plainText';

const { image: I, code: C, html: H, markup: M } = glyph;
/** White space, marks of emphasis, images and inline HTML: nothing that a reader reads. For character classes. */
const blank = `\\s${I}${H}${M}\\u200B\\uFEFF`;
/** Alternatives that begin with different characters: none of these patterns may try one stretch in two ways. */
const leadIn = new RegExp(`^(?:[${blank}${pictures}\\d.,()\\[\\]{}"'“”‘’*#~-]|[xX](?=\\])|:[\\w+-]+:)*$`, 'u');
/** One run of emphasis or code, and nothing but punctuation behind it. */
const strongLeadIn = new RegExp(`^[${blank}]*(?:[${M}]+[^${M}]*[${M}]+|[${C}]+)[^\\p{L}\\p{N}]*$`, 'u');

/**
 * The link that an entry is about, and where its title stands.
 *
 * @returns The first link that is neither an image's nor a `#fragment`'s; `undefined` when there is none or prose stands
 * before it.
 */
export function leadLink(source: string, inline: Inline): { link: Link; titleRange: OffsetRange } | undefined {
	const link = inline.links.find(candidate => leadsAway(candidate) && isResource(candidate));
	if (!link) {
		return undefined;
	}
	const firstFragment = inline.links.find(candidate => candidate.url.startsWith('#'));
	if (firstFragment && firstFragment.range.start < link.range.start) {
		return undefined; // a contents item that also points elsewhere
	}
	const before = inline.skeleton.slice(0, link.range.start - inline.range.start);
	const label = isLabel(link.text);
	if (leadIn.test(before)) {
		return { link, titleRange: link.textRange };
	}
	if (before.length > 300) {
		return undefined;
	}
	const prefix = trimmed(source, inline, { start: inline.range.start, end: link.range.start });
	if (label || link.text === '') {
		// "Read the [guide](…) before you write": the sentence goes on, so the label labels nothing.
		const after = inline.skeleton.slice(link.range.end - inline.range.start).replaceAll(M, '');
		return prefix && /^[\])]*\s*(?:$|and\b|[-&+–—:：.,;|/·([\uE001\uE002\uE003\uE004\n])/.test(after)
			? { link, titleRange: prefix }
			: undefined;
	}
	// "**Name**: [Title](…)", "2019 – [Title](…)", "[D] [Title](…)": a lead-in; "Read the [guide](…)": prose.
	if (
		/[:：|–—>»-]\s*$/.test(before.replaceAll(M, '')) ||
		strongLeadIn.test(before) ||
		/^\s*[([【][^)\]】]{1,20}[)\]】]\s*$/.test(before)
	) {
		return { link, titleRange: link.textRange };
	}
	return undefined;
}

/** Whether a link is more than a badge or a place in this document. */
export function leadsAway({ imageOnly, url }: Link): boolean {
	return !imageOnly && !url.startsWith('#');
}

/** An empty URL is a resource whose address is missing; other schemes than the web's are none. */
function isResource(link: Link): boolean {
	return !/^(?:mailto|tel|javascript|data):/i.test(link.url);
}

const unread = new RegExp(`[\\s${I}${H}${M}]`, 'u');
const unreadEnd = new RegExp(`[\\s${I}${H}${M}\\-–—:：|,([{【（]`, 'u');

/** The range without white space and punctuation at its ends, or `undefined` when nothing is left. */
function trimmed(source: string, inline: Inline, range: OffsetRange): OffsetRange | undefined {
	const skeleton = inline.skeleton;
	let { start, end } = range;
	while (start < end && unread.test(skeleton[start - inline.range.start]!)) {
		start++;
	}
	while (end > start && unreadEnd.test(skeleton[end - 1 - inline.range.start]!)) {
		end--;
	}
	return plainText(source, inline, { start, end }) ? { start, end } : undefined;
}
