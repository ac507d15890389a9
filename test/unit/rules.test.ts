import { readdirSync } from 'node:fs';
import { assert, describe, test } from 'vitest';
import { applyEdits } from '../../src/core/edit/applyEdits';
import { noFacts } from '../../src/core/facts';
import { lint } from '../../src/core/lint';
import { parseList } from '../../src/core/parse/parseList';
import { rules } from '../../src/core/rules/index';
import type { Example, Rule } from '../../src/core/rules/rule';
import { annotate, marked } from '../support/marked';
import { only } from '../support/only';

test('every file in core/rules is in the list', () => {
	const files = readdirSync(new URL('../../src/core/rules', import.meta.url))
		.filter(name => name.endsWith('.ts') && name !== 'index.ts' && name !== 'rule.ts')
		.map(name => name.replace('.ts', ''));
	assert.sameMembers(
		rules.map(rule => rule.id),
		files,
	);
});

describe.each(rules as readonly Rule[])('$id', rule => {
	const findingsOf = (text: string, { settings, facts }: Partial<Example> = {}) =>
		lint(parseList(text), { ...only(rule.id), ...settings }, { ...noFacts, ...facts });
	const preferred = (text: string, example: Example) =>
		findingsOf(text, example).flatMap(finding => finding.fixes?.[0]?.edits ?? []);

	test('has a clean and a failing example', () => {
		const failing = rule.examples.filter(example => marked(example.text).carets.length > 0);
		assert.isAbove(failing.length, 0);
		assert.isBelow(failing.length, rule.examples.length);
	});

	test('says in a sentence what it finds and why', () => {
		assert.match(rule.summary, /^[A-Z`].*\S$/s);
		assert.match(rule.rationale, /\.$/);
	});

	test.each(rule.examples)('finds what the example says: $name', example => {
		const { text } = marked(example.text);
		assert.equal(annotate(text, findingsOf(text, example)), example.text);
	});

	test.each(rule.examples)('mends what the example says: $name', example => {
		const { text } = marked(example.text);
		const edits = preferred(text, example);
		assert.equal(edits.length > 0, example.fixed !== undefined);
		const fixed = applyEdits(text, edits);
		assert.equal(fixed, example.fixed === undefined ? text : marked(example.fixed).text);
		assert.deepEqual(preferred(fixed, example), []);
	});

	test.each(rule.examples)('is silent where a comment says so: $name', example => {
		const { text } = marked(example.text);
		const { end } = parseList(text).frontMatter.range;
		const comment = `\n\n<!-- curated-list-disable ${rule.id} -->\n\n`;
		assert.deepEqual(findingsOf(text.slice(0, end) + comment + text.slice(end), example), []);
	});
});
