import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { assert, describe, test } from 'vitest';
import { applyEdits } from '../../../src/core/edit/applyEdits';
import { lint } from '../../../src/core/lint';
import type { Finding, ListDocument } from '../../../src/core/model';
import { parseList } from '../../../src/core/parse/parseList';
import { rules } from '../../../src/core/rules/index';
import type { Rule } from '../../../src/core/rules/rule';
import { awesomeLintRules } from '../../../src/core/rules/support/awesomeLint';
import { lineNumber } from '../../../src/core/rules/support/places';
import { defaultSettings } from '../../../src/core/settings';
import { severityOf } from '../../../src/core/severity';

// What awesome-lint 2.3.0 says of the lists in `fail` stands beside them as it said it; it says nothing of those in `pass`.
const folder = new URL('../../fixtures/awesome/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const listsIn = (path: string) => readdirSync(new URL(path, folder)).filter(name => name.endsWith('.md'));

const settings = { ...defaultSettings, profile: 'awesome' } as const;
const ours = new Map(awesomeLintRules.map(rule => [rule.id, rule.ours as readonly string[]]));

/** What makes a list fail: the spell check only warns. */
function errorsIn(list: ListDocument): Finding[] {
	return lint(list, settings).filter(finding => severityOf(settings, finding) === 'error');
}

/** One-based lines that a finding is about: its own, the other place it names, the other items its fix changes. */
function linesOf(list: ListDocument, { range, related = [], ruleId, fixes = [] }: Finding): number[] {
	const others = ruleId === 'unordered-marker-style' ? (fixes[0]?.edits ?? []) : related;
	const starts = [range, ...others.flatMap(other => other.range ?? [])].map(({ start }) => start);
	return starts.map(start => lineNumber(list, start));
}

describe('in the awesome profile', () => {
	test.each(listsIn('pass/'))('a list that awesome-lint passes has no errors: %s', name => {
		const list = parseList(read(`pass/${name}`));
		assert.deepEqual(errorsIn(list), []);
	});

	const failing = listsIn('fail/').filter(name => name !== 'contents-name.md');
	test.each(failing)('what awesome-lint says is said of the same line, and nothing is an error besides: %s', name => {
		const list = parseList(read(`fail/${name}`));
		const said = JSON.parse(read(`fail/${name.replace('.md', '.json')}`)) as [number, string, string][];
		const findings = lint(list, settings);
		const places = new Set(
			findings.flatMap(finding => linesOf(list, finding).map(line => `${line} ${finding.ruleId}`)),
		);
		const unsaid = said.filter(([line, id]) => !ours.get(id)!.some(own => places.has(`${line} ${own}`)));
		assert.deepEqual(unsaid, []);
		const expected = new Set(said.flatMap(([line, id]) => ours.get(id)!.map(own => `${line} ${own}`)));
		const surplus = errorsIn(list).filter(
			finding => !linesOf(list, finding).some(line => expected.has(`${line} ${finding.ruleId}`)),
		);
		assert.deepEqual(
			surplus.map(({ message }) => message),
			name === 'contents-links.md' ? ['Unexpected link to “#two”, expected “#one”'] : [],
		);
	});

	test('a table of contents under another name is one finding instead of one for each item', () => {
		const list = parseList(read('fail/contents-name.md'));
		const [error, ...others] = errorsIn(list);
		assert.deepEqual(others, []);
		assert.equal(error?.message, 'Unexpected heading of a table of contents, expected “## Contents”');
		assert.equal(lineNumber(list, error!.range.start), 3);
	});

	test('every rule that awesome-lint turns on is in the table, with ours or the reason why there is none', () => {
		const remarkRules = awesomeLintRules.filter(
			({ id }) => !/^(?:awesome-|double-link|balanced-|no-repeat-item)/.test(id),
		);
		assert.lengthOf(remarkRules, 41);
		assert.deepEqual(
			awesomeLintRules.filter(({ ours: own, note }) => own.length === 0 && note === undefined),
			[],
		);
	});

	test('comments of awesome-lint turn its rules off by their names', () => {
		for (const { id, ours: own } of awesomeLintRules.filter(rule => rule.ours.length > 0)) {
			for (const name of listsIn('fail/')) {
				const text = `<!--lint disable ${id}-->\n\n${read(`fail/${name}`)}`;
				const left = lint(parseList(text), settings).filter(({ ruleId }) =>
					(own as readonly string[]).includes(ruleId),
				);
				assert.deepEqual(left, []);
			}
		}
	});
});

describe('the rules of awesome-lint', () => {
	const own = new Set((rules as readonly Rule[]).filter(rule => rule.defaultSeverity === 'off').map(({ id }) => id));
	const piece = fc.constantFrom(
		...[
			'# ',
			'## Contents\n',
			'## A\n',
			'- ',
			'1) ',
			'  ',
			'\n',
			'\n\n',
			'[a](#a)',
			'[b](https://b.c "t")',
			'[c][C]',
			'[',
			']',
			'`',
		],
		...[
			' - ',
			' – ',
			'Text',
			'text',
			'.',
			'**',
			'_',
			'<!--',
			'-->',
			'|',
			'> ',
			'---\n',
			'[C]: x\n',
			'![i](i.svg)',
			'“',
			'"',
			'‘',
		],
	);
	const text = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''));

	test('find places of the text, and never throw', () => {
		fc.assert(
			fc.property(text, source => {
				for (const { range, fixes = [] } of lint(parseList(source), settings)) {
					for (const { start, end } of [range, ...fixes.flatMap(fix => fix.edits.map(edit => edit.range))]) {
						assert.isTrue(0 <= start && start <= end && end <= source.length);
					}
				}
			}),
			{ numRuns: 500 },
		);
	});

	test('have safe fixes after which the finding is gone', () => {
		const startsOf = (list: ListDocument, id: string) =>
			lint(list, settings).flatMap(({ ruleId, range }) => (ruleId === id ? [range.start] : []));
		fc.assert(
			fc.property(text, source => {
				const list = parseList(source);
				for (const { ruleId, range, fixes = [] } of lint(list, settings).filter(finding => own.has(finding.ruleId))) {
					const fix = fixes.find(({ safe }) => safe);
					const left = fix && startsOf(parseList(applyEdits(source, fix.edits)), ruleId);
					if (left?.includes(range.start)) {
						// What stands behind has moved up.
						assert.isBelow(left.length, startsOf(list, ruleId).length, `${ruleId} in ${JSON.stringify(source)}`);
					}
				}
			}),
			{ numRuns: 300 },
		);
	});
});
