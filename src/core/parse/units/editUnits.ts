import { readUnits } from './readUnits';
import type { Unit, UnitChange, UnitDocument, UnitEdit } from './unit';

export function editUnits(before: UnitDocument, { start, end, newText }: UnitChange): UnitEdit {
	const document = readUnits(before.source.slice(0, start) + newText + before.source.slice(end));
	const units = [...document.units];
	const old = before.units;
	let from = 0;
	while (from < old.length && from < units.length && isSame(old[from]!, units[from]!)) {
		units[from] = moved(old[from]!, units[from]!);
		from++;
	}
	let behind = 0;
	while (
		behind < old.length - from &&
		behind < units.length - from &&
		isSame(old[old.length - 1 - behind]!, units[units.length - 1 - behind]!)
	) {
		const index = units.length - 1 - behind;
		units[index] = moved(old[old.length - 1 - behind]!, units[index]!);
		behind++;
	}
	const removed = old.length - behind - from;
	return { document: { ...document, units }, from, removed, added: units.length - behind - from, reread: [] };
}

function isSame(a: Unit, b: Unit): boolean {
	return (
		a.source === b.source &&
		JSON.stringify({ ...a, offset: 0, line: 0 }) === JSON.stringify({ ...b, offset: 0, line: 0 })
	);
}

function moved(unit: Unit, to: Unit): Unit {
	unit.offset = to.offset;
	unit.line = to.line;
	return unit;
}
