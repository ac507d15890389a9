import { countWhile } from './bisect';
import { inDocument, partOf } from './lint/partOf';
import type { ListDocument, OffsetRange } from './model';

/** Parts before and behind a place that tell enough of it. */
const reach = 50;

/** Parts among which a comment about the whole file stands. */
const beginning = 3;

/**
 * Of a list only what stands around a place, and its beginning: for whoever asks about that place as often as the cursor moves.
 * Sections and style are what that alone tells; a row of a table has its head.
 */
export function listNear(list: ListDocument, { start, end }: OffsetRange): ListDocument {
	const { parts } = list;
	const at = Math.max(0, countWhile(parts, ({ unit }) => unit.offset <= start) - 1);
	const behind = countWhile(parts, ({ unit }) => unit.offset <= end);
	const first = Math.max(0, at - reach);
	let head = first;
	while (parts[head]?.unit.kind === 'row') {
		head--;
	}
	const near = parts.slice(first, behind + reach);
	return partOf(list, inDocument([...parts.slice(0, beginning), ...parts.slice(head, head + 1), ...near]));
}
