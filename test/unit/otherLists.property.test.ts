import { expect, it } from 'vitest';
import { type Facts, noFacts } from '../../src/core/facts';
import { lint } from '../../src/core/lint';
import { createLinter } from '../../src/core/lint/linter';
import { settled } from '../../src/core/lint/partFinding';
import { editList, parseList } from '../../src/core/parse/parseList';
import { pageKeys } from '../../src/core/rules/support/pageKeys';
import { randomEdit } from '../fuzz/edits';
import { generatedList, pick, randomFrom } from '../fuzz/lists';
import { only } from '../support/only';

const place = { document: 'b.md', label: 'b.md', start: { line: 3, character: 7 }, end: { line: 3, character: 29 } };

it.each([1, 2])('pages of other lists are found after random edits here and there (%i)', seed => {
	const random = randomFrom(seed);
	let list = parseList(generatedList(random, 800));
	const elsewhere = new Set<string>();
	let others = 0;
	const facts: Facts = {
		...noFacts,
		listedElsewhere: key => (others > 0 && elsewhere.has(key) ? [place] : []),
		otherLists: () => others,
	};
	const settings = only('duplicate-across-lists');
	const linter = createLinter(settings);
	let found = 0;
	for (let count = 0; count < 60; count++) {
		if (random() < 0.6) {
			list = editList(list, randomEdit(random, list.text));
		} else {
			const keys = list.entries.flatMap(pageKeys);
			if (keys.length > 0) {
				const key = pick(random, keys);
				elsewhere.delete(key) || elsewhere.add(key);
			}
			others = random() < 0.2 ? 0 : count + 1;
		}
		const expected = lint(parseList(list.text), settings, facts);
		expect(linter.lint(list, facts).map(settled)).toEqual(expected);
		found += expected.length;
	}
	expect(found).toBeGreaterThan(0);
});
