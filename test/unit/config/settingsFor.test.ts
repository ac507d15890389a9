import { describe, expect, test } from 'vitest';
import { globProblem, matchesGlobs } from '../../../src/core/config/projectGlobs';
import { namedBy, settingsFor } from '../../../src/core/config/settingsFor';
import { defaultSettings } from '../../../src/core/settings';

describe('settings for a list', () => {
	const base = {
		...defaultSettings,
		rules: { 'bare-url': 'hint', 'url-scheme': 'hint' },
		style: { marker: '-', loose: false },
		productNames: ['Editor'],
	} as const;

	test("are the project file's over the editor's, and its overrides over both, in order", () => {
		const config = {
			profile: 'awesome',
			rules: { 'bare-url': 'off' },
			style: { marker: '*' },
			productNames: ['Project'],
			overrides: [
				{ files: 'drafts/**', profile: 'none', rules: { 'bare-url': 'error' } },
				{ files: ['a.md', 'b.md'], rules: { 'bare-url': 'warning' }, duplicates: { allow: ['https://example.com'] } },
			],
		} as const;
		expect(settingsFor(base, config, 'lists/c.md')).toEqual({
			profile: 'awesome',
			rules: { 'bare-url': 'off', 'url-scheme': 'hint' },
			style: { marker: '*', loose: false },
			duplicates: { allow: [] },
			productNames: ['Editor', 'Project'],
		});
		expect(settingsFor(base, config, 'drafts/a.md')).toMatchObject({
			profile: 'none',
			rules: { 'bare-url': 'warning' },
			duplicates: { allow: ['https://example.com'] },
		});
		expect(settingsFor(base, config, 'drafts/c.md').rules['bare-url']).toBe('error');
	});

	test('are as they were where the project file is empty', () => {
		expect(settingsFor(base, {}, 'a.md')).toEqual(base);
	});

	test('exclusion wins over inclusion', () => {
		const config = { include: ['lists/**'], exclude: ['draft-*.md'] };
		expect(['lists/a.md', 'lists/x/draft-a.md', 'README.md'].map(path => namedBy(config, path))).toEqual([
			true,
			false,
			undefined,
		]);
	});
});

describe('a glob', () => {
	test.each([
		['README.md', 'README.md', true],
		['README.md', 'a/b/README.md', true],
		['./README.md', 'README.md', true],
		['./README.md', 'a/README.md', false],
		['/README.md', 'a/README.md', false],
		['lists/*.md', 'lists/a.md', true],
		['lists/*.md', 'lists/a/b.md', false],
		['lists/**', 'lists/a/b.md', true],
		['**/*.{md,markdown}', '.github/a.markdown', true],
		['[!a]*.md', 'b.md', true],
		['[!a]*.md', 'a.md', false],
		['Notes (2020).md', 'x/Notes (2020).md', true],
		['(a|a)+', 'aaa', false],
		['!a.md', 'b.md', false],
		['!a.md', '!a.md', true],
		['', 'a.md', false],
		['[', '[', true],
	])('%j on %j: %s', (glob, path, expected) => {
		expect(matchesGlobs([glob], path)).toBe(expected);
	});

	test.each(['*a*a*a*a*a*b', '**/**/**/**/a', '{a,{b,{c,{d,{e,{f,g}}}}}}', 'a'.repeat(201)])('%j is too much', glob => {
		expect(globProblem(glob)).toBe('a simpler glob');
		expect(matchesGlobs([glob], 'a'.repeat(1000))).toBe(false);
	});

	test.each(['*a*a*b', '**/**/**/b', '(a*)*b', '{a*,*a}{a*,*a}{*a,a*}b', '[a-z]*[a-z]*[a-z]*9', '?*?*?*b'])(
		'%j comes to an end on a hostile path',
		glob => {
			expect(matchesGlobs([glob], `${'a/'.repeat(200)}${'a'.repeat(250)}`)).toBe(false);
		},
	);
});
