import type { Entry, Link, OffsetRange } from '../model';
import { glyph, type Inline, plainText } from './inline';
import { isLabel } from './labels';
import { personsIn } from './person';

/** What an entry's own paragraph says: the part of `Entry` that does not depend on where it stands. */
export type EntryContent = Pick<
	Entry,
	| 'title'
	| 'author'
	| 'url'
	| 'description'
	| 'tags'
	| 'link'
	| 'links'
	| 'titleRange'
	| 'authorRange'
	| 'separator'
	| 'separatorRange'
	| 'descriptionRange'
>;

const { link: L, image: I, code: C, html: H, markup: M } = glyph;
/** White space, marks of emphasis, images and inline HTML: nothing that a reader reads. For character classes. */
const blank = `\\s${I}${H}${M}\\u200B\\uFEFF`;
const pictures = '\\p{Extended_Pictographic}\\u{1F1E6}-\\u{1F1FF}\\uFE0F\\u200D\\u20E3★☆✓✔●◆■□▪•';
const emoji = `(?:[${pictures}]|:[\\w+-]+:)`;
/** Alternatives that begin with different characters: none of these patterns may try one stretch in two ways. */
const leadIn = new RegExp(`^(?:[${blank}${pictures}\\d.,()\\[\\]{}"'“”‘’*#~-]|[xX](?=\\])|:[\\w+-]+:)*$`, 'u');
const strongLeadIn = new RegExp(`^\\s*[${M}${C}]`, 'u');
/** Between link and description. A colon may lean on the link; dashes and bars want white space on one side at least. */
const separatorPattern = new RegExp(
	`^(?:\\s|&nbsp;)*(?:(?<=[\\s;])(?:-{1,3}|[–—―‒−|~·•]|=>|->|→|&[mn]dash;)(?=[\\s${M}${L}${C}${I}])|[–—―|]|-{1,2}(?=[\\s${L}]|\\p{L})|[:：,，、])(?:\\s|&nbsp;)*`,
	'u',
);
/** Badges and emoji between the link and the separator. */
const ornament = new RegExp(`^(?:\\s*(?:[${I}${H}]|${emoji}))+(?=\\s)`, 'u');
/** Stand-alone links and licence chips in brackets at the end: `([Source Code](…), [Demo](…))`. */
const chip = new RegExp(
	`[\\s${M}]*(?:\\([\\s${M}]*[${L}][^()\\p{L}]*\\)|\\[[\\s${M}]*[${L}][^\\[\\]\\p{L}]*\\])[\\s.${M}]*$`,
	'u',
);

/**
 * Reads a paragraph as an entry.
 *
 * @param source The document.
 * @returns `undefined` when no link leads it: prose, a contents item, a line of badges.
 */
export function readEntry(source: string, inline: Inline): EntryContent | undefined {
	const lead = leadLink(source, inline);
	if (!lead) {
		return undefined;
	}
	const { link, titleRange } = lead;
	const raw = cleanTitle(plainText(source, inline, titleRange) || (titleRange === link.textRange ? link.text : ''));
	const credited = creditAtEnd(raw);
	const rest = readRest(source, inline, link.range.end);
	const author = credited?.author ?? rest.author;
	return {
		title: credited?.title ?? raw,
		author,
		url: link.url,
		link,
		links: inline.links.filter(other => other !== link && !other.imageOnly && other.url !== ''),
		titleRange,
		authorRange: credited ? locate(source, titleRange, credited.author, true) : rest.authorRange,
		description: rest.description,
		descriptionRange: rest.descriptionRange,
		separator: rest.separatorRange && source.slice(rest.separatorRange.start, rest.separatorRange.end),
		separatorRange: rest.separatorRange,
		tags: rest.tags,
	};
}

