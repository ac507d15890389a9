import { countWhile } from '../../bisect';
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
	readonly meet: () => Generator<void, Cut | 'end' | 'grown'>;
	/** Adds to the stretch, because what stands in it goes on. */
	readonly grow: () => void;
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
	const read = function* (end: number, cut: Cut | undefined): Generator<void, boolean> {
		const range = { start, end };
		const { text, scan } = stretch;
		const isLong = end - start > longPiece;
		const lines = isLong ? yield* readLines(text.slice(start, end), knownLines, isDefined) : knownLines;
		const blocks = readBlocks(text, range, scan.marks, isDefined, cut?.sentinel, lines);
		if (!blocks) {
			return false;
		}
		const isBlank = blocks.length === 0 && start < end;
		if (isBlank && cut) {
			// Blank lines at the beginning belong to what follows
			return false;
		}
		if (isLong) {
			yield;
		}
		const whole = isBlank ? [{ kind: 'block' as const, start, nodes: [] }] : blocks;
		for (const unit of makeUnits(stretch, range, whole, units.at(-1) ?? former)) {
			units.push(unit);
		}
		start = end;
		return true;
	};
	for (;;) {
		const cut = yield* nextCut(stretch, start, size);
		if (cut) {
			size = (yield* read(cut.offset, cut)) ? usualSize : size * 2;
			yield;
			continue;
		}
		const next = yield* behind.meet();
		if (next === 'grown') {
			continue;
		}
		const isRead = yield* read(stretch.text.length, next === 'end' ? undefined : next);
		if (isRead) {
			return;
		}
		behind.grow();
		yield;
	}
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
