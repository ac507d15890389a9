import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectConfig, readConfig } from '../../../src/core/config/readConfig';

describe('a project file', () => {
	test('says everything that can be set', () => {
		const config = {
			$schema: './node_modules/curated-list/media/curated-list.schema.json',
			extends: ['../base.json'],
			profile: 'awesome',
			rules: { 'bare-url': 'off', 'duplicate-url': 'error' },
			style: { separator: ' — ', described: true, descriptionLength: 120, marker: '*', indent: 'tab', author: 'by' },
			duplicates: { allow: ['https://example.com/'] },
			productNames: ['GitHub'],
			include: ['lists/**/*.md'],
			exclude: ['CHANGELOG.md'],
			overrides: [
				{ files: 'README.md', profile: 'none' },
				{ files: ['a.md', 'b.md'], style: { indent: 4 } },
			],
		};
		expect(readConfig(JSON.stringify(config, undefined, 2))).toEqual({ config, problems: [] });
		expect(readConfig('\ufeff{ }')).toEqual({ config: {}, problems: [] });
	});

	const wrong: Record<string, readonly [text: string, problem: string]> = {
		'a severity that is none': [
			'{ "rules": { "bare-url": "warn" } }',
			'Unexpected severity "warn" for rules.bare-url, expected off, error, warning, information, hint',
		],
		'a severity that is no text': [
			'{ "rules": { "bare-url": false } }',
			'Unexpected severity false for rules.bare-url, expected off, error, warning, information, hint',
		],
		'a mistyped rule': ['{ "rules": { "bare-ulr": "off" } }', 'Unexpected rule "bare-ulr" in rules, expected bare-url'],
		'a rule unlike any': [
			'{ "rules": { "zzz": "off" } }',
			`Unexpected rule "zzz" in rules, expected one of the README's table`,
		],
		'a mistyped key': ['{ "rule": {} }', 'Unexpected key "rule", expected "rules"'],
		'a key unlike any': [
			'{ "linkChecker": {} }',
			'Unexpected key "linkChecker", expected $schema, extends, profile, rules, style, duplicates, productNames, include, exclude, overrides',
		],
		'a prototype': [
			'{ "__proto__": { "profile": "none" } }',
			'Unexpected key "__proto__", expected $schema, extends, profile, rules, style, duplicates, productNames, include, exclude, overrides',
		],
		'a profile that is none': [
			'{ "profile": "awsome" }',
			'Unexpected value "awsome" for profile, expected inferred, awesome, none',
		],
		'an empty separator': [
			'{ "style": { "separator": "" } }',
			'Unexpected value "" for style.separator, expected a text',
		],
		'a number out of range': [
			'{ "style": { "indent": 99 } }',
			'Unexpected value 99 for style.indent, expected a whole number from 1 to 8, tab',
		],
		'a text for a switch': [
			'{ "style": { "loose": "yes" } }',
			'Unexpected value "yes" for style.loose, expected true or false',
		],
		'an array for an object': ['{ "rules": [] }', 'Unexpected value […] for rules, expected an object'],
		'one glob for several': [
			'{ "include": "*.md" }',
			'Unexpected value "*.md" for include, expected an array of globs',
		],
		'a number for a glob': ['{ "exclude": [1] }', 'Unexpected value 1 for exclude[0], expected a text'],
		'a glob that would take for ever': [
			'{ "exclude": ["*a*a*a*a*a*a*a*a"] }',
			'Unexpected value "*a*a*a*a*a*a*a*a" for exclude[0], expected a simpler glob',
		],
		'an override for no files': [
			'{ "overrides": [{ "profile": "none" }] }',
			'Unexpected overrides[0] without files, expected globs',
		],
		'something wrong deep inside': [
			'{ "overrides": [{ "files": "a.md", "style": { "marker": "-", "finalPerod": true } }] }',
			'Unexpected key "finalPerod" in overrides[0].style, expected "finalPeriod"',
		],
		'an array': ['[]', 'Unexpected […], expected an object'],
		nothing: ['', 'Unexpected end of the file, expected a value (line 1, column 1)'],
		'a comma too many': [
			'{\n  "profile": "none",\n}',
			'Unexpected "}", expected a key in double quotes (line 3, column 1)',
		],
		'a comma too few': [
			'{ "profile": "none"\n  "rules": {} }',
			'Unexpected "\\"", expected "," or "}" (line 2, column 3)',
		],
		'a comment': ['{ // why\n}', 'Unexpected "//", expected a key in double quotes (line 1, column 3)'],
		'a word': ['{ "profile": inferred }', 'Unexpected "inferred", expected a value (line 1, column 14)'],
		'an open string': [
			'{ "profile": "none',
			'Unexpected "\\"", expected a string that is closed on its line (line 1, column 14)',
		],
		'text behind': ['{} {}', 'Unexpected "{", expected the end of the file (line 1, column 4)'],
	};
	test.each(Object.entries(wrong))('with %s in it is told so', (_, [text, problem]) => {
		expect(readConfig(text).problems).toEqual([problem]);
	});

	test('counts but for what is wrong in it', () => {
		const text =
			'{ "rules": { "bare-url": "warn", "duplicate-url": "error" }, "profil": 1, "productNames": ["Ky", 2] }';
		expect(readConfig(text).config).toEqual({ rules: { 'duplicate-url': 'error' }, productNames: ['Ky'] });
		expect(readConfig(text).problems).toHaveLength(3);
	});

	test('tells where the problem is', () => {
		const text = '{ "rules": { "bare-ulr": "off", "bare-url": "warn" } }';
		expect(inspectConfig(text).problems.map(({ range }) => text.slice(range.start, range.end))).toEqual([
			'"bare-ulr"',
			'"warn"',
		]);
	});

	test('is never too hostile to be read', () => {
		for (const deep of ['['.repeat(100_000), '{"a":'.repeat(100_000), `"${'\\'.repeat(100_001)}`]) {
			expect(readConfig(deep).problems).toHaveLength(1);
		}
		expect(readConfig(`{ "rules": { "constructor": "off", "toString": "off" } }`).config).toEqual({ rules: {} });
	});

	test('that JSON.parse reads is read, and no other', () => {
		const parses = (text: string) => {
			try {
				JSON.parse(text);
				return true;
			} catch {
				return false;
			}
		};
		const pieces = fc.array(
			fc.constantFrom(
				'{',
				'}',
				'[',
				']',
				',',
				':',
				'"a"',
				'"rules"',
				'1',
				'-1e3',
				'01',
				'true',
				'null',
				' ',
				'\n',
				'"\\u00"',
				'x',
			),
			{ maxLength: 8 },
		);
		fc.assert(
			fc.property(
				fc.oneof(
					pieces.map(parts => parts.join('')),
					fc.json({ maxDepth: 3 }),
				),
				text => {
					const isJson = !inspectConfig(text).problems.some(({ message }) => /\(line \d+, column \d+\)$/.test(message));
					expect(isJson).toBe(parses(text));
				},
			),
			{ numRuns: 2000 },
		);
	});
});
