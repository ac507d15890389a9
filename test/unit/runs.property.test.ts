import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Runs } from '../../src/core/runs';
import { spliceInto } from '../../src/core/splice';
import { runs } from '../support/runs';

/** An item that goes on the run before it or begins one, and something to count. */
type Item = readonly [goesOn: boolean, count: number];

const items = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 3 })), { maxLength: 12 });
const edits = fc.array(fc.record({ from: fc.nat(), removed: fc.nat(5), fresh: items }), { maxLength: 8 });

function runsOf(row: Item[]): Runs<Item, string> {
	return new Runs<Item, string>({
		itemAt: index => row[index]!,
		goesOn: ([goesOn]) => goesOn,
		width: 1,
		count: (counts, [, count], by) => {
			counts[0]! += by * count;
		},
	});
}

const plain = (runs: Runs<Item, string>) =>
	runs.all.map(({ start, length, counts: [sum] }) => ({ start, length, sum }));

it('cuts a row into the same runs after edits as at once', () => {
	fc.assert(
		fc.property(edits, steps => {
			const row: Item[] = [];
			const edited = runsOf(row);
			for (const { from, removed, fresh: wanted } of steps) {
				const start = from % (row.length + 1);
				// The first of all goes on nothing: one that comes to be it is another one
				const isFirst = start === 0 && wanted.length === 0;
				const former = row.slice(start, start + removed + (isFirst ? 1 : 0));
				const first = wanted[0] ?? former[removed];
				const fresh = start === 0 && first ? [[false, first[1]] as const, ...wanted.slice(1)] : wanted;
				spliceInto(row, start, former.length, fresh);
				const before = new Set(edited.all);
				const { gone, come } = edited.change(start, former, fresh);
				expect(edited.all.filter(run => !before.has(run))).toEqual(come);
				expect([...before].filter(run => !edited.all.includes(run))).toEqual(gone);
			}
			const fresh = runsOf(row);
			fresh.change(0, [], row);
			expect(plain(edited)).toEqual(plain(fresh));
			expect(
				row.map((_, index) =>
					plain(edited)
						.filter(run => run.start <= index)
						.at(-1),
				),
			).toEqual(
				row
					.map((_, index) => ({ ...edited.at(index), sum: edited.at(index).counts[0] }))
					.map(({ start, length, sum }) => ({ start, length, sum })),
			);
		}),
		{ numRuns: runs(500) },
	);
});

it('keeps a note as long as all older items of a run have it', () => {
	const row: Item[] = [
		[false, 1],
		[true, 1],
		[false, 1],
		[true, 1],
	];
	const runs = runsOf(row);
	runs.change(0, [], row);
	runs.at(0).note = 'first';
	runs.at(2).note = 'second';
	row.splice(1, 0, [true, 5]);
	runs.change(1, [], [[true, 5]]);
	expect(runs.at(0).note).toBe('first');
	row[3] = [true, 1];
	runs.change(3, [[false, 1]], [[true, 1]]);
	expect(runs.all.map(({ length, note }) => ({ length, note }))).toEqual([{ length: 5, note: undefined }]);
});
