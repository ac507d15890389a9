import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/applyEdits';
import { markAsList } from '../../../src/core/edit/markAsList';
import { isCuratedList } from '../../../src/core/parse/isList';
import { parseList } from '../../../src/core/parse/parseList';

function mark(text: string, value: boolean): string | undefined {
	const edits = markAsList(parseList(text), value);
	return edits && applyEdits(text, edits);
}

describe('markAsList', () => {
	const cases = {
		'no front matter': ['# Notes\n', '---\ncuratedList: true\n---\n\n# Notes\n'],
		'an empty file': ['', '---\ncuratedList: true\n---\n\n'],
		'CRLF line endings': ['# Notes\r\n', '---\r\ncuratedList: true\r\n---\r\n\r\n# Notes\r\n'],
		YAML: ['---\ntitle: Notes\n---\n', '---\ncuratedList: true\ntitle: Notes\n---\n'],
		'YAML that says no': [
			'---\ntitle: Notes\ncuratedList: false # for now\n---\n',
			'---\ntitle: Notes\ncuratedList: true # for now\n---\n',
		],
		'an empty block': ['---\n---\n', '---\ncuratedList: true\n---\n'],
		TOML: ['+++\n[a]\nb = 1\n+++\n', '+++\ncuratedList = true\n[a]\nb = 1\n+++\n'],
		'TOML that says no': ['+++\ncuratedList = false\n+++\n', '+++\ncuratedList = true\n+++\n'],
		JSON: ['---json\n{ "a": 1 }\n---\n', '---json\n{\n\t"curatedList": true, "a": 1 }\n---\n'],
		'JSON that says no': ['---json\n{ "curatedList": false }\n---\n', '---json\n{ "curatedList": true }\n---\n'],
		'a thematic break': ['---\n\n# Notes\n', '---\ncuratedList: true\n---\n\n---\n\n# Notes\n'],
	} as const;

	it.each(Object.entries(cases))('makes a list of a file with %s', (_, [before, after]) => {
		expect(mark(before, true)).toBe(after);
		expect(isCuratedList(parseList(after), undefined)).toBe(true);
	});

	it.each(Object.entries(cases))('makes no list of it any more, with %s', (_, [before, after]) => {
		const back = mark(after, false);
		expect(back).toBe(after.replace('true', 'false'));
		expect(isCuratedList(parseList(back ?? ''), true)).toBe(false);
		expect(mark(before, true)).toBe(after);
	});

	it('changes nothing where it is said already', () => {
		expect(markAsList(parseList('---\ncuratedList: true\n---\n'), true)).toEqual([]);
	});

	it.each(['---\na: [\n---\n', '---js\n({})\n---\n'])('does not touch front matter it cannot read: %j', text => {
		expect(mark(text, true)).toBeUndefined();
	});
});
