import { countWhile } from '../bisect';
import { type Facts, noFacts } from '../facts';
import { lint } from '../lint';
import type { Fix, ListDocument, TextEdit } from '../model';
import { parseList } from '../parse/parseList';
import type { Settings } from '../settings';
import { applyEdits } from './applyEdits';
import { composeEdits } from './composeEdits';

/** Fixes that call each other forth end here; ours settle in two or three rounds. */
const maxRounds = 10;

/**
 * The preferred safe fixes of everything the settings leave on, applied again and again until none is left.
 *
 * @returns Edits against `list.text`, `[]` when there is nothing to fix. Fixing the fixed text gives `[]`.
 */
export function fixAll(list: ListDocument, settings: Settings, facts: Facts = noFacts): TextEdit[] {
	let edits: TextEdit[] = [];
	let current = list;
	for (let round = 0; round < maxRounds; round++) {
		const more = safeEdits(current, settings, facts);
		if (more.length === 0) {
			return edits;
		}
		edits = composeEdits(list.text.length, edits, more);
		current = parseList(applyEdits(current.text, more));
	}
	return edits;
}

/** Of fixes that touch each other the first wins; the others get their turn in the next round. */
function safeEdits(list: ListDocument, settings: Settings, facts: Facts): TextEdit[] {
	/** In order of their places, none touching another. */
	const taken: TextEdit[] = [];
	const place = ({ range }: TextEdit) => countWhile(taken, other => other.range.end < range.start);
	for (const { fixes } of lint(list, settings, facts)) {
		const fix = fixes?.[0];
		if (
			fix &&
			isSafeChange(list, fix) &&
			!fix.edits.some(edit => (taken[place(edit)]?.range.start ?? Number.POSITIVE_INFINITY) <= edit.range.end)
		) {
			for (const edit of fix.edits) {
				taken.splice(
					countWhile(taken, other => other.range.start <= edit.range.start),
					0,
					edit,
				);
			}
		}
	}
	return taken;
}

/** Whether it may be applied unasked and does something. */
export function isSafeChange({ text }: ListDocument, { safe, edits }: Fix): boolean {
	return safe && edits.some(({ range, newText }) => text.slice(range.start, range.end) !== newText);
}
