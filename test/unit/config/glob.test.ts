import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { globMatcher, scanGlob } from '../../../src/core/config/glob';
import { runs } from '../../support/runs';

describe('a glob', () => {
	test.each([
		['*.md', { base: '', glob: '*.md', isGlob: true }],
		['./docs/*.md', { base: 'docs', glob: '*.md', isGlob: true }],
		['../a/b/**/c.md', { base: '../a/b', glob: '**/c.md', isGlob: true }],
		['/*.md', { base: '/', glob: '*.md', isGlob: true }],
		['a/{b,c}/d.md', { base: 'a', glob: '{b,c}/d.md', isGlob: true }],
		['a/b.md', { base: 'a/b.md', glob: '', isGlob: false }],
		['a/\\[b].md', { base: 'a/\\[b].md', glob: '', isGlob: false }],
	])('%j is looked for below its folder', (pattern, expected) => {
		expect(scanGlob(pattern)).toEqual(expected);
	});

	test.each([
		['\\*.md', '*.md', true],
		['\\*.md', 'a.md', false],
		['[]a].md', '].md', true],
		['[z-a].md', 'z.md', false],
		['a[b', 'a[b', true],
		['{a', '{a', true],
		['{a}', '{a}', true],
		['{a,{b,c}d}', 'cd', true],
		['a.md', 'aXmd', false],
		['Ä*.md', 'ä1.md', false],
	])('%j on %j: %s', (glob, path, expected) => {
		expect(globMatcher(glob)(path)).toBe(expected);
	});

	test('stands for names with other capitals where it may', () => {
		expect(globMatcher('*.md', { ignoreCase: true })('A.MD')).toBe(true);
	});

	test('means what it means to picomatch', () => {
		const name = fc.stringMatching(/^\.?[ab]{1,3}$/);
		const path = fc.array(name, { minLength: 1, maxLength: 4 }).map(names => names.join('/'));
		const piece = fc.constantFrom('a', 'b', '*', '?', '[ab]', '[^a]', '{a,b}', '{a,bb*}', '.a');
		const segment = fc.oneof(
			fc.constant('**'),
			fc.array(piece, { minLength: 1, maxLength: 3 }).map(pieces => pieces.join('').replace(/\*+/g, '*')),
		);
		const glob = fc.array(segment, { minLength: 1, maxLength: 3 }).map(segments => segments.join('/'));
		fc.assert(
			fc.property(glob, path, fc.boolean(), (pattern, tried, dot) => {
				// Of `*/**` and `a/**` it takes only the second to be the folder, too
				fc.pre(!/[^\w/]\/(?:\*\*\/?)+$/.test(pattern));
				expect(globMatcher(pattern, { dot })(tried)).toBe(picomatch(pattern, { nonegate: true, dot })(tried));
			}),
			{ numRuns: runs(2000) },
		);
	});
});
