import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Tally } from '../../../src/core/style/tally';

it('counts what is added and not taken back, and names the most common value', () => {
	const values = fc.constantFrom('a', 'b', 'c', '', undefined);
	const deeds = fc.array(fc.record({ value: values, isAdded: fc.boolean() }), { maxLength: 40 });
	fc.assert(
		fc.property(deeds, all => {
			const tally = new Tally<string>();
			const counts = new Map<string, number>();
			for (const { value, isAdded } of all) {
				const count = value === undefined ? 0 : (counts.get(value) ?? 0);
				if (isAdded) {
					tally.add(value);
				} else if (value === undefined || count > 0) {
					tally.remove(value);
				}
				if (value !== undefined) {
					counts.set(value, Math.max(0, count + (isAdded ? 1 : -1)));
				}
			}
			const left = [...counts].filter(([, count]) => count > 0);
			const total = left.reduce((sum, [, count]) => sum + count, 0);
			const [best] = left.sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1));
			expect(tally.total).toBe(total);
			expect(['a', 'b', 'c', ''].map(value => tally.count(value))).toEqual(
				['a', 'b', 'c', ''].map(value => counts.get(value) ?? 0),
			);
			expect(tally.habit()).toEqual(best && { value: best[0], count: best[1], total });
		}),
	);
});
