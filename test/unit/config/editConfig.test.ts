import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addToConfig, editConfig } from '../../../src/core/config/editConfig';
import { applyEdits } from '../../../src/core/edit/applyEdits';

function turnOff(text: string): string | undefined {
	const edits = editConfig(text, ['rules', 'bare-url'], () => 'off');
	return edits && applyEdits(text, edits);
}

function allow(text: string): string | undefined {
	const edits = addToConfig(text, ['duplicates', 'allow'], 'https://example.com/');
	return edits && applyEdits(text, edits);
}

describe('turning a rule off in a project file', () => {
	test.each([
		['that is empty', '', '{\n\t"rules": {\n\t\t"bare-url": "off"\n\t}\n}\n'],
		['that says nothing', '{}', '{\n\t"rules": {\n\t\t"bare-url": "off"\n\t}\n}'],
		[
			'with other rules',
			'{\n  "rules": {\n    "url-scheme": "off"\n  },\n  "profile": "none"\n}\n',
			'{\n  "rules": {\n    "url-scheme": "off",\n    "bare-url": "off"\n  },\n  "profile": "none"\n}\n',
		],
		[
			'without rules',
			'{\r\n    "profile": "none"\r\n}',
			'{\r\n    "profile": "none",\r\n    "rules": {\r\n        "bare-url": "off"\r\n    }\r\n}',
		],
		[
			'with empty rules',
			'{\n\t"rules": {},\n\t"profile": "none"\n}',
			'{\n\t"rules": {\n\t\t"bare-url": "off"\n\t},\n\t"profile": "none"\n}',
		],
		['on one line', '{ "profile": "none" }', '{ "profile": "none", "rules": { "bare-url": "off" } }'],
		['where it has a severity', '{ "rules": {"bare-url":"hint"} }', '{ "rules": {"bare-url":"off"} }'],
		['where it is off', '{ "rules": {"bare-url":"off"} }', '{ "rules": {"bare-url":"off"} }'],
		['where rules is no object', '{ "rules": [] }', undefined],
		['that is no JSON', '{ "rules": {', undefined],
	])('%s', (_, before, after) => {
		expect(turnOff(before)).toBe(after);
	});
});

describe('allowing a page in a project file', () => {
	test.each([
		['without any', '{}', '{\n\t"duplicates": {\n\t\t"allow": [\n\t\t\t"https://example.com/"\n\t\t]\n\t}\n}'],
		[
			'with others, one a line',
			'{\n  "duplicates": {\n    "allow": [\n      "https://example.com/a"\n    ]\n  }\n}',
			'{\n  "duplicates": {\n    "allow": [\n      "https://example.com/a",\n      "https://example.com/"\n    ]\n  }\n}',
		],
		[
			'with others on one line',
			'{ "duplicates": { "allow": ["https://example.com/a"] } }',
			'{ "duplicates": { "allow": ["https://example.com/a", "https://example.com/"] } }',
		],
		[
			'that has it',
			'{ "duplicates": { "allow": ["https://example.com/"] } }',
			'{ "duplicates": { "allow": ["https://example.com/"] } }',
		],
		['with something else there', '{ "duplicates": { "allow": "x" } }', '{ "duplicates": { "allow": "x" } }'],
	])('%s', (_, before, after) => {
		expect(allow(before)).toBe(after);
	});
});

test('an edit changes nothing but what it is for', () => {
	const config = fc.record(
		{
			rules: fc.dictionary(fc.constantFrom('bare-url', 'url-scheme', 'x'), fc.constantFrom('off', 'hint')),
			profile: fc.string(),
			overrides: fc.array(
				fc.json().map(json => JSON.parse(json)),
				{ maxLength: 2 },
			),
		},
		{ requiredKeys: [] },
	);
	fc.assert(
		fc.property(config, fc.constantFrom(undefined, 1, 2, '\t'), (value, indent) => {
			const text = JSON.stringify(value, undefined, indent);
			expect(JSON.parse(turnOff(text)!)).toEqual({ ...JSON.parse(text), rules: { ...value.rules, 'bare-url': 'off' } });
		}),
	);
});
