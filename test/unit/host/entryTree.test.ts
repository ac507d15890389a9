import { describe, expect, it } from 'vitest';
import type { Entry, ListDocument, Section } from '../../../src/core/model';
import { editList, parseList } from '../../../src/core/parse/parseList';
import { EntryTree, type TreeChange } from '../../../src/host/entryTree';
import { plainText } from '../../../src/host/plainText';
import { entryMatches, filterTree } from '../../../src/host/treeFilter';
import type { TreeNode } from '../../../src/host/treeNodes';
import { type Edit, randomEdit } from '../../fuzz/edits';
import { generatedList, randomFrom } from '../../fuzz/lists';

const text = `- [Loose](https://example.com/loose) - Above all headings.

# Tools

## Clients

- [Ky (Sam Example)](https://example.com/ky) - Small.
    - [Ky hooks](https://example.com/hooks) - Before each request.
- [](https://example.com/untitled) - Big.

## Empty

## Servers

- [Nginx](https://example.com/nginx) - Serves files.
`;

function outline(nodes: readonly TreeNode[], detailOf = ({ detail }: TreeNode) => detail, indent = ''): string {
	return nodes
		.map(node => `${indent}${node.label} | ${detailOf(node)}\n${outline(node.children, detailOf, `${indent}  `)}`)
		.join('');
}

function treeOf(list: ListDocument): EntryTree {
	const tree = new EntryTree();
	tree.follow(list);
	return tree;
}

function nodesBelow(nodes: readonly TreeNode[]): readonly TreeNode[] {
	return nodes.flatMap(node => [node, ...nodesBelow(node.children)]);
}

function nodeOf(tree: EntryTree, label: string): TreeNode | undefined {
	return nodesBelow(tree.roots).find(node => node.label === label);
}

describe('the tree of a list', () => {
	it('has sections with their counts, entries with their authors, and children', () => {
		expect(outline(treeOf(parseList(text)).roots)).toBe(
			[
				'Loose | ',
				'Tools | 4',
				'  Clients | 3',
				'    Ky | Sam Example',
				'      Ky hooks | ',
				'    https://example.com/untitled | ',
				'  Servers | 1',
				'    Nginx | ',
				'',
			].join('\n'),
		);
	});

	it('can be filtered, and keeps the way to what is wanted', () => {
		const { roots } = treeOf(parseList(text));
		const filter = filterTree(roots, entry => entryMatches(entry, 'request HOOKS'));
		const shown = nodesBelow(roots).filter(node => filter.countOf(node) > 0);
		expect(shown.map(node => `${node.label} | ${filter.countOf(node)}`)).toEqual([
			'Tools | 2',
			'Clients | 2',
			'Ky | 2',
			'Ky hooks | 1',
		]);
		expect(filter.total).toBe(2);
	});

	it('keeps the ids of what did not change', () => {
		const ids = (list: string) => nodesBelow(treeOf(parseList(list)).roots).map(({ id }) => id);
		const before = ids(text);
		const after = ids(
			text.replace('Small.', 'Very small.').replace('- [](', '- [New](https://example.com/new)\n- []('),
		);
		expect(new Set(before).size).toBe(before.length);
		expect(after).toEqual(expect.arrayContaining(before));
	});

	it('tells the innermost node at an offset', () => {
		const tree = treeOf(parseList(text));
		expect(tree.nodeAt(text.indexOf('Before'))?.label).toBe('Ky hooks');
		expect(tree.nodeAt(text.indexOf('Small'))?.label).toBe('Ky');
		expect(tree.nodeAt(text.indexOf('## Clients'))?.label).toBe('Clients');
		expect(tree.nodeAt(text.indexOf('# Tools') + 1)?.label).toBe('Tools');
		expect(tree.nodeAt(text.indexOf('Empty'))?.label).toBe('Tools');
		expect(tree.nodeAt(text.length)?.label).toBe('Servers');
	});

	it('leads from the description of a heading to its entry', () => {
		const list =
			'# Tools\n\n## [Ky](https://example.com/ky)\n\nSmall client.\n\n## [Got](https://example.com/got)\n\nBig.\n';
		const tree = treeOf(parseList(list));
		expect(tree.nodeAt(list.indexOf('client'))?.label).toBe('Ky');
	});
});

/** A tree that follows edits, and what each of them changed. */
function edited(source: string) {
	let list = parseList(source);
	const tree = treeOf(list);
	return {
		tree,
		edit(from: string, newText: string): TreeChange {
			const start = list.text.indexOf(from);
			list = editList(list, { start, end: start + from.length, newText });
			return tree.follow(list);
		},
	};
}

function labels(change: TreeChange): unknown {
	return typeof change === 'string' ? change : change.map(({ label }) => label);
}

