import { countWhile } from '../../bisect';
import type { OffsetRange } from '../../model';
import { sourceOf } from './touched';
import type { Unit, UnitDocument } from './unit';

/** @param source Where it is at hand; else it is put together of the units when somebody asks for it. */
export function unitDocument(parts: Omit<UnitDocument, 'source' | 'sourceIn'>, source?: string): UnitDocument {
	let text = source;
	return {
		...parts,
		get source() {
			text ??= parts.units.map(unit => unit.source).join('');
			return text;
		},
		sourceIn(range) {
			return text?.slice(range.start, range.end) ?? sourceWithin(parts.units, range);
		},
	};
}

function sourceWithin(units: readonly Unit[], { start, end }: OffsetRange): string {
	const first = Math.max(0, countWhile(units, unit => unit.offset <= start) - 1);
	const offset = units[first]?.offset ?? 0;
	const source = sourceOf(
		units,
		first,
		countWhile(units, unit => unit.offset < end),
	);
	return source.slice(start - offset, end - offset);
}
