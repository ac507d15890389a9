import { countWhile } from '../../bisect';
import type { OffsetRange } from '../../model';
import { type Cut, cutAt } from './cutAt';
import { type KnownLines, nothingKnown } from './knownLines';
import { makeUnits } from './makeUnits';
import { type IsDefined, readBlocks } from './readBlocks';
import { readLines } from './readLines';
import { scanLines } from './scanLines';
import type { Stretch } from './stretch';
import type { Unit } from './unit';

/** What a piece costs, at least: a few milliseconds. A character costs one, and a line as much as some characters more. */
const usualSize = 2500;
const lineCost = 30;
/** Characters that take too long at once. */
const longPiece = 5000;
/** Lines that are looked at in a few milliseconds. */
const manyLines = 2000;

/** What stands behind a stretch. */
export interface Behind {
	/**
	 * Says what begins behind the stretch, when all of it has been looked at, stopping now and then. When what stands in it may go on,
	 * adds to the stretch instead.
	 */
	meet(): Generator<void, Cut | 'end' | 'grown'>;
	/** Adds to the stretch, because what stands in it goes on. */
	grow(): void;
}

export const nothingBehind: Behind = {
	// biome-ignore lint/correctness/useYield: There is nothing to look at
	*meet() {
		return 'end';
	},
	grow: () => {
		throw new Error('Nothing stands behind the text.');
	},
};

/**
 * Reads a stretch piece by piece.
 *
 * @param former The unit before it.
 * @param units Takes the units that are read.
 * @returns A generator that stops behind each piece.
 */
export function* readStretch(
	stretch: Stretch,
	former: Unit | undefined,
	isDefined: IsDefined,
	behind: Behind,
	units: Unit[],
	knownLines: KnownLines = nothingKnown,
): Generator<void, void> {
	let start = 0;
	let size = usualSize;
	for (;;) {
		const cut = yield* nextCut(stretch, start, size);
		const next = cut ?? (yield* behind.meet());
		if (next === 'grown') {
			continue;
		}
		const range = { start, end: cut?.offset ?? stretch.text.length };
		const before = units.at(-1) ?? former;
		const read = yield* readPiece(stretch, range, next === 'end' ? undefined : next, before, isDefined, knownLines);
		for (const unit of read ?? []) {
			units.push(unit);
		}
		if (read && !cut) {
			return;
		}
		if (read) {
			start = range.end;
			size = usualSize;
		} else if (cut) {
			size *= 2;
		} else {
			behind.grow();
		}
		yield;
	}
}

/** @param cut At the end of the piece. @returns `undefined` when the piece does not end there. */
function* readPiece(
	stretch: Stretch,
	range: OffsetRange,
	cut: Cut | undefined,
	former: Unit | undefined,
	isDefined: IsDefined,
	knownLines: KnownLines,
): Generator<void, readonly Unit[] | undefined> {
	const { text, scan } = stretch;
	const { start, end } = range;
	const isLong = end - start > longPiece;
	const lines = isLong ? yield* readLines(text.slice(start, end), knownLines, isDefined) : knownLines;
	const blocks = readBlocks(text, range, scan.marks, isDefined, cut?.sentinel, lines);
	if (!blocks) {
		return undefined;
	}
	const isBlank = blocks.length === 0 && start < end;
	if (isBlank && cut) {
		// Blank lines at the beginning belong to what follows
		return undefined;
	}
	if (isLong) {
		yield;
	}
	const whole = isBlank ? [{ kind: 'block' as const, start, nodes: [], isPlain: false }] : blocks;
	return makeUnits(stretch, range, whole, former);
}

/** The first place to cut a stretch behind lines from `start` on that cost `size`; looks at no more of it than needed. */
function* nextCut({ text, scan }: Stretch, start: number, size: number): Generator<void, Cut | undefined> {
	let cost = 0;
	for (let index = countWhile(scan.starts, at => at < start); ; index++) {
		if (index === scan.starts.length) {
			if (scan.end === text.length) {
				return undefined;
			}
			scanLines(scan, text, scan.end + 1);
			if (index % manyLines === 0 && index > 0) {
				yield;
			}
		}
		const offset = scan.starts[index]!;
		if (cost >= size) {
			const mark = scan.marks[countWhile(scan.marks, before => before.start < offset)];
			const cut = cutAt(text, offset, scan.states[index]!, mark?.start === offset ? mark : undefined);
			if (cut) {
				return cut;
			}
		}
		cost += (scan.starts[index + 1] ?? scan.end) - offset + lineCost;
	}
}