describe('the tree of an edited list', () => {
	it('does not change by what it does not show, and moves', () => {
		const { tree, edit } = edited(text);
		const node = nodeOf(tree, 'Nginx')!;
		const { start } = node.range;
		expect(edit('# Tools\n', '# Tools\n\nSome prose.\n')).toEqual([]);
		expect(edit('- [Nginx]', '* [Nginx]')).toEqual([]);
		expect(nodeOf(tree, 'Nginx')).toBe(node);
		expect(node.range.start).toBe(start + '\nSome prose.\n'.length);
	});

	it('changes one node by a title, an author or a description', () => {
		const { tree, edit } = edited(text);
		const node = nodeOf(tree, 'Ky hooks')!;
		expect(labels(edit('[Ky hooks]', '[Ky’s hooks]'))).toEqual(['Ky’s hooks']);
		expect(labels(edit('Before each', 'Behind each'))).toEqual(['Ky’s hooks']);
		expect(nodeOf(tree, 'Ky’s hooks')).toBe(node);
		expect(node.entry?.description).toBe('Behind each request.');
	});

	it('changes one section by a URL, and all around it by a number of entries', () => {
		const { tree, edit } = edited(text);
		expect(labels(edit('/nginx', '/nginx2'))).toEqual(['Servers']);
		expect(labels(edit('- [Nginx]', '- [Caddy](https://example.com/caddy)\n- [Nginx]'))).toEqual(['Tools']);
		expect(nodeOf(tree, 'Tools')?.detail).toBe('5');
		expect(labels(edit('- [Caddy](https://example.com/caddy)\n', ''))).toEqual(['Tools']);
	});

	it('changes everywhere by a heading, or by a section that comes or goes', () => {
		const { edit } = edited(text);
		expect(edit('## Servers', '## Daemons')).toBe('everything');
		expect(edit('## Empty\n', '## Empty\n\n- [New](https://example.com/new)\n')).toBe('everything');
		expect(edit('- [New](https://example.com/new)\n', '')).toBe('everything');
		expect(edit('[Loose](https://example.com/loose)', '[Loose](https://example.com/other)')).toBe('everything');
	});
});

/** All that a tree says. */
function told(tree: EntryTree): unknown {
	return nodesBelow(tree.roots).map(({ id, label, detail, count, range, ownRange, entry, parent }) => ({
		...{ id, label, detail, count, range, ownRange, parent: parent?.id },
		entry: entry && [entry.title, entry.author, entry.url, entry.description, entry.tags, entry.indent],
	}));
}

interface Told {
	readonly id: string;
	readonly label: string;
	readonly detail: string;
	readonly count: number;
	readonly range: unknown;
}

/** What the tree of a list is, by definition. */
function toldBy({ entries, sections }: ListDocument): readonly Told[] {
	const loose = entries.filter(entry => !entry.section && !entry.parent);
	return below([...loose, ...sections], '');
}

function below(parts: readonly (Entry | Section)[], path: string): readonly Told[] {
	const seen = new Map<string, number>();
	return parts.flatMap(part => {
		const entry = 'shape' in part ? part : undefined;
		const name = entry ? `entry ${entry.url}` : `section ${part.title}`;
		const twin = seen.get(name) ?? 0;
		seen.set(name, twin + 1);
		const id = `${path}/${encodeURIComponent(name)}:${twin}`;
		const nodes = below('shape' in part ? part.children : [...part.entries, ...part.sections], id);
		const count =
			nodes.filter(node => node.id.slice(node.id.lastIndexOf('/')).startsWith('/entry')).length + (entry ? 1 : 0);
		const label = plainText(part.title) || (entry ? plainText(entry.url) : '(untitled)');
		const range = 'shape' in part ? part.range : part.headingRange;
		const detail = entry ? plainText(entry.author ?? '') : String(count);
		return count === 0 ? [] : [{ id, label, detail, count, range }, ...nodes];
	});
}

/** What VS Code shows of a node. */
function face({ id, label, detail, entry }: TreeNode): string {
	return JSON.stringify([id, label, detail, entry?.description]);
}

describe('the tree after random edits', () => {
	it.each([1, 2, 3])('is that of the list read at once, and tells what has changed (%i)', seed => {
		const random = randomFrom(seed);
		let list = parseList(generatedList(random, 800));
		const tree = treeOf(list);
		for (let count = 0; count < 30; count++) {
			const before = list.text;
			const shown = new Set(nodesBelow(tree.roots).map(face));
			const edit: Edit = randomEdit(random, before);
			list = editList(list, edit);
			const change = tree.follow(list);
			const fresh = treeOf(parseList(list.text));
			const where = JSON.stringify({ before, ...edit });
			expect(told(tree), where).toEqual(told(fresh));
			expect(told(tree), where).toMatchObject(toldBy(list));
			for (let offset = 0; offset <= list.text.length; offset += 7) {
				expect(tree.nodeAt(offset)?.id, where).toBe(fresh.nodeAt(offset)?.id);
			}
			if (change !== 'everything') {
				const stale = new Set(nodesBelow(change));
				const silent = nodesBelow(tree.roots).filter(node => !stale.has(node));
				expect(
					silent.map(face).filter(own => !shown.has(own)),
					where,
				).toEqual([]);
			}
		}
	});
});
