import { lint } from '../lint';
import type { ListDocument, TextEdit } from '../model';
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
export function fixAll(list: ListDocument, settings: Settings): TextEdit[] {
	let edits: TextEdit[] = [];
	let current = list;
	for (let round = 0; round < maxRounds; round++) {
		const more = safeEdits(current, settings);
		if (more.length === 0) {
			return edits;
		}
		edits = composeEdits(list.text.length, edits, more);
		current = parseList(applyEdits(current.text, more));
	}
	return edits;
}

/** Of fixes that touch each other the first wins; the others get their turn in the next round. */
function safeEdits(list: ListDocument, settings: Settings): TextEdit[] {
	const taken: TextEdit[] = [];
	for (const { fixes } of lint(list, settings)) {
		const fix = fixes?.[0];
		const changes = fix?.edits.some(({ range, newText }) => list.text.slice(range.start, range.end) !== newText);
		if (fix?.safe && changes && !fix.edits.some(edit => taken.some(other => touches(edit, other)))) {
			taken.push(...fix.edits);
		}
	}
	return taken;
}

function touches({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
	return a.start <= b.end && b.start <= a.end;
}
