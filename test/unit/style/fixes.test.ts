import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { assert, describe, test } from 'vitest';
import { applyEdits } from '../../../src/core/edit/applyEdits';
import { fixAll } from '../../../src/core/edit/fixAll';
import { lint } from '../../../src/core/lint';
import { parseList } from '../../../src/core/parse/parseList';
import type { Settings } from '../../../src/core/settings';
import { only } from '../../support/only';

const styleRules = [
	'missing-description',
	'description-separator',
	'description-case',
	'description-punctuation',
	'description-repeats-title',
	'author-form',
	'entry-order',
	'list-marker',
	'entry-indent',
	'entry-spacing',
	'trailing-whitespace',
	'final-newline',
];

/** What fixes of style must leave alone. Order and the case of descriptions are theirs. */
function entriesOf(text: string): string[] {
	return parseList(text)
		.entries.map(({ title, url, author, depth, parent }) => [title, url, author, depth, parent?.title].join(' | '))
		.sort();
}

function checkFixes(text: string, settings: Settings): void {
	const list = parseList(text);
	const fixed = applyEdits(list.text, fixAll(list, settings));
	assert.deepEqual(entriesOf(fixed), entriesOf(text));
	const left = lint(parseList(fixed), settings).filter(finding => finding.fixes?.[0]?.safe);
	assert.deepEqual(left, [], fixed);
}

const name = fc.stringMatching(/^[A-Z][a-z]{2,6}$/);
const item = fc
	.record({
		marker: fc.constantFrom('-', '-', '-', '-', '*', '+', '1.'),
		space: fc.constantFrom(' ', ' ', ' ', '  ', '   '),
		indent: fc.constantFrom('', '', '', '  ', '    ', '\t'),
		title: name,
		separator: fc.constantFrom(' - ', ' - ', ' - ', ' – ', ': ', ' '),
		description: fc.constantFrom(
			'Does things.',
			'Does things.',
			'does more',
			'Small; fast',
			'iOS client.',
			'',
			'A `tool`',
			'Wraps\n  around.',
		),
		credit: fc.constantFrom('', '', ' (Jane Doe)', ' by John Roe'),
		tail: fc.constantFrom('', '', '', ' ', ' `MIT`'),
		gap: fc.constantFrom('\n', '\n', '\n', '\n', '\n\n', '\n\n## More\n\n', '\n- Only text\n'),
	})
	.map(({ marker, space, indent, title, separator, description, credit, tail, gap }) => {
		const author = credit.startsWith(' (') ? credit : '';
		const behind = credit.startsWith(' by') ? credit : '';
		const rest = description === '' ? '' : separator + description;
		return `${indent}${marker}${space}[${title}${author}](https://example.com/${title})${behind}${rest}${tail}${gap}`;
	});
const listText = fc.array(item, { minLength: 5, maxLength: 25 }).map(items => items.join(''));
const settingsOf = fc.constantFrom<Partial<Settings>>(
	{},
	{ profile: 'awesome' },
	{ profile: 'none', style: { order: 'alphabetical', marker: '*', indent: 4, markerSpace: 1, loose: false } },
	{ style: { loose: true, finalPeriod: false, descriptionCase: 'lower', separator: ' — ', author: 'by' } },
	{ style: { markerSpace: 3, indent: 'tab', author: 'parentheses', order: 'none' } },
);

describe('fixing the style', () => {
	test('leaves nothing that is safe to fix, and every entry as it was', () => {
		fc.assert(
			fc.property(listText, settingsOf, (text, settings) => checkFixes(text, { ...only(...styleRules), ...settings })),
			{ numRuns: 150 },
		);
	});
});

const corpus = '../shared/corpus';
const lists = existsSync(corpus)
	? readdirSync(corpus).filter(file => /^(?:seed|agarrharr|kuchin|emptymalei|rossant|0x4D31)/.test(file))
	: [];

describe.skipIf(lists.length === 0)('fixing the style of real lists (skipped where they are not at hand)', () => {
	test.each(lists)('leaves nothing that is safe to fix, and every entry as it was: %s', file => {
		checkFixes(readFileSync(`${corpus}/${file}`, 'utf8').replace(/^\uFEFF/, ''), only(...styleRules));
	});
});
