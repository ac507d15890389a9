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
	const lead = strong.exec(text)?.[0].trimEnd();
	const behind = lead === undefined ? null : separatorPattern.exec(inline.skeleton.slice(start - base + lead.length));
	if (
		lead !== undefined &&
		behind &&
		/[-–—:：]/.test(behind[0]) &&
		/\p{L}/u.test(text.slice(lead.length + behind[0].length))
	) {
		return split(lead.length, behind[0]);
	}
	const wide = isCell ? /\S( {2,})(?=\p{Lu})/u.exec(text) : null;
	if (wide && text.length - wide.index > 40) {
		return split(wide.index + 1, wide[1]!);
	}
	const spaced = dash.exec(text);
	if (spaced && /\S\s+\S+\s+\S.*[.!?…]$/su.test(text.slice(spaced.index + spaced[0].length).slice(-2000))) {
		return split(spaced.index, spaced[0]);
	}
	return { titleRange: { start, end: range.end }, separatorRange: undefined, descriptionRange: undefined };
}

function textOf(inline: Inline, range: OffsetRange): string {
	return inline.skeleton.slice(range.start - inline.range.start, range.end - inline.range.start);
}
