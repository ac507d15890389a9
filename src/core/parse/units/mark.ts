import type { OffsetRange } from '../../model';

/**
 * Whole lines that Markdown is given otherwise than they are written.
 *
 * - `head`: the head row of a table and its delimiter row; `row`: a body row, or a line with a bar in front in a paragraph beyond all
 *   measure. Markdown is given their inline content alone.
 * - `omitted`: not given at all.
 * - `line`: given from `from` to `to`; what is left behind `to` is filler.
 */
export type Mark =
	| (OffsetRange & { readonly kind: 'head' | 'row' | 'omitted' })
	| (OffsetRange & {
			readonly kind: 'line';
			/** Given as if a blank line stood before it. */
			readonly apart: boolean;
			readonly from: number;
			readonly to: number;
	  });

export function movedMark(mark: Mark, by: number): Mark {
	const start = mark.start + by;
	const end = mark.end + by;
	// Without spreading a range into it: what is spread behind other properties is kept apart from them
	return mark.kind === 'line'
		? { ...mark, start, end, from: mark.from + by, to: mark.to + by }
		: { kind: mark.kind, start, end };
}

/** Whether Markdown is given a blank line before what the marks are about, or reads it by itself anyway. */
export function beginsApart(mark: Mark | undefined, offset: number): boolean {
	return mark !== undefined && mark.start === offset && (mark.kind === 'line' ? mark.apart : mark.kind !== 'omitted');
}

export function isSameMark(a: Mark, b: Mark): boolean {
	return (
		a.start === b.start &&
		a.end === b.end &&
		(a.kind === 'line'
			? b.kind === 'line' && a.apart === b.apart && a.from === b.from && a.to === b.to
			: a.kind === b.kind)
	);
}
