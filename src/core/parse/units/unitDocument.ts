import type { UnitDocument } from './unit';

/** @param source Where it is at hand; else it is put together of the units when somebody asks for it. */
export function unitDocument(parts: Omit<UnitDocument, 'source'>, source?: string): UnitDocument {
	let text = source;
	return {
		...parts,
		get source() {
			text ??= parts.units.map(unit => unit.source).join('');
			return text;
		},
	};
}