/** The first link that is neither an image's nor a `#fragment`'s, unless prose stands before it. */
function leadLink(source: string, inline: Inline): { link: Link; titleRange: OffsetRange } | undefined {
	const link = inline.links.find(
		candidate => !candidate.imageOnly && !candidate.url.startsWith('#') && isResource(candidate),
	);
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

/** An empty URL is a resource whose address is missing; other schemes than the web's are none. */
function isResource(link: Link): boolean {
	return !/^(?:mailto|tel|javascript|data):/i.test(link.url);
}

/** The range without white space and punctuation at its ends, or `undefined` when nothing is left. */
function trimmed(source: string, inline: Inline, range: OffsetRange): OffsetRange | undefined {
	const ignored = new RegExp(`[\\s${I}${H}${M}\\-–—:：|,([{【（]`, 'u');
	const skeleton = inline.skeleton;
	let { start, end } = range;
	while (start < end && new RegExp(`[\\s${I}${H}${M}]`, 'u').test(skeleton[start - inline.range.start]!)) {
		start++;
	}
	while (end > start && ignored.test(skeleton[end - 1 - inline.range.start]!)) {
		end--;
	}
	return plainText(source, inline, { start, end }) ? { start, end } : undefined;
}

const edgeEmoji = new RegExp(`^(?:${emoji}|\\s)+(?=\\S)|(?:${emoji}|\\s)+$`, 'gu');

function cleanTitle(text: string): string {
	return text
		.replace(/~~/g, '')
		.replace(/\p{Extended_Pictographic}[\uFE0F\u200D\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}]*/gu, match =>
			/^[©®™#*0-9]/u.test(match) ? match : ' ',
		)
		.replace(edgeEmoji, '')
		.replace(/\s+/g, ' ')
		.replace(/^\s*\[[ xX]\]\s+/, '')
		.trim();
}

/** `Title (Jane Doe)`: only a person counts; a medium, a year or an acronym stays in the title. */
function creditAtEnd(title: string): { title: string; author: string } | undefined {
	const match = /^(.*\S)\s*[(（]([^()（）]+)[)）]$/.exec(title);
	const author = match && personsIn(match[2]!.replace(/^by /i, ''));
	return match && author ? { title: match[1]!, author } : undefined;
}

/** Where a text read from `range` stands in the source, if it stands there letter by letter. */
function locate(source: string, range: OffsetRange, text: string, last: boolean): OffsetRange | undefined {
	const stretch = source.slice(range.start, range.end);
	const at = last ? stretch.lastIndexOf(text) : stretch.indexOf(text);
	return at === -1 ? undefined : { start: range.start + at, end: range.start + at + text.length };
}

interface Rest {
	readonly author?: string | undefined;
	readonly authorRange?: OffsetRange | undefined;
	readonly separatorRange?: OffsetRange | undefined;
	readonly description: string;
	readonly descriptionRange?: OffsetRange | undefined;
	readonly tags: readonly string[];
}

/** What follows the lead link: sub-resources, a credit, the separator, the description, tags. */
function readRest(source: string, inline: Inline, from: number): Rest {
	const { start: base } = inline.range;
	const tail = readTail(source, inline, from);
	const skeleton = inline.skeleton.slice(0, tail.end - base);
	let at = skipMarks(skeleton, from - base);
	let author: string | undefined;
	let authorRange: OffsetRange | undefined;

	const credit = /^\s*(?:\(([^()]+)\)|by\s+([^-–—:|,;([.\uE001]+?))(?=\s*(?:$|\s[-–—|]\s|[:,.]))/u.exec(
		skeleton.slice(at),
	);
	const persons = credit && personsIn((credit[1] ?? credit[2] ?? '').replace(/^by /i, ''));
	if (credit && persons) {
		author = persons;
		authorRange = locate(source, { start: base + at, end: base + at + credit[0].length }, persons, false);
		at += credit[0].length;
	} else {
		const linked = new RegExp(`^\\s*by\\s+(${L}+)`, 'u').exec(skeleton.slice(at));
		const byLink = linked && inline.links.find(link => link.range.end === base + at + linked[0].length);
		const name = byLink && personsIn(byLink.text);
		if (linked && byLink && name) {
			author = name;
			authorRange = byLink.textRange;
			at += linked[0].length;
		}
	}

	let separatorRange: OffsetRange | undefined;
	for (;;) {
		at = skipMarks(skeleton, at);
		at += ornament.exec(skeleton.slice(at))?.[0].length ?? 0;
		const separator = separatorPattern.exec(skeleton.slice(at))?.[0];
		const next = at + (separator ?? /^\s*/.exec(skeleton.slice(at))![0]).length;
		const subResource = new RegExp(`^[${M}]*${L}+[${M}]*`, 'u').exec(skeleton.slice(next));
		// "[A](…) — [B](…) — text": B is a resource of its own below A, unless the text goes on behind it as prose.
		if (subResource) {
			const after = skeleton.slice(next + subResource[0].length);
			if (separatorPattern.test(after) || after.trim() === '' || new RegExp(`^\\s*${L}`, 'u').test(after)) {
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
	const readable = new RegExp(`[^\\s${I}${H}${M}]`, 'u');
	let start = at;
	let end = skeleton.length;
	while (start < end && !readable.test(skeleton[start]!)) {
		start++;
	}
	while (end > start && !readable.test(skeleton[end - 1]!)) {
		end--;
	}
	return start < end && /[\p{L}\p{N}\uE003\uE001\p{S}]/u.test(skeleton.slice(start, end))
		? { start: base + start, end: base + end }
		: undefined;
}

/** Tags, chips, badges at the end of the paragraph, and where they begin. */
function readTail(
	source: string,
	inline: Inline,
	from: number,
): { readonly end: number; readonly tags: readonly string[] } {
	const { start: base } = inline.range;
	const tags: string[] = [];
	let end = inline.range.end;
	for (;;) {
		const skeleton = inline.skeleton.slice(from - base, end - base);
		const image = new RegExp(`[\\s${M}${H}]*${I}+[\\s${M}${H}]*$`, 'u').exec(skeleton);
		const aside = image ?? chip.exec(skeleton);
		if (aside && aside.index > 0) {
			end = from + aside.index;
			continue;
		}
		const code = new RegExp(`(?:\\s|^)[\\s${M}]*(${C}+)[\\s,${M}]*$`, 'u').exec(skeleton);
		// Code that ends a sentence belongs to it; code behind one is a tag.
		if (code && (tags.length > 0 || /(?:[.!?。…)\uE001\uE003]|^)[\s\uE005]*$/u.test(skeleton.slice(0, code.index)))) {
			const codeStart = from + code.index + code[0].indexOf(C);
			tags.unshift(plainText(source, inline, { start: codeStart, end }));
			end = from + code.index;
			continue;
		}
		const hash = /\s#([\p{L}][\p{L}\p{N}_-]*)\s*$/u.exec(skeleton);
		if (hash) {
			tags.unshift(hash[1]!);
			end = from + hash.index;
			continue;
		}
		return { end, tags: tags.filter(tag => tag !== '') };
	}
}
