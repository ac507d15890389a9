import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/applyEdits';
import { composeEdits } from '../../../src/core/edit/composeEdits';
import type { TextEdit } from '../../../src/core/model';

/** Edits that do not touch each other. */
function someEdits(length: number): fc.Arbitrary<TextEdit[]> {
	return fc
		.tuple(
			fc.uniqueArray(fc.nat(length), { maxLength: 6 }),
			fc.array(fc.string({ maxLength: 3 }), { minLength: 3, maxLength: 3 }),
		)
		.map(([offsets, texts]) => {
			const sorted = [...offsets].sort((a, b) => a - b);
			return texts.flatMap((newText, index) => {
				const [start, end] = sorted.slice(index * 2, index * 2 + 2);
				return start === undefined || end === undefined ? [] : [{ range: { start, end }, newText }];
			});
		});
}

describe('composeEdits', () => {
	it('does in one step what two do one after the other', () => {
		const two = fc
			.string({ maxLength: 20 })
			.chain(text => fc.tuple(fc.constant(text), someEdits(text.length)))
			.chain(([text, first]) =>
				fc.tuple(fc.constant(text), fc.constant(first), someEdits(applyEdits(text, first).length)),
			);
		fc.assert(
			fc.property(two, ([text, first, then]) => {
				expect(applyEdits(text, composeEdits(text.length, first, then))).toBe(
					applyEdits(applyEdits(text, first), then),
				);
			}),
		);
	});

	it('leaves text alone that neither touches', () => {
		const first = [{ range: { start: 0, end: 1 }, newText: 'A' }];
		const then = [{ range: { start: 4, end: 5 }, newText: 'E' }];
		expect(composeEdits(5, first, then)).toEqual([...first, ...then]);
	});
});
