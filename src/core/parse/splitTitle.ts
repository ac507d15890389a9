import type { OffsetRange } from '../model';
import { glyph, type Inline } from './inline';
import { separatorPattern } from './separator';

const { image: I, code: C, html: H, markup: M } = glyph;
const ordinal = /^\d{1,3}[.)]\s+/;
const strong = new RegExp(`^[\\s${I}${H}]*([${M}]+[^${M}]{1,300}[${M}]+|[${C}]+)[\\s${I}${H}]*`, 'u');
const dash = /\s[-–—]\s/;

/** A title and the description that stands behind it in the same stretch of text. */
export interface SplitTitle {
	readonly titleRange: OffsetRange;
	readonly separatorRange: OffsetRange | undefined;
	readonly descriptionRange: OffsetRange | undefined;
}

/**
 * Parts `**Title** - What it is.`, as it stands before a link that is only a label, or in a cell of its own.
 *
 * @param isCell An ordinal may stand first, and two spaces are a separator.
 * @returns The whole range as the title when nothing separates it.
 */
export function splitTitle(inline: Inline, range: OffsetRange, isCell: boolean): SplitTitle {
	const base = inline.range.start;
	const start = range.start + (isCell ? (ordinal.exec(textOf(inline, range))?.[0].length ?? 0) : 0);
	const text = textOf(inline, { start, end: range.end });
	const split = (titleEnd: number, separator: string): SplitTitle => {
		const at = start + titleEnd;
		return {
			titleRange: { start, end: at },
			separatorRange: { start: at, end: at + separator.length },
			descriptionRange: { start: at + separator.length, end: range.end },
		};
	};
	// The marks that open emphasis may stand before the range
	let opened = start;
	while (inline.skeleton[opened - base - 1] === M) {
		opened--;
	}
	const lead = strong.exec(textOf(inline, { start: opened, end: range.end }))?.[0].trimEnd();
	if (lead !== undefined) {
		const titleEnd = opened + lead.length - start;
		const behind = separatorPattern.exec(inline.skeleton.slice(start - base + titleEnd))?.[0] ?? '';
		if (/[-–—:：]/.test(behind) && /\p{L}/u.test(text.slice(titleEnd + behind.length))) {
			return split(titleEnd, behind);
		}
	}
	const wide = isCell ? /\S( {2,})(?=\p{Lu})/u.exec(text) : null;
	if (wide && text.length - wide.index > 40) {
		return split(wide.index + 1, wide[1]!);
	}
	const spaced = dash.exec(text);
	const rest = spaced ? text.slice(spaced.index + spaced[0].length) : '';
	if (spaced && /[.!?…]$/.test(rest.slice(-1)) && rest.split(/\s+/, 3).length === 3) {
		return split(spaced.index, spaced[0]);
	}
	return { titleRange: { start, end: range.end }, separatorRange: undefined, descriptionRange: undefined };
}

function textOf(inline: Inline, range: OffsetRange): string {
	return inline.skeleton.slice(range.start - inline.range.start, range.end - inline.range.start);
}
