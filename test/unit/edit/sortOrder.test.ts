import { describe, expect, it } from 'vitest';
import { sectionSorted, suggestPlace } from '../../../src/core/edit/sortOrder';

const entries = (...titles: readonly string[]) => titles.map(title => ({ title }));

describe('sectionSorted', () => {
	it.each<[boolean, ...string[]]>([
		[true, 'Ant', 'bee', 'Cat'],
		[true, 'éclair', 'Eclipse', 'Zürich'],
		[true, 'The Ant', 'A Bee', 'awesome-cat', 'Awesome Dog'],
		[true, 'Ant', 'Bee', 'The Cat', 'Dog'],
		[true, '.NET', 'Oak', 'Pine'],
		[true, 'v2', 'v10', 'v20'],
		[false, 'Ant', 'Bee'],
		[false, 'Bee', 'Ant', 'Cat', 'Dog'],
		[true, 'A', 'B', 'C', 'D', 'E', 'G', 'F', 'H', 'I', 'J', 'K'],
		[false],
	])('is %s for %s %s %s %s', (expected, ...titles) => {
		expect(sectionSorted(entries(...titles))).toBe(expected);
	});
});

describe('suggestPlace', () => {
	it('is behind titles that are equal', () => {
		expect(suggestPlace(entries('Ant', 'Bee', 'bee', 'Cat'), 'Bee')).toBe(3);
	});

	it('is the end where nothing is sorted', () => {
		expect(suggestPlace(entries('Cat', 'Ant', 'Bee'), 'Aardvark')).toBe(3);
	});

	it('counts articles where the section does', () => {
		expect(suggestPlace(entries('Ant', 'Bee', 'Cat', 'The Ape', 'The Bee', 'The Cat'), 'The Bat')).toBe(4);
	});
});
