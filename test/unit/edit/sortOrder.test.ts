import { describe, expect, it } from 'vitest';
import { misplaced, placesAmong, sectionSorted } from '../../../src/core/edit/sortOrder';

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
		[false, 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'],
		[false, '1. Zoo', '2. Ant', '3. Cat'],
		[true, 'Awesome_APIs', 'awesome.fish', 'awesomeGo', 'awesome-haskell'],
	])('is %s for %s %s %s %s', (expected, ...titles) => {
		expect(sectionSorted(entries(...titles))).toBe(expected);
	});
});

describe('misplaced', () => {
	it('is the fewest entries that would have to move, and where to', () => {
		const titles = entries('Ant', 'Yak', 'Bee', 'Cat', 'Dog', 'Fox', 'Gnu', 'Hen', 'Ibis', 'Jay', 'Bat');
		expect(misplaced(titles)).toEqual([
			{ index: 1, behind: 9 },
			{ index: 10, behind: 0 },
		]);
	});

	it.each([
		['hyphens and spaces', 'acl', 'acme-proxy', 'acmetool', 'bee', 'bee hive', 'bee-eater', 'cat', 'dog'],
		['lines sorted by a tool', 'Ant', 'Bee Hive', 'Bee', 'Cat', 'Dog-Rose', 'Dog', 'Elk', 'Fox'],
		['capitals first', 'Cat', 'Dog', 'Zoo', 'ant', 'bee', 'yak'],
		['owners of repositories', 'x/Ant', 'b/Bee', 'a/Cat', 'c/Dog', 'z/Elk'],
	])('is none for %s', (_, ...titles) => {
		expect(misplaced(entries(...titles))).toEqual([]);
	});
});

describe('the place of a new title', () => {
	it('is behind titles that are equal', () => {
		expect(placesAmong(entries('Ant', 'Bee', 'bee', 'Cat')).of('Bee')).toBe(3);
	});

	it('is the end where nothing is sorted', () => {
		expect(placesAmong(entries('Cat', 'Ant', 'Bee')).of('Aardvark')).toBe(3);
	});

	it('counts articles where the section does', () => {
		expect(placesAmong(entries('Ant', 'Bee', 'Cat', 'The Ape', 'The Bee', 'The Cat')).of('The Bat')).toBe(4);
	});
});
