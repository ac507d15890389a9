import type { Link, OffsetRange } from '../model';
import { creditBehind, creditIn } from './credit';
import { glyph, type Inline } from './inline';
import { invisible } from './invisible';
import { isAuxiliary } from './labels';
import { isLicence } from './licence';
import { personsIn } from './person';
import { plainText } from './plainText';
import { readTail } from './readTail';
import { findDescription, separates, skipMarks } from './separator';

const { link: L, image: I, code: C, html: H, markup: M } = glyph;
const byALink = new RegExp(`^\\s*by\\s+(${L}+)`, 'iu');
const readable = new RegExp(`[^\\s${I}${H}${M}${invisible}]`, 'u');
const word = new RegExp(`[\\p{L}\\p{N}${C}${L}\\p{S}]`, 'u');
/** Nothing but links and what joins them. */
const onlyLinks = new RegExp(`^(?:[\\s${M}${H}${L}${I},;&/|·+().[\\]-]|and\\b|or\\b)*$`, 'u');
const leadingCode = new RegExp(`^(${C}+)[\\s,]+`, 'u');

/** What stands behind the lead link. */
export interface Rest {
	readonly author?: string | undefined;
	readonly authorRange?: OffsetRange | undefined;
	readonly separatorRange?: OffsetRange | undefined;
	readonly description: string;
	readonly descriptionRange?: OffsetRange | undefined;
	readonly tags: readonly string[];
}

/** What follows the lead link: sub-resources, a credit, the separator, the description, tags. */
export function readRest(source: string, inline: Inline, from: number): Rest {
	const { start: base } = inline.range;
	const tail = readTail(source, inline, from);
	const skeleton = inline.skeleton.slice(0, tail.end - base);
	let at = skipMarks(skeleton, from - base);
	const credit = creditBehind(skeleton.slice(at));
	const byLink = credit ? undefined : linkedCredit(skeleton, at, inline);
	const author = credit?.author ?? (byLink && personsIn(byLink.text));
	const creditEnd = credit ? at + credit.length : byLink ? byLink.range.end - base : at;
	const authorRange = credit
		? locate(source, { start: base + at, end: base + creditEnd }, credit.author, false)
		: byLink?.textRange;
	// "[A](…) by Jane Doe": what nothing separates from the credit is described together with it
	const stands = skeleton.slice(at, creditEnd).endsWith(')') || separates(source, inline, skeleton, creditEnd);
	at = stands ? creditEnd : at;
	const beginning = findDescription(source, inline, skeleton, at);
	const leading = leadingLicences(source, inline, skeleton, beginning.at);
	const tags = [...leading.tags, ...tail.tags];
	const written = textual(skeleton, leading.at, base);
	const inner = written && insideParentheses(skeleton, written, base);
	const descriptionRange = inner ? textual(skeleton.slice(0, inner.end - base), inner.start - base, base) : written;
	const description = descriptionRange ? plainText(source, inline, descriptionRange) : '';
	if (
		!descriptionRange ||
		(inner && isLabelAside(description)) ||
		onlyLinks.test(skeleton.slice(descriptionRange.start - base, descriptionRange.end - base))
	) {
		return { author, authorRange, description: '', tags };
	}
	const separatorRange = inner ? undefined : beginning.separatorRange;
	const separator = separatorRange ? source.slice(separatorRange.start, separatorRange.end) : '';
	const isTalk = tags.some(tag => /^\d+(?::\d\d)+$/.test(tag));
	if (author) {
		return { author, authorRange, separatorRange, description, descriptionRange, tags };
	}
	const named = creditIn(description, { isCell: separator.includes('|'), isTalk });
	return {
		author: named,
		authorRange: named === undefined ? undefined : locate(source, descriptionRange, named, false),
		separatorRange,
		description,
		descriptionRange,
		tags,
	};
}

/** Licences between the separator and the description are tags. */
function leadingLicences(source: string, inline: Inline, skeleton: string, from: number) {
	const tags: string[] = [];
	let at = from;
	for (;;) {
		const code = leadingCode.exec(skeleton.slice(at));
		const start = inline.range.start + at;
		const text = code ? plainText(source, inline, { start, end: start + code[1]!.length }) : '';
		if (!code || (tags.length === 0 && !isLicence(text))) {
			return { at, tags };
		}
		tags.push(text);
		at += code[0].length;
	}
}

const brackets: Readonly<Record<string, string>> = { '(': ')', '（': '）' };

/** What stands in the parentheses that a text is wholly wrapped in. */
function insideParentheses(skeleton: string, range: OffsetRange, base: number): OffsetRange | undefined {
	const text = skeleton.slice(range.start - base, range.end - base);
	const open = text[0]!;
	const close = brackets[open];
	const end = text.replace(/[.。]$/, '').length;
	if (close === undefined || text[end - 1] !== close) {
		return undefined;
	}
	let depth = 0;
	for (let at = 0; at < end; at++) {
		depth += text[at] === open ? 1 : text[at] === close ? -1 : 0;
		if (depth === 0 && at < end - 1) {
			return undefined;
		}
	}
	return depth === 0 ? { start: range.start + 1, end: range.start + end - 1 } : undefined;
}

/** A parenthesis that labels and does not describe: `PDF, EPUB`, `MIT`, `2014`. */
function isLabelAside(text: string): boolean {
	return (
		text.length <= 60 &&
		text
			.split(/[,;/&+]| and /)
			.every(
				part =>
					/^(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?$/.test(part.trim()) || isAuxiliary(part) || isLicence(part.trim()),
			)
	);
}

/** `by [Jane Doe](…)` directly behind the link. */
function linkedCredit(skeleton: string, at: number, inline: Inline): Link | undefined {
	const credit = byALink.exec(skeleton.slice(at));
	const end = inline.range.start + at + (credit?.[0].length ?? 0);
	const link = credit ? inline.links.find(candidate => candidate.range.end === end) : undefined;
	return link && personsIn(link.text) ? link : undefined;
}

const joinsBefore = /^(?:[;,]|[.–—-]\s)/;
const joinsBehind = /^\s[-–—|·]$/;

/** From the first to the last character that a reader reads. */
function textual(skeleton: string, at: number, base: number): OffsetRange | undefined {
	let start = at;
	let end = skeleton.length;
	while (start < end && (!readable.test(skeleton[start]!) || joinsBefore.test(skeleton.slice(start, start + 2)))) {
		start++;
	}
	while (end > start && (!readable.test(skeleton[end - 1]!) || joinsBehind.test(skeleton.slice(end - 2, end)))) {
		end--;
	}
	return start < end && word.test(skeleton.slice(start, end)) ? { start: base + start, end: base + end } : undefined;
}

/** Where a text read from `range` stands in the source, if it stands there letter by letter. */
export function locate(source: string, range: OffsetRange, text: string, last: boolean): OffsetRange | undefined {
	const stretch = source.slice(range.start, range.end);
	const at = last ? stretch.lastIndexOf(text) : stretch.indexOf(text);
	return at === -1 ? undefined : { start: range.start + at, end: range.start + at + text.length };
}
