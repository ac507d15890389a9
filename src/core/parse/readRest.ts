import type { OffsetRange } from '../model';
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
/** Badges and emoji between the link and the separator. */
const ornament = new RegExp(`^(?:\\s*(?:[${I}${H}]|${emoji}))+(?=\\s)`, 'u');

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

/** Where a text read from `range` stands in the source, if it stands there letter by letter. */
export function locate(source: string, range: OffsetRange, text: string, last: boolean): OffsetRange | undefined {
	const stretch = source.slice(range.start, range.end);
	const at = last ? stretch.lastIndexOf(text) : stretch.indexOf(text);
	return at === -1 ? undefined : { start: range.start + at, end: range.start + at + text.length };
}
