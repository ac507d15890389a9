import type { Link, OffsetRange } from '../model';
import { pictures } from './emoji';
import { glyph, type Inline } from './inline';
import { invisible } from './invisible';
import { isLabel, isUrl } from './labels';
import { plainText } from './plainText';

const { link: L, image: I, code: C, html: H, markup: M } = glyph;
/** White space, marks of emphasis, images and inline HTML: nothing that a reader reads. For character classes. */
const blank = `\\s${I}${H}${M}${invisible}`;
/** Alternatives that begin with different characters: none of these patterns may try one stretch in two ways. */
const leadIn = new RegExp(`^(?:[${blank}${pictures}\\d.,()\\[\\]{}"'“”‘’*#~-]|[xX](?=\\])|:[\\w+-]+:)*$`, 'u');
/** One run of emphasis or code, and nothing but punctuation behind it. */
const strongLeadIn = new RegExp(`^[${blank}]*(?:[${M}]+[^${M}]*[${M}]+|[${C}]+)[^\\p{L}\\p{N}]*$`, 'u');
/** Hugo's or Jekyll's: an icon, a badge. */
const shortcode = /^\s*(?:\{\{[^{}\n]{0,500}\}\}|\{%[^%\n]{0,500}%\})/;
/** Up to the closing bracket, and nothing but a separator behind it. */
const onlyLinks = new RegExp(`^[\\s${L}${M},;/&|·]*\\)\\s*(?:$|[-–—:：])`, 'u');
/** Bold text or code and a dash: the title, whatever follows. */
const strongTitle = new RegExp(`^[${blank}${pictures}]*(?:[${M}]+[^${M}]+[${M}]+|[${C}]+)\\s*(?:[-–—:：(\\[]|$)`, 'u');
const fragment = /^(?:\.\/)?#/;
const noPage = /^(?:mailto|tel|javascript|data):/i;
/** The sentence goes on with the link. */
const unfinished =
	/(?:^|[^\p{L}])(?:an?|the|this|that|these|its?|their|our|your|and|or|of|in|on|at|to|by|for|from|with|as|via|see|read|visit|click|go|check|found|available|is|are|out)$/iu;

/** The link that an entry is about, and where its title stands: in the link, or before it. */
export interface LeadLink {
	readonly link: Link;
	readonly titleRange: OffsetRange;
}

/**
 * The link that an entry is about, and where its title stands.
 *
 * @returns The first link that is neither an image's nor a `#fragment`'s; `undefined` when there is none or prose stands
 * before it.
 */
export function leadLink(source: string, inline: Inline): LeadLink | undefined {
	const link = inline.links.find(candidate => leadsAway(candidate) && isResource(candidate));
	if (!link) {
		return undefined;
	}
	const firstFragment = inline.links.find(candidate => isFragment(candidate.url));
	if (firstFragment && firstFragment.range.start < link.range.start) {
		return undefined; // a contents item that also points elsewhere
	}
	const before = inline.skeleton.slice(0, link.range.start - inline.range.start).replace(shortcode, '');
	const label = isLabel(link.text) || isUrl(link.text) || isBracketed(inline, before, link);
	if (leadIn.test(before)) {
		return { link, titleRange: link.textRange };
	}
	const isStrong = strongTitle.test(before);
	if (before.length > (isStrong ? 3000 : 300) || isContact(before, link)) {
		return undefined;
	}
	const prefix = trimmed(source, inline, { start: inline.range.start, end: link.range.start });
	if (label || link.text === '') {
		if (!isStrong && (unfinished.test(before.trimEnd()) || (isUrl(link.text) && isSentence(before)))) {
			return undefined;
		}
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

/** `Title ([X](…), [2016 slides](…))`: in brackets with nothing but links any text is a label. */
function isBracketed(inline: Inline, before: string, link: Link): boolean {
	const after = inline.skeleton.slice(link.range.end - inline.range.start);
	return /\p{L}.*\(\s*$/su.test(before.slice(-300)) && onlyLinks.test(after);
}

/** Too many words for a title. */
function isSentence(text: string): boolean {
	return text.split(/\s+/, 9).length > 7;
}

/** Whether a link is more than a badge or a place in this document. */
export function leadsAway({ imageOnly, url }: Link): boolean {
	return !imageOnly && !isFragment(url);
}

/** Whether a URL leads to a place in the document it stands in. */
export function isFragment(url: string): boolean {
	return fragment.test(url);
}

/** An empty URL is a resource whose address is missing; other schemes than the web's are none, nor are a list's own rules. */
function isResource({ url }: Link): boolean {
	return !noPage.test(url) && !ownRules.test(url);
}

const ownRules =
	/^(?![a-z][a-z\d+.-]*:|\/\/)(?:[^#?]*\/)?(?:contributing|code[-_]of[-_]conduct|licen[cs]e|security|funding)(?:[-_.][\w-]{1,20}){0,2}(?:#.*)?$/i;

/** `Twitter: [@who](…)`, `Maintainers: [Jane Doe](…)`: how to reach people, not what they made. */
function isContact(before: string, link: Link): boolean {
	return (/^@?[\w-]+$/.test(link.text) && network.test(before)) || people.test(before);
}

const network =
	/^\W{0,20}(?:twitter|x|facebook|instagram|linkedin|mastodon|telegram|discord|slack|e-?mail)\W{0,20}[:：]\W{0,20}$/i;
const people = /^\W{0,20}(?:maintainers?|contributors?|维护者|贡献者|译者)\W{0,20}[:：]\W{0,20}$/i;

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
