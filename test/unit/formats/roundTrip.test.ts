import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatEntry } from '../../../src/core/edit/formatEntry';
import { formats, readAny } from '../../../src/core/formats/index';
import { type ListedResource, listedResources } from '../../../src/core/formats/listedResource';
import { joinNames, splitNames } from '../../../src/core/formats/people';
import { parseList } from '../../../src/core/parse/parseList';
import { runs } from '../../support/runs';

const word = fc.constantFrom(
	...'moss fern reed 3D C++ naïve 中文 x=1 “q” R&D 5<6 a_b {c} 50% #1 ~ ^ \\ -- $5 "d" \'e\' `` =f -g @h'.split(' '),
);
const line = fc
	.tuple(fc.constantFrom('Moss', 'Fern', 'Ärzte'), fc.array(word, { maxLength: 6 }), fc.constantFrom('reeds', 'end'))
	.map(([first, middle, last]) => [first, ...middle, last].join(' '));
const resource = fc.record({
	title: line,
	author: fc.option(
		fc.constantFrom(
			'Ann Lee',
			'Ludwig van Roe',
			"Mary O'Neil",
			'Ann Lee and Søren Ek',
			'Ann Lee, Bo Ek and Cy Roe',
			'Doe et al.',
		),
		{ nil: undefined },
	),
	url: fc
		.array(fc.constantFrom(...'a b / ? = & # [ ] ( ) | * ~ $ %20 " \' @ : é ; , _'.split(' ')), { maxLength: 8 })
		.map(parts => `https://example.org/new${parts.join('')}`),
	description: fc.option(
		line.map(text => `${text}.`),
		{ nil: '' },
	),
	tags: fc.uniqueArray(fc.constantFrom('cli', 'C++', 'two words', 'naïve'), { maxLength: 3 }),
});
const section = fc.array(fc.constantFrom('Tools', 'Editors & Co', 'A <b>', 'Größe', 'CI/CD'), {
	minLength: 1,
	maxLength: 3,
});
const sections = fc.array(fc.tuple(section, fc.array(resource, { minLength: 1, maxLength: 3 })), {
	minLength: 1,
	maxLength: 4,
});

/** A list of two credited entries, so that it has a style, and then the resources below their headings. */
function listOf(content: readonly (readonly [readonly string[], readonly Omit<ListedResource, 'section'>[]])[]) {
	const head = [
		'- [Zen (Jane Doe)](https://example.com/zen) — One.',
		'- [Notes (John Roe)](https://example.com/notes) — Two.',
	];
	const { style } = parseList(head.join('\n'));
	const lines = content.flatMap(([path, resources]) => [
		...path.map((title, depth) => `\n${'#'.repeat(depth + 1)} ${title.replace('<', '\\<')}\n`),
		...resources.map(each => `${formatEntry(each, style)}${each.tags.map(tag => ` \`${tag}\``).join('')}`),
	]);
	return parseList([...head, ...lines, ''].join('\n'));
}

/** What a format has no place for is left out, and names are put in one row as all formats do. */
function carried(resources: readonly ListedResource[], id: string): readonly ListedResource[] {
	const splits = id === 'bibtex' || id === 'csl';
	return resources.map(each => ({
		...each,
		author: id === 'bookmarks' || !each.author ? undefined : splits ? joinNames(splitNames(each.author)) : each.author,
	}));
}

describe.each(formats.filter(({ read }) => read))('a list that is exported as $label', ({ id, write, read }) => {
	it('comes back as it was', () => {
		fc.assert(
			fc.property(sections, content => {
				const list = listOf(content);
				const text = write!([{ path: 'a.md', list, updated: '2024-05-01T12:00:00Z' }]);
				const expected = carried(listedResources(list), id);
				expect(list.entries).toHaveLength(2 + content.flatMap(([, resources]) => resources).length);
				expect(read!(text)).toEqual({ resources: expected, skipped: 0 });
				expect(readAny(text)?.format.id).toBe(id);
			}),
			{ numRuns: runs(40) },
		);
	});
});
