import { countWhile } from '../bisect';
import type { OffsetRange } from '../model';
import { emoji } from './emoji';
import { glyph, type Inline } from './inline';
import { invisible } from './invisible';
import { isAuxiliary } from './labels';

const { link: L, image: I, code: C, html: H, markup: M } = glyph;
/** Between link and description. A colon may lean on the link; dashes and bars want white space on one side at least. */
export const separatorPattern = new RegExp(
	`^(?:[\\s${invisible}]|&nbsp;)*(?:(?<=[\\s;])(?:-{1,3}|[–—―‒−]{1,2}|[|~·•]|=>|->|→|&[mn]dash;)(?=[\\s${M}${L}${C}${I}])|[–—―]{1,2}|\\||-{1,2}(?=[\\s${L}]|\\p{L})|[:：,，、])(?:[\\s${invisible}]|&nbsp;)*`,
	'u',
);
const aLink = new RegExp(`^[${M}]*${L}+[${M}]*`, 'u');
const linkNext = new RegExp(`^\\s*${L}`, 'u');
/** Between two links for the same thing. */
const slash = new RegExp(`^\\s*/\\s*(?=[${M}]*${L})`, 'u');
/** Badges, and links in parentheses, between the link and the separator. */
const badges = new RegExp(
	`^(?:\\s*(?:[${I}${H}]|\\([${L}${C}\\s,]{1,2000}\\)(?=\\s*[-–—:：])|\\[[${L}${C}\\s,]{1,2000}\\](?=\\s*[-–—:：])))+(?:(?=[\\s:：])|(?<=${H}))`,
	'u',
);
/** As well as emoji and code, which are the description's unless a separator follows. */
const ornaments = new RegExp(
	`^(?:\\s*(?:[${I}${H}${C}]|${emoji}|\\([${L}${C}\\s,]{1,2000}\\)(?=\\s*[-–—:：])|\\[[${L}${C}\\s,]{1,2000}\\](?=\\s*[-–—:：])))+(?:(?=[\\s:：${L}])|(?<=[${H}])|$)`,
	'u',
);
/** `(archived)` or `*archived*` between the link and a separator. */
const aside = new RegExp(
	`^\\s*(?:[${M}]*\\([^()]{1,200}\\)[${M}]*|[${M}]+[^${M}]{1,80}[${M}]+)(?=\\s*[-–—:：${H}])`,
	'u',
);
const white = /^\s*/;
const beyondCommas = /[^\s,，、]/;
const wrapped = /\s*[\r\n]\s*/g;
const lineBreak = /^\s*<br/i;
const beginsSentence = /^\s+\p{Lu}/u;

/** Where the description begins, and the separator before it. */
export interface Beginning {
	/** Offset in the skeleton. */
	readonly at: number;
	/** In the document. */
	readonly separatorRange: OffsetRange | undefined;
}

/**
 * Passes over what stands between the lead link and the description: badges, asides, other links for the same resource,
 * the separator.
 *
 * @param skeleton The paragraph's without its tail.
 * @param from Offset in the skeleton behind the lead link and its credit.
 */
export function findDescription(source: string, inline: Inline, skeleton: string, from: number): Beginning {
	const base = inline.range.start;
	let at = from;
	let isLead = true;
	for (;;) {
		at = skipMarks(skeleton, at);
		// A bracket too many
		at += (skeleton[at] === ')' || skeleton[at] === ']') && separatorPattern.test(skeleton.slice(at + 1)) ? 1 : 0;
		at += asideAt(source, base, skeleton, at);
		at += ornamentAt(source, base, skeleton, at);
		const separator: string | undefined =
			(isLead ? slash.exec(skeleton.slice(at)) : null)?.[0] ?? separatorPattern.exec(skeleton.slice(at))?.[0];
		isLead &&= separator?.includes('/') ?? false;
		const next = at + (separator ?? white.exec(skeleton.slice(at))![0]).length;
		const other = aLink.exec(skeleton.slice(next));
		// "[A](…) — [B](…) — text": B is a resource of its own below A, unless the text goes on behind it as prose.
		if (other) {
			const end = next + other[0].length;
			const after = skeleton.slice(end);
			if (
				separatorPattern.test(after) ||
				(isLead && slash.test(after)) ||
				after.trim() === '' ||
				linkNext.test(after) ||
				(!isMoreThanCommas(separator ?? '') && beginsSentence.test(after) && isCompanion(inline, base + end))
			) {
				at = end;
				continue;
			}
		}
		const separatorRange = next > at && next < skeleton.length ? { start: base + at, end: base + next } : undefined;
		return { at: next, separatorRange };
	}
}

/** Whether a separator or a line break follows, so that what stands before it is no part of the description. */
export function separates(source: string, inline: Inline, skeleton: string, at: number): boolean {
	const from = skipMarks(skeleton, at);
	const next = inline.range.start + from;
	const separator = separatorPattern.exec(skeleton.slice(from))?.[0] ?? '';
	return isMoreThanCommas(separator) || lineBreak.test(source.slice(next, next + 20));
}

/** Whether a separator is more than white space and commas, which may join as well as separate. */
export function isMoreThanCommas(separator: string): boolean {
	return beyondCommas.test(separator);
}

/** A separator, a line break in it as one space. */
export function onOneLine(separator: string): string {
	return separator.replace(wrapped, ' ');
}

/** Marks that close emphasis around the link belong to neither side. */
export function skipMarks(skeleton: string, at: number): number {
	let end = at;
	while (skeleton[end] === M) {
		end++;
	}
	return end;
}

function asideAt(source: string, base: number, skeleton: string, at: number): number {
	const length = aside.exec(skeleton.slice(at))?.[0].length ?? 0;
	const next = base + at + length;
	const isBreak = /^\s*<br/i.test(source.slice(next, next + 20));
	return length > 0 && (isBreak || separatorPattern.test(skeleton.slice(at + length))) ? length : 0;
}

function ornamentAt(source: string, base: number, skeleton: string, at: number): number {
	const length = ornaments.exec(skeleton.slice(at))?.[0].length ?? 0;
	const next = at + length;
	const closes =
		next === skeleton.length ||
		skeleton[next] === L ||
		/<br\s*\/?>$/i.test(source.slice(Math.max(0, base + next - 8), base + next)) ||
		separatorPattern.test(skeleton.slice(next));
	return length > 0 && closes ? length : (badges.exec(skeleton.slice(at))?.[0].length ?? 0);
}

/** Whether the link that ends at `end` is only a label of what it stands beside: `[Video](…)`. */
function isCompanion(inline: Inline, end: number): boolean {
	const link = inline.links[countWhile(inline.links, ({ range }) => range.end < end)];
	return link?.range.end === end && isAuxiliary(link.text);
}
