import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/applyEdits';
import { ignoreInEntry, ignoreInFile, ignoreOnLine } from '../../../src/core/edit/ignoreFinding';
import { lint } from '../../../src/core/lint';
import type { Finding } from '../../../src/core/model';
import { parseList } from '../../../src/core/parse/parseList';
import { rules } from '../../../src/core/rules/index';
import type { Rule } from '../../../src/core/rules/rule';
import { defaultSettings } from '../../../src/core/settings';
import { marked } from '../../support/marked';

function check(text: string): Finding[] {
	return lint(parseList(text), defaultSettings);
}

const samples = (rules as readonly Rule[]).flatMap(rule =>
	rule.examples.flatMap(({ name, text: source }) => {
		const { text } = marked(source);
		return check(text).map((finding, index) => ({
			rule: finding.ruleId,
			of: `${rule.id}, ${name}`,
			index,
			text,
			finding,
		}));
	}),
);

describe('ignoring a finding', () => {
	it.each(samples)('on its line hides $rule and brings up nothing new ($of, $index)', ({ text, finding }) => {
		const edits = ignoreOnLine(parseList(text), finding);
		if (!edits) {
			expect(['trailing-whitespace', 'final-newline', 'invalid-front-matter', 'unread-region']).toContain(
				finding.ruleId,
			);
			return;
		}
		const after = check(applyEdits(text, edits)).map(({ message }) => withoutPlaces(message));
		const before = check(text).map(({ message }) => withoutPlaces(message));
		expect(after.length).toBeLessThan(before.length);
		expect(before).toEqual(expect.arrayContaining(after));
	});

	it.each(samples)('in its file hides every $rule and brings up nothing new ($of, $index)', ({ text, finding }) => {
		const after = check(applyEdits(text, ignoreInFile(parseList(text), finding.ruleId)));
		const expected = check(text).filter(({ ruleId }) => ruleId !== finding.ruleId);
		expect(after.map(({ ruleId }) => ruleId)).toEqual(expected.map(({ ruleId }) => ruleId));
	});

	const cases = {
		'at the end of a bullet': [
			'- [Ky]() - Text.',
			'- [Ky]() - Text. <!-- curated-list-disable-line empty-link-url -->',
		],
		'before a hard break': [
			'- [Ky]() - Text.  \n  More.',
			'- [Ky]() - Text. <!-- curated-list-disable-line empty-link-url -->  \n  More.',
		],
		'above a heading': ['# [Ky]()', '<!-- curated-list-disable-next-line empty-link-url -->\n# [Ky]()'],
		'in the last cell of a table row': [
			'| a | b |\n| - | - |\n| [Ky]() | Text. |\n',
			'| a | b |\n| - | - |\n| [Ky]() | Text. <!-- curated-list-disable-line empty-link-url --> |\n',
		],
		'in the comment that is there already': [
			'- [Ky]() - Text. <!-- curated-list-disable-line bare-url -->',
			'- [Ky]() - Text. <!-- curated-list-disable-line bare-url empty-link-url -->',
		],
	} as const;
	it.each(Object.entries(cases))('puts the comment %s', (_, [before, after]) => {
		const finding = check(before).find(({ ruleId }) => ruleId === 'empty-link-url');
		const edits = finding && ignoreOnLine(parseList(before), finding);
		expect(edits && applyEdits(before, edits)).toBe(after);
	});

	const entries = {
		'that has children': [
			'- [Ky]() - Text.\n    - [Hooks]() - Part.',
			'- [Ky]() - Text. <!-- curated-list-disable-entry empty-link-url -->\n    - [Hooks]() - Part.',
		],
		'that is wrapped': [
			'- [Ky]() - Text,\n  and more.\n',
			'- [Ky]() - Text,\n  and more. <!-- curated-list-disable-entry empty-link-url -->\n',
		],
		'with several paragraphs': [
			'- [Ky]() - Text.\n\n  More.\n\n- [Got](u) - Text.',
			'- [Ky]() - Text. <!-- curated-list-disable-entry empty-link-url -->\n\n  More.\n\n- [Got](u) - Text.',
		],
		'that has such a comment': [
			'- [Ky]() - Text. <!-- curated-list-disable-entry bare-url -->\n    - [Hooks]() - Part.',
			'- [Ky]() - Text. <!-- curated-list-disable-entry bare-url empty-link-url -->\n    - [Hooks]() - Part.',
		],
		'of one line, where there is none': ['- [Ky]() - Text.\n- [Got](u) - Text.', undefined],
	} as const;
	it.each(Object.entries(entries))('in an entry %s', (_, [before, after]) => {
		const finding = check(before).find(({ ruleId }) => ruleId === 'empty-link-url')!;
		const edits = ignoreInEntry(parseList(before), finding);
		expect(edits && applyEdits(before, edits)).toBe(after);
	});

	it.each(samples)('in its entry hides $rule and brings up nothing new ($of, $index)', ({ text, finding }) => {
		const edits = ignoreInEntry(parseList(text), finding);
		if (edits) {
			const after = check(applyEdits(text, edits)).map(({ message }) => withoutPlaces(message));
			const before = check(text).map(({ message }) => withoutPlaces(message));
			expect(after.length).toBeLessThan(before.length);
			expect(before).toEqual(expect.arrayContaining(after));
		}
	});

	const files = {
		'at the top': ['# List\n', '<!-- curated-list-disable bare-url -->\n\n# List\n'],
		'below front matter': [
			'---\na: b\n---\n\n# List\n',
			'---\na: b\n---\n\n<!-- curated-list-disable bare-url -->\n\n# List\n',
		],
		'between front matter and text': [
			'---\na: b\n---\n# List\n',
			'---\na: b\n---\n\n<!-- curated-list-disable bare-url -->\n\n# List\n',
		],
		'with the line endings of the file': ['# List\r\n', '<!-- curated-list-disable bare-url -->\r\n\r\n# List\r\n'],
		'in the comment that is there already': [
			'<!-- curated-list-disable final-newline -->\n\n# List\n',
			'<!-- curated-list-disable final-newline bare-url -->\n\n# List\n',
		],
		'beside a comment that gives a reason': [
			'<!-- curated-list-disable final-newline -- as exported -->\n\n# List\n',
			'<!-- curated-list-disable bare-url -->\n\n<!-- curated-list-disable final-newline -- as exported -->\n\n# List\n',
		],
	} as const;
	it.each(Object.entries(files))('in the file goes %s', (_, [before, after]) => {
		expect(applyEdits(before, ignoreInFile(parseList(before), 'bare-url'))).toBe(after);
	});
});

/** Messages name lines, which a comment above moves. */
function withoutPlaces(message: string): string {
	return message.replace(/line \d+/, 'line');
}
