import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { assert, describe, test } from 'vitest';
import { applyEdits } from '../../src/core/edit/applyEdits';
import { fixAll } from '../../src/core/edit/fixAll';
import { lint } from '../../src/core/lint';
import { parseList } from '../../src/core/parse/parseList';
import { defaultSettings } from '../../src/core/settings';
import { severityOf } from '../../src/core/severity';
import { annotate } from '../support/marked';

const findingsOf = (text: string) => lint(parseList(text), defaultSettings);

describe('linting', () => {
	test('finds what is wrong in a reading list, and nothing else', () => {
		const text = `---
title: "Reading"
---

### Reading lists

Essays that helped. 

- [How to Read (Ada Lovelace)](https://example.com/read) — On reading well.
- [On Notes (Grace Hopper)](https://example.org/notes?ref=example.com) — Keeping them. 
- [Paper](https://example.com/paper) — What it is good for.
- [Ink](https://example.com/ink) — How to make it.
- [Kept](https://example.com/kept/) — Where things go.
    - [Kept, the Talk](https://example.com/kept/talk) — The same, spoken.
- [Draft](https://docs.example.com/d/1/edit?tab=t.0#heading=h.1) — A guide.
- [Talks (YouTube)](https://www.youtube.com/@talks) — [How to Talk](https://www.youtube.com/watch?v=abcdefg) — On talks.
- [Taking Care of Long Lists](https://example.com/care-1)
- [Taking Care of Long Lists](https://example.com/care-2)

An incomplete list. `;
		const expected = `
---
title: "Reading"
---

### Reading lists

Essays that helped. 
                   ^ trailing-whitespace

- [How to Read (Ada Lovelace)](https://example.com/read) — On reading well.
- [On Notes (Grace Hopper)](https://example.org/notes?ref=example.com) — Keeping them. 
                                                      ^^^^^^^^^^^^^^^ tracking-parameters
                                                                                      ^ trailing-whitespace
- [Paper](https://example.com/paper) — What it is good for.
- [Ink](https://example.com/ink) — How to make it.
- [Kept](https://example.com/kept/) — Where things go.
    - [Kept, the Talk](https://example.com/kept/talk) — The same, spoken.
- [Draft](https://docs.example.com/d/1/edit?tab=t.0#heading=h.1) — A guide.
- [Talks (YouTube)](https://www.youtube.com/@talks) — [How to Talk](https://www.youtube.com/watch?v=abcdefg) — On talks.
- [Taking Care of Long Lists](https://example.com/care-1)
   ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-description
- [Taking Care of Long Lists](https://example.com/care-2)
   ^^^^^^^^^^^^^^^^^^^^^^^^^ duplicate-title
   ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-description

An incomplete list. 
                   ^ trailing-whitespace
                   ^ final-newline`;
		assert.equal(
			annotate(
				text,
				findingsOf(text).map(({ ruleId, range }) => ({ message: ruleId, range })),
			),
			expected,
		);
	});

	test('leaves out rules that the settings turn off', () => {
		const list = parseList('- [ Ky](https://example.com/ky?gclid=1)\n');
		const rules = lint(list, { ...defaultSettings, rules: { 'link-text-padding': 'off' } }).map(
			finding => finding.ruleId,
		);
		assert.deepEqual(rules, ['tracking-parameters']);
	});

	test('says in document order what it found', () => {
		const starts = findingsOf('- [ B ](https://b..example.com)\n- [A]()\n- [ A](www.example.com)').map(
			finding => finding.range.start,
		);
		assert.isAbove(starts.length, 3);
		assert.deepEqual(
			starts,
			[...starts].sort((a, b) => a - b),
		);
	});

	test('mends white space and a missing newline at the same place', () => {
		const text = '- [Ky](https://example.com/ky) - Client. \t';
		const fixed = '- [Ky](https://example.com/ky) - Client.\n';
		const edits = findingsOf(text).flatMap(finding => finding.fixes?.[0]?.edits ?? []);
		assert.equal(applyEdits(text, edits), fixed);
		assert.equal(applyEdits(text, fixAll(parseList(text), defaultSettings)), fixed);
	});

	test('keeps to CRLF', () => {
		const text = '- [Ky](https://example.com/ky) - Client. \r\n- [Got](https://example.com/got)';
		const edits = findingsOf(text).flatMap(finding => finding.fixes?.[0]?.edits ?? []);
		assert.equal(
			applyEdits(text, edits),
			'- [Ky](https://example.com/ky) - Client.\r\n- [Got](https://example.com/got)\r\n',
		);
	});
});

