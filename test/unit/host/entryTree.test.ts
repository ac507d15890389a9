import { describe, expect, it } from 'vitest';
import { parseList } from '../../../src/core/parse/parseList';
import { countEntries, entryMatches, entryTree, nodeAt, type TreeNode } from '../../../src/host/entryTree';

const text = `- [Loose](https://example.com/loose) - Above all headings.

# Tools

## Clients

- [Ky (Sam Example)](https://example.com/ky) - Small.
    - [Ky hooks](https://example.com/hooks) - Before each request.
- [](https://example.com/untitled) - Big.

## Empty
`;

function outline(nodes: readonly TreeNode[], indent = ''): string {
	return nodes
		.map(({ label, detail, children }) => `${indent}${label} | ${detail}\n${outline(children, `${indent}  `)}`)
		.join('');
}

describe('the tree of a list', () => {
	it('has sections with their counts, entries with their authors, and children', () => {
		expect(outline(entryTree(parseList(text)))).toBe(
			[
				'Loose | ',
				'Tools | 3',
				'  Clients | 3',
				'    Ky | Sam Example',
				'      Ky hooks | ',
				'    https://example.com/untitled | ',
				'',
			].join('\n'),
		);
	});

	it('can be filtered, and keeps the way to what is wanted', () => {
		const nodes = entryTree(parseList(text), entry => entryMatches(entry, 'request HOOKS'));
		expect(outline(nodes)).toBe('Tools | 2\n  Clients | 2\n    Ky | Sam Example\n      Ky hooks | \n');
		expect(countEntries(nodes)).toBe(2);
	});

	it('keeps the ids of what did not change', () => {
		const ids = (nodes: readonly TreeNode[]): string[] => nodes.flatMap(({ id, children }) => [id, ...ids(children)]);
		const before = ids(entryTree(parseList(text)));
		const after = ids(
			entryTree(
				parseList(text.replace('Small.', 'Very small.').replace('- [](', '- [New](https://example.com/new)\n- [](')),
			),
		);
		expect(new Set(before).size).toBe(before.length);
		expect(after).toEqual(expect.arrayContaining(before));
	});

	it('tells the innermost node at an offset', () => {
		const nodes = entryTree(parseList(text));
		expect(nodeAt(nodes, text.indexOf('Before'))?.label).toBe('Ky hooks');
		expect(nodeAt(nodes, text.indexOf('Small'))?.label).toBe('Ky');
		expect(nodeAt(nodes, text.indexOf('## Clients'))?.label).toBe('Clients');
	});
});
