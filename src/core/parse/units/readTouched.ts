import { sameEnds, sameItems } from '../../sameItems';
import { endsBlank } from './footing';
import { type KnownLines, linesOf } from './knownLines';
import { continuesFrom } from './makeUnits';
import { seeminglyDefinedIn } from './mentions';
import type { NewVersion } from './newVersion';
import { readStretch } from './readStretch';
import { startOfText } from './scanState';
import { isSameMarks, type Note } from './settle';
import { newStretch } from './stretch';
import { textAfter } from './touched';
import { placeBehind, type Unit, type UnitChange, type UnitDocument } from './unit';
import { UnitsBehind } from './unitsBehind';

/** What stands in the place of units that a change touches. */
export interface Reading {
	readonly from: number;
	readonly removed: number;
	readonly units: readonly Unit[];
	/** How many of these, at the end, were not read but are copies. */
	readonly copies: number;
	/** What is to be noted of the units behind, one after the other. */
	readonly notes: readonly Note[];
	/** What was taken for defined in the place besides all that was defined before. */
	readonly seeming: ReadonlySet<string>;
}

export function* readTouched(
	{ units, defined }: UnitDocument,
	change: UnitChange,
	{ touched, front, maskedAt }: NewVersion,
): Generator<void, Reading> {
	const { first } = touched;
	const former = front ?? units[first - 1];
	let { end } = touched;
	let own = textAfter(units, touched, change);
	for (; front && own.length < front.source.length; end++) {
		own += units[end]!.source;
	}
	own = front ? own.slice(front.source.length) : own;
	const seeming = new Set<string>();
	const guess = (text: string) => {
		for (const label of seeminglyDefinedIn(text)) {
			seeming.add(label);
		}
	};
	const start = former ? former.offset + former.source.length : 0;
	const state = first === 0 ? startOfText : units[first]!.before;
	const stretch = newStretch(own, state, maskedAt?.({ start, end: start + own.length }));
	guess(stretch.text);
	const behind = new UnitsBehind(stretch, units, end, !former || endsBlank(former.text), guess);
	const added = front ? [front] : [];
	const isDefined = (label: string) => defined.has(label) || seeming.has(label);
	const lines = linesOf(units.slice(first, end));
	// What they are now may be another thing as soon as more is taken for defined
	const knownLines: KnownLines = content => (seeming.size === 0 ? lines(content) : undefined);
	yield* readStretch(stretch, former, isDefined, behind, added, knownLines);

	end = behind.end;
	const next = units[end];
	const notes = [...behind.notes];
	const last = added.at(-1) ?? former;
	let copies = 0;
	if (next && continuesFrom(next.kind, next.marker, last) !== next.continues) {
		added.push(next.with({ ...notes.shift(), continues: !next.continues }, placeBehind(last)));
		end++;
		copies = 1;
	}
	return withoutSame(units, { from: first, removed: end - first, units: added, copies, notes, seeming });
}

/** Leaves out units at both ends that are what they were. */
function withoutSame(before: readonly Unit[], { from, removed, units, copies, notes, seeming }: Reading): Reading {
	const { head, tail } = sameEnds(before.slice(from, from + removed), units, isSame);
	const kept = units.slice(units.length - tail);
	return {
		from: from + head,
		removed: removed - head - tail,
		units: units.slice(head, units.length - tail),
		copies,
		notes: [...kept.map(({ before: state, marks }) => ({ before: state, marks })), ...notes],
		seeming,
	};
}

function isSame(a: Unit, b: Unit): boolean {
	return (
		a.kind === b.kind &&
		a.source === b.source &&
		a.text === b.text &&
		a.continues === b.continues &&
		isSameMarks(a, b.marks) &&
		((a.isPlain && b.isPlain) || isSameData(a.nodes, b.nodes))
	);
}

function isSameData(a: unknown, b: unknown): boolean {
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
		return a === b;
	}
	if (Array.isArray(a) || Array.isArray(b)) {
		return Array.isArray(a) && Array.isArray(b) && sameItems(a, b, isSameData);
	}
	let count = 0;
	for (const key in a) {
		if (!isSameData((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key])) {
			return false;
		}
		count++;
	}
	for (const _key in b) {
		count--;
	}
	return count === 0;
}