describe('the severity', () => {
	test('is the default of the rule', () => {
		assert.equal(severityOf(defaultSettings, 'duplicate-url'), 'warning');
		assert.equal(severityOf(defaultSettings, { ruleId: 'duplicate-url' }), 'warning');
	});

	test('is weaker for a weaker finding', () => {
		assert.equal(severityOf(defaultSettings, { ruleId: 'duplicate-url', severity: 'information' }), 'information');
	});

	test('is what the settings say', () => {
		const settings = { ...defaultSettings, rules: { 'duplicate-url': 'error' } } as const;
		assert.equal(severityOf(settings, { ruleId: 'duplicate-url', severity: 'information' }), 'error');
	});

	test('of an unknown rule is off', () => {
		assert.equal(severityOf(defaultSettings, 'no-such-rule'), 'off');
		assert.equal(severityOf(defaultSettings, 'toString'), 'off');
	});
});

/** Pieces of Markdown that make all kinds of lists when they are put one after the other. */
const piece = fc.constantFrom(
	...'-  * 1. # > | [ ] ( ) ![ ]( [](u) [a](b) [A long title](https://example.com/a) ` ``` --- +++ : — <!-- --> < >'.split(
		' ',
	),
	' ',
	'  ',
	'\t',
	'\n',
	'\r\n',
	'\n\n',
	'\n- ',
	'\n  - ',
	'\\',
	'\u200b',
	'\u00a0',
	'\u{1f469}\u200d\u{1f4bb}',
	'[ref]: https://example.com/?utm_source=a',
	'[Ky][ref]',
	'[Ky][gone]',
	'[ Ky ](http://www.example.com/a/?gclid=1&x=2&fbclid=3)',
	'[Ky](htps://example..com)',
	'[Ky](<https://example.com/a b>)',
	'![Ky](https://example.com/a)',
	'https://example.com/a',
	'<https://example.com/a>',
	'<!-- curated-list-disable -->',
	'<!--lint ignore-->',
	'- [Ky](https://example.com/a) - Small client.\n',
	'- [Got](https://example.com/b) - Client.\n',
);
const anyText = fc.oneof(
	fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join('')),
	fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('for any text', () => {
	test('linting neither throws nor points outside the text', () => {
		fc.assert(
			fc.property(anyText, text => {
				const list = parseList(text);
				for (const { message, range, related = [], fixes = [] } of lint(list, defaultSettings)) {
					assert.notEqual(message, '');
					const ranges = [range, ...related.flatMap(place => place.range ?? [])];
					for (const { start, end } of [...ranges, ...fixes.flatMap(fix => fix.edits.map(edit => edit.range))]) {
						assert.isTrue(0 <= start && start <= end && end <= list.text.length, `${start} to ${end}`);
					}
				}
			}),
			{ numRuns: 400 },
		);
	});

	test('the edits of a fix do not overlap', () => {
		fc.assert(
			fc.property(anyText, text => {
				for (const { fixes = [] } of findingsOf(text)) {
					for (const { edits } of fixes) {
						const sorted = edits.map(edit => edit.range).sort((a, b) => a.start - b.start || a.end - b.end);
						assert.isTrue(sorted.every((range, index) => index === 0 || sorted[index - 1]!.end <= range.start));
					}
				}
			}),
			{ numRuns: 200 },
		);
	});

	test('safe fixes come to an end, and fixing again changes nothing', () => {
		fc.assert(
			fc.property(anyText, text => {
				const list = parseList(text);
				const fixed = applyEdits(list.text, fixAll(list, defaultSettings));
				assert.deepEqual(fixAll(parseList(fixed), defaultSettings), []);
			}),
			{ numRuns: 200 },
		);
	});
});

const seed = '../shared/corpus/seed__meta-research.md';

test.skipIf(!existsSync(seed))('the list this project is made for has exactly its nine mistakes', () => {
	const counts: Record<string, number> = {};
	for (const { ruleId } of findingsOf(readFileSync(seed, 'utf8'))) {
		counts[ruleId] = (counts[ruleId] ?? 0) + 1;
	}
	assert.deepEqual(counts, {
		'duplicate-title': 1,
		'missing-description': 2,
		'tracking-parameters': 1,
		'trailing-whitespace': 4,
		'final-newline': 1,
	});
});
