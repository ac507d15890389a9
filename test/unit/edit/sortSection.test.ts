import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/applyEdits';
import { misplaced } from '../../../src/core/edit/sortOrder';
import { moveSibling, sortEntries } from '../../../src/core/edit/sortSection';
import { parseList } from '../../../src/core/parse/parseList';
import { siblingLists } from '../../../src/core/style/siblings';

function read(text: string) {
	const list = parseList(text);
	return { list, siblings: siblingLists(text, list.entries)[0]! };
}

function sorted(text: string): string | undefined {
	const { list, siblings } = read(text);
	const edits = sortEntries(list.text, siblings);
	return edits && applyEdits(text, edits);
}

describe('sortEntries', () => {
	it('moves children and wrapped lines with their entry', () => {
		expect(
			sorted(
				'- [B](https://b.example.com) - One\n  two.\n    - [C](https://c.example.com)\n\n- [A](https://a.example.com)',
			),
		).toBe(
			'- [A](https://a.example.com)\n\n- [B](https://b.example.com) - One\n  two.\n    - [C](https://c.example.com)',
		);
	});

	it('sorts the rows of a table', () => {
		const head = '| Name | What |\n|---|---|\n';
		expect(sorted(`${head}| [B](https://b.example.com) | x |\n| [A](https://a.example.com) | y |\n`)).toBe(
			`${head}| [A](https://a.example.com) | y |\n| [B](https://b.example.com) | x |\n`,
		);
	});

	it('leaves numbers alone unless they are all the same', () => {
		expect(sorted('1. [B](https://b.example.com)\n2. [A](https://a.example.com)\n')).toBeUndefined();
		expect(sorted('1. [B](https://b.example.com)\n1. [A](https://a.example.com)\n')).toBe(
			'1. [A](https://a.example.com)\n1. [B](https://b.example.com)\n',
		);
	});

	it('leaves entries of two indentations alone', () => {
		expect(sorted('- [B](https://b.example.com)\n - [A](https://a.example.com)\n')).toBeUndefined();
	});
});

const title = fc.stringMatching(/^[a-z]{2,5}$/);
const entry = fc
	.tuple(title, fc.constantFrom('', '\n  more', '\n  - [Sub](https://example.com/sub)', '\n\n  Again.'))
	.map(([name, rest]) => `- [${name}](https://example.com/${name})${rest}`);
const listText = fc
	.tuple(
		fc.array(entry, { minLength: 2, maxLength: 14 }),
		fc.constantFrom('\n', '\n\n', '\r\n'),
		fc.constantFrom('', '\n'),
	)
	.map(([entries, gap, end]) => entries.join(gap) + end);
const contents = (text: string) =>
	parseList(text)
		.entries.map(({ title, depth, description, parent }) => [title, depth, description, parent?.title].join())
		.sort();

describe('for any list', () => {
	it('sorting keeps every entry, and leaves nothing to sort', () => {
		fc.assert(
			fc.property(listText, text => {
				const once = sorted(text)!;
				expect(contents(once)).toEqual(contents(text));
				expect(sorted(once)).toBe(once);
				expect(misplaced(read(once).siblings)).toEqual([]);
			}),
			{ numRuns: 150 },
		);
	});

	it('moving one entry after the other keeps every entry and sorts the list', () => {
		fc.assert(
			fc.property(listText, text => {
				let current = text;
				for (let rounds = 0; rounds < 20; rounds++) {
					const { list, siblings } = read(current);
					const [wrong] = misplaced(siblings);
					if (!wrong) {
						break;
					}
					current = applyEdits(current, moveSibling(list.text, siblings, wrong.index, wrong.behind)!);
				}
				expect(contents(current)).toEqual(contents(text));
				expect(misplaced(read(current).siblings)).toEqual([]);
			}),
			{ numRuns: 100 },
		);
	});
});
