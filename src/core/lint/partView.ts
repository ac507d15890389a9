import { lineStartsOf } from '../lines';
import type { OffsetRange } from '../model';
import { definitionsIn } from '../parse/parts/labelIndex';
import type { Part } from '../parse/parts/part';
import type { PartView } from '../rules/rule';
import { notProseIn } from '../rules/support/prose';

/**
 * A part as the rules look at it.
 *
 * @param behind The parts behind it.
 * @param below The text behind it, at the moment of asking.
 */
export function partView(part: Part, behind: readonly Part[], below: () => string): PartView {
	const { unit, content, following } = part;
	let lineStarts: readonly number[] | undefined;
	const own: PartView = {
		...content,
		kind: unit.kind,
		source: unit.source,
		text: unit.source,
		below,
		definitions: definitionsIn(unit),
		get lineStarts() {
			lineStarts ??= lineStartsOf(unit.source);
			return lineStarts;
		},
	};
	if (following.length === 0) {
		return own;
	}
	const described = behind.slice(0, following.length);
	return {
		...own,
		text: own.text + described.map(({ unit: { source } }) => source).join(''),
		opaque: [...own.opaque, ...described.flatMap(other => movedOpaque(other, other.unit.offset - unit.offset))],
	};
}

/** Nothing in the description of a heading is looked at but its prose. */
function movedOpaque(part: Part, by: number): readonly OffsetRange[] {
	return notProseIn(partView(part, [], () => '')).map(({ start, end }) => ({ start: start + by, end: end + by }));
}
