import type { OffsetRange } from '../../model';
import { mask } from '../mask';
import { newScan, type Scan } from './scan';
import type { ScanState } from './scanState';

/** Whole lines that are read anew, as far as they are looked at. Grows at its end. */
export interface Stretch {
	source: string;
	/** What is left of it for Markdown, of the same length. */
	text: string;
	/** Front matter, shortcodes and math, in order. */
	readonly hidden: OffsetRange[];
	readonly scan: Scan;
}

/** @param hidden What is hidden in it, where that depends on text outside; else it is looked for. */
export function newStretch(source: string, state: ScanState, masked: Masked = mask(source)): Stretch {
	return { source, text: masked.text, hidden: [...masked.hidden], scan: newScan(0, state) };
}

export interface Masked {
	readonly text: string;
	readonly hidden: readonly OffsetRange[];
}

/** Adds lines behind it. */
export function extend(stretch: Stretch, source: string, masked: Masked): void {
	const by = stretch.source.length;
	stretch.source += source;
	stretch.text += masked.text;
	for (const { start, end } of masked.hidden) {
		const last = stretch.hidden.at(-1);
		if (last && last.end === by && start === 0) {
			// It goes on across the border
			stretch.hidden[stretch.hidden.length - 1] = { start: last.start, end: end + by };
		} else {
			stretch.hidden.push({ start: start + by, end: end + by });
		}
	}
}
