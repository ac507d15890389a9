import type { Link, OffsetRange } from '../model';
import { emoji } from './emoji';
import { glyph, type Inline } from './inline';
import { personsIn } from './person';
import { plainText } from './plainText';
import { readTail } from './readTail';

const { link: L, image: I, code: C, html: H, markup: M } = glyph;
/** Between link and description. A colon may lean on the link; dashes and bars want white space on one side at least. */
const separatorPattern = new RegExp(
	`^(?:\\s|&nbsp;)*(?:(?<=[\\s;])(?:-{1,3}|[–—―‒−|~·•]|=>|->|→|&[mn]dash;)(?=[\\s${M}${L}${C}${I}])|[–—―|]|-{1,2}(?=[\\s${L}]|\\p{L})|[:：,，、])(?:\\s|&nbsp;)*`,
	'u',
);
const aLink = new RegExp(`^[${M}]*${L}+[${M}]*`, 'u');
const linkNext = new RegExp(`^\\s*${L}`, 'u');
const byALink = new RegExp(`^\\s*by\\s+(${L}+)`, 'u');
const readable = new RegExp(`[^\\s${I}${H}${M}]`, 'u');
/** Between two links for the same thing. */
const slash = new RegExp(`^\\s*/\\s*(?=[${M}]*${L})`, 'u');
/** Badges, emoji, and links or code in parentheses between the link and the separator. */
const ornament = new RegExp(
	`^(?:\\s*(?:[${I}${H}]|${emoji}|\\([${L}${C}\\s,]{1,2000}\\)(?=\\s*[-–—:：])))+(?:(?=[\\s:：])|(?<=${H}))`,
	'u',
);

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
	let author: string | undefined;
	let authorRange: OffsetRange | undefined;

	const credit = creditBehind(skeleton.slice(at));
	const byLink = credit ? undefined : linkedCredit(skeleton, at, inline);
	if (credit) {
		author = credit.author;
		authorRange = locate(source, { start: base + at, end: base + at + credit.length }, author, false);
		at += credit.length;
	} else if (byLink) {
		author = personsIn(byLink.text);
		authorRange = byLink.textRange;
		at = byLink.range.end - base;
	}

	let separatorRange: OffsetRange | undefined;
	let isLead = true;
	for (;;) {
		at = skipMarks(skeleton, at);
		at += ornament.exec(skeleton.slice(at))?.[0].length ?? 0;
		const separator: string | undefined =
			(isLead ? slash.exec(skeleton.slice(at)) : null)?.[0] ?? separatorPattern.exec(skeleton.slice(at))?.[0];
		isLead &&= separator?.includes('/') ?? false;
		const next = at + (separator ?? /^\s*/.exec(skeleton.slice(at))![0]).length;
		const subResource = aLink.exec(skeleton.slice(next));
		// "[A](…) — [B](…) — text": B is a resource of its own below A, unless the text goes on behind it as prose.
		if (subResource) {
			const after = skeleton.slice(next + subResource[0].length);
			if (
				separatorPattern.test(after) ||
				(isLead && slash.test(after)) ||
				after.trim() === '' ||
				linkNext.test(after)
			) {
				at = next + subResource[0].length;
				continue;
			}
		}
		if (next > at && next < skeleton.length) {
			separatorRange = { start: base + at, end: base + next };
		}
		at = next;
		break;
	}

	const descriptionRange = textual(skeleton, at, base);
	if (!descriptionRange) {
		return { author, authorRange, description: '', tags: tail.tags };
	}
	const description = plainText(source, inline, descriptionRange);
	if (!author) {
		const named = creditIn(description);
		if (named) {
			author = named;
			authorRange = locate(source, descriptionRange, named, false);
		}
	}
	return { author, authorRange, separatorRange, description, descriptionRange, tags: tail.tags };
}

/** Marks that close emphasis around the link belong to neither side. */
function skipMarks(skeleton: string, at: number): number {
	while (skeleton[at] === M) {
		at++;
	}
	return at;
}

/** `(Jane Doe)` or `by J. R. Doe, A. Roe` directly behind the link, and how long it is. */
function creditBehind(text: string): { readonly author: string; readonly length: number } | undefined {
	const inParentheses = /^\s*\((?:by )?([^()]{1,120})\)(?=\s*(?:$|[-–—|:,.]))/iu.exec(text);
	const inside = inParentheses && personsIn(inParentheses[1]!);
	if (inParentheses && inside) {
		return { author: inside, length: inParentheses[0].length };
	}
	// As much as reads as persons: names may hold full stops and commas, and so may what follows them
	const lead = /^\s*by\s+/.exec(text)?.[0];
	if (lead === undefined) {
		return undefined;
	}
	const stretch = /^.{1,120}?(?=$|\s[-–—|]\s|[:：;()[\uE001-\uE005])/u.exec(text.slice(lead.length))?.[0] ?? '';
	for (
		let end = stretch.length;
		end > 0;
		end = Math.max(stretch.lastIndexOf('.', end - 1), stretch.lastIndexOf(',', end - 1))
	) {
		const author = personsIn(stretch.slice(0, end));
		if (author) {
			return { author, length: lead.length + stretch.slice(0, end).trimEnd().length };
		}
	}
	return undefined;
}

/** `by [Jane Doe](…)` directly behind the link. */
function linkedCredit(skeleton: string, at: number, inline: Inline): Link | undefined {
	const credit = byALink.exec(skeleton.slice(at));
	const end = inline.range.start + at + (credit?.[0].length ?? 0);
	const link = credit ? inline.links.find(candidate => candidate.range.end === end) : undefined;
	return link && personsIn(link.text) ? link : undefined;
}

/** A description that is a credit, or begins or ends with one: `by Jane Doe`, `Jane Doe (PDF)`. */
function creditIn(description: string): string | undefined {
	const by =
		/^(?:by|author:?|from)\s+(.+?)(?=$|[.;:(]|\s[-–—]\s)/i.exec(description) ??
		/[.!?]\s+by\s+([^.]+?)\.?$/i.exec(description);
	if (by) {
		return personsIn(by[1]!);
	}
	const bare = description.replace(/(?:\s*[([*][^()[\]]*[)\]*])+\.?$/, '');
	// A short sentence in title case looks like a name too: "Convert Currency Rates."
	return /\.$/.test(bare) && !/,|\b\p{Lu}\. /u.test(bare) ? undefined : personsIn(bare);
}

/** From the first to the last character that a reader reads. */
function textual(skeleton: string, at: number, base: number): OffsetRange | undefined {
	let start = at;
	let end = skeleton.length;
	while (start < end && (!readable.test(skeleton[start]!) || /[;,]/.test(skeleton[start]!))) {
		start++;
	}
	while (end > start && !readable.test(skeleton[end - 1]!)) {
		end--;
	}
	return start < end && /[\p{L}\p{N}\uE003\uE001\p{S}]/u.test(skeleton.slice(start, end))
		? { start: base + start, end: base + end }
		: undefined;
}

/** Where a text read from `range` stands in the source, if it stands there letter by letter. */
export function locate(source: string, range: OffsetRange, text: string, last: boolean): OffsetRange | undefined {
	const stretch = source.slice(range.start, range.end);
	const at = last ? stretch.lastIndexOf(text) : stretch.indexOf(text);
	return at === -1 ? undefined : { start: range.start + at, end: range.start + at + text.length };
}
