import fc from 'fast-check';
import { assert, describe, test } from 'vitest';
import { align } from '../../../src/core/rules/support/align';

/** `=` same, `~` renamed, `>` moved, `?` unknown, `+` missing. */
function told(items: string, wanted: string): string {
	return align(items.split(''), wanted.split(''))
		.map(step => {
			switch (step.kind) {
				case 'same':
					return `=${items[step.item]}`;
				case 'renamed':
					return `${items[step.item]}~${wanted[step.wanted]}`;
				case 'moved':
					return `${items[step.item]}>${step.wanted === undefined ? '' : wanted[step.wanted]}`;
				case 'unknown':
					return `?${items[step.item]}`;
				default:
					return `+${wanted[step.wanted]}`;
			}
		})
		.join(' ');
}

describe('align', () => {
	test.each([
		['abc', 'abc', '=a =b =c', 'the same names'],
		['ac', 'abc', '=a +b =c', 'one that is missing'],
		['ab', 'abc', '=a =b +c', 'one that is missing at the end'],
		['abxc', 'abc', '=a =b ?x =c', 'one too many'],
		['axc', 'abc', '=a x~b =c', 'another name'],
		['bac', 'abc', 'b>a =a =c', 'two that have changed places'],
		['bca', 'abc', 'b>a c>a =a', 'one that is at the end'],
		['aab', 'aba', '=a a>b =b', 'names that come twice'],
		['', 'ab', '+a +b', 'no names'],
		['ab', '', '?a ?b', 'none wanted'],
	])('%s for %s is %s: %s', (items, wanted, expected) => {
		assert.equal(told(items, wanted), expected);
	});

	const names = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

	test('names every item once, and every wanted name once but for those that are moved', () => {
		fc.assert(
			fc.property(names, names, (items, wanted) => {
				const steps = align(items, wanted);
				assert.sameOrderedMembers(
					steps.flatMap(step => (step.kind === 'missing' || step.item === undefined ? [] : [step.item])),
					[...items.keys()],
				);
				const placed = steps.flatMap(step =>
					step.kind === 'same' || step.kind === 'renamed' || step.kind === 'missing' ? [step.wanted] : [],
				);
				assert.equal(new Set(placed).size, placed.length);
				assert.equal(placed.length + steps.filter(({ kind }) => kind === 'moved').length, wanted.length);
			}),
		);
	});

	test('finds nothing but what is the same exactly where nothing differs', () => {
		fc.assert(
			fc.property(names, names, (items, wanted) => {
				const isSame = align(items, wanted).every(({ kind }) => kind === 'same');
				assert.equal(isSame, items.join() === wanted.join());
			}),
		);
	});
});
