import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/applyEdits';
import { importResources } from '../../../src/core/edit/importResources';
import { parseList } from '../../../src/core/parse/parseList';

const resource = (title: string, ...section: string[]) => ({
	title,
	url: `https://example.com/${title.toLowerCase()}`,
	description: '',
	tags: ['bog'],
	section,
});

function importInto(text: string, ...resources: ReturnType<typeof resource>[]): string {
	const list = parseList(text);
	const { edits, ranges } = importResources(list, resources);
	const result = applyEdits(text, edits);
	const titles = ranges.map(({ start, end }) => /\[(.*?)\]/.exec(result.slice(start, end))?.[1]);
	expect(titles).toEqual(resources.map(({ title }) => title));
	return result;
}

describe('importResources', () => {
	it('builds the tree of sections in an empty text, whatever order the resources come in', () => {
		const all = [
			resource('A', 'X', 'Y'),
			resource('B', 'Z'),
			resource('C', 'X', 'Y2'),
			resource('D'),
			resource('E', 'x', 'Y'),
		];
		expect(importInto('', ...all)).toBe(
			[
				'- [D](https://example.com/d) `bog`',
				'',
				'## X',
				'',
				'### Y',
				'',
				'- [A](https://example.com/a) `bog`',
				'- [E](https://example.com/e) `bog`',
				'',
				'### Y2',
				'',
				'- [C](https://example.com/c) `bog`',
				'',
				'## Z',
				'',
				'- [B](https://example.com/b) `bog`',
				'',
			].join('\n'),
		);
	});

	it('adds to a section before what stands below its parent, and drops tags where the list has none', () => {
		const text = '# T\n\n## X\n\n- [K](https://example.com/k)\n\n## License\n\nMIT\n\n[k]: https://example.com/k\n';
		expect(importInto(text, resource('A', 'New'), resource('B', 'X', 'Deep'), resource('C', 'T', 'X'))).toBe(
			text
				.replace('/k)', '/k)\n- [C](https://example.com/c)')
				.replace(
					'## License',
					'### Deep\n\n- [B](https://example.com/b)\n\n## New\n\n- [A](https://example.com/a)\n\n## License',
				),
		);
	});

	it('goes no deeper than headings do', () => {
		const text = importInto('', resource('A', ...'abcdefgh'));
		expect(text).toContain('###### e\n');
		expect(parseList(text).entries.map(({ title }) => title)).toEqual(['A']);
	});
});
