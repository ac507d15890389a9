import { placeBehind, type Unit } from './unit';

/** Units that count from the same place: an edit moves no more of them one by one, and no more places than there are of these. */
const run = 256;

/**
 * Moves units behind those that have come before them, or in the place of others.
 *
 * @param from Index of the first unit that has come.
 * @param behind Of the first that stood there before.
 */
export function moveBehind(units: readonly Unit[], from: number, behind: number): void {
	for (let index = from; index < behind; index++) {
		units[index]!.place = placeBehind(units[index - 1]);
	}
	const first = units[behind];
	if (!first) {
		return;
	}
	const { origin, offset, line } = placeBehind(units[behind - 1]);
	if (origin !== first.place.origin) {
		origin.next = first.place.origin;
	}
	const by = { offset: origin.offset + offset - first.offset, line: origin.line + line - first.line };
	if (by.offset !== 0 || by.line !== 0) {
		move(units, behind, by);
	}
}

/** Moves the units from an index on: those that count from the same place as the first one each by itself, the others with theirs. */
function move(units: readonly Unit[], first: number, by: { readonly offset: number; readonly line: number }): void {
	const { origin } = units[first]!.place;
	let own = origin;
	let index = first;
	for (let unit = units[index]; unit?.place.origin === origin; unit = units[++index]) {
		if (index - first >= run && (index - first) % run === 0) {
			own.next = { offset: origin.offset, line: origin.line, next: own.next };
			own = own.next;
		}
		const { offset, line } = unit.place;
		unit.place = { origin: own, offset: offset + by.offset, line: line + by.line };
	}
	for (let next = own.next; next; next = next.next) {
		next.offset += by.offset;
		next.line += by.line;
	}
}
