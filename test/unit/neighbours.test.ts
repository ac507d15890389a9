import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNeighbours, isOneSlip } from '../../src/core/rules/support/neighbours';

describe('texts that are one slip apart', () => {
	it.each([
		['request', 'requests'],
		['request', 'equest'],
		['request', 'reqvest'],
		['request', 'reuqest'],
	])('are found: %s, %s', (a, b) => {
		const neighbours = createNeighbours();
		neighbours.add(a);
		expect(neighbours.of(b)).toEqual([a]);
		expect(isOneSlip(b, a)).toBe(true);
	});

	it('are found exactly as by comparing all of them, unless they are a crowd', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(fc.uniqueArray(word, { maxLength: 4 }), word, (words, wanted) => {
				const neighbours = createNeighbours();
				words.forEach(neighbours.add);
				expect(neighbours.of(wanted).sort()).toEqual(words.filter(other => isOneSlip(other, wanted)).sort());
			}),
		);
	});
});
