import { nextLine } from '../../lines';
import type { OffsetRange } from '../../model';
import { toEnd } from '../../slices';
import { readFrontMatter } from '../frontMatter';
import { mask, spansLines } from '../mask';
import { parseMarkdown } from '../parseMarkdown';
import { frontMatterUnit } from './frontMatterUnit';
import { countLabels, mentioning } from './labelCounts';
import { seeminglyDefinedIn } from './mentions';
import { nothingBehind, readStretch } from './readStretch';
import { rereadUnits } from './rereadUnits';
import { startOfText } from './scanState';
import { type Masked, newStretch } from './stretch';
import type { Unit, UnitDocument } from './unit';
import { unitDocument } from './unitDocument';

/** Characters that are masked at once. */
const chunk = 50_000;
/** Units whose labels are counted at once. */
const atOnce = 5000;

/** Reads a text in units. @param source Without a byte order mark. */
export function readUnits(source: string): UnitDocument {
	return toEnd(readUnitsInSlices(source));
}

/**
 * Reads a text in units, piece by piece.
 *
 * @returns A generator that stops every few milliseconds with the units so far, whose references may still change their meaning. They
 *   stay the same array.
 */
export function* readUnitsInSlices(source: string): Generator<readonly Unit[], UnitDocument> {
	const frontMatter = readFrontMatter(source);
	const front = frontMatterUnit(source, frontMatter);
	const units = front ? [front] : [];
	yield [];
	const content = front ? source.slice(front.source.length) : source;
	const seeming = new Set<string>();
	const masked = yield* maskAll(content, seeming);
	// Loads the parser, which is a piece of its own
	parseMarkdown('');
	yield units;
	const stretch = newStretch(content, startOfText, masked);
	for (const _ of readStretch(stretch, front, label => seeming.has(label), nothingBehind, units)) {
		yield units;
	}
	const defined = new Map<string, number>();
	for (let from = 0; from < units.length; from += atOnce) {
		countLabels(defined, units.slice(from, from + atOnce), 1);
		yield units;
	}
	// What looked like a definition and is none, such as one in code, must not make references
	const wrong = new Set([...seeming].filter(label => !defined.has(label)));
	for (const label of defined.keys()) {
		if (!seeming.has(label)) {
			wrong.add(label);
		}
	}
	for (const _ of rereadUnits(units, mentioning(units, wrong, 0, units.length), label => defined.has(label))) {
		yield units;
	}
	return unitDocument({ frontMatter, units, defined, spansLines: spansLines(source) }, source);
}

/** @param seeming Takes up what looks like a definition. */
function* maskAll(text: string, seeming: Set<string>): Generator<readonly Unit[], Masked> {
	const isWhole = spansLines(text);
	const pieces: string[] = [];
	const hidden: OffsetRange[] = [];
	for (let start = 0; start < text.length; ) {
		const end = isWhole ? text.length : nextLine(text, Math.min(text.length, start + chunk));
		const masked = mask(text.slice(start, end));
		pieces.push(masked.text);
		for (const range of masked.hidden) {
			hidden.push({ start: range.start + start, end: range.end + start });
		}
		for (const label of seeminglyDefinedIn(masked.text)) {
			seeming.add(label);
		}
		start = end;
		yield [];
	}
	return { text: hidden.length === 0 ? text : pieces.join(''), hidden };
}
