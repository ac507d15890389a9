import type { Nodes, Root, RootContent } from 'mdast';
import { readFrontMatter } from '../../src/core/parse/frontMatter';
import { mask } from '../../src/core/parse/mask';
import { parseMarkdown } from '../../src/core/parse/parseMarkdown';
import { frontMatterUnit } from '../../src/core/parse/units/frontMatterUnit';
import { give } from '../../src/core/parse/units/given';
import { definedIn } from '../../src/core/parse/units/mentions';
import { placeNodes, pointAt } from '../../src/core/parse/units/placeNodes';
import { definitionsOf } from '../../src/core/parse/units/readBlocks';
import { readAsHeadings } from '../../src/core/parse/units/readRows';
import { newScan } from '../../src/core/parse/units/scan';
import { scanLines } from '../../src/core/parse/units/scanLines';
import { startOfText } from '../../src/core/parse/units/scanState';
import type { UnitDocument } from '../../src/core/parse/units/unit';

/**
 * What the tree of a document is, by definition: remark-parse's of the whole masked text at once, but that
 *
 * - front matter, and lines and parts of lines that are marked as left out, are not in it,
 * - a line that is marked so begins a block,
 * - of a table at the root, the head row and each body row are paragraphs, read as the one line of a heading.
 */
export function treeByDefinition(source: string): Root {
	const front = frontMatterUnit(source, readFrontMatter(source))?.source.length ?? 0;
	const { text } = mask(source.slice(front));
	const scan = newScan(0, startOfText);
	scanLines(scan, text, text.length);
	const given = give(text, { start: 0, end: text.length }, scan.marks);
	// A byte order mark is one at the beginning of a document only, and there it has been dropped
	const start = given.text.startsWith('\uFEFF') ? 1 : 0;
	const blocks = parseMarkdown((start > 0 ? '\n' : '') + given.text);
	const labels = blocks.flatMap(definedIn);
	placeNodes(blocks, offset => given.toSource(offset - start) + front);
	const tables = scan.marks.filter(({ kind }) => kind === 'head' || kind === 'row');
	const lines = tables.map(mark => {
		const [, space = '', content = ''] = /^([ \t]*)([^\r\n]*)/.exec(text.slice(mark.start, mark.end))!;
		const begin = mark.start + space.length;
		return { start: begin, end: begin + content.replace(/[ \t]+$/, '').length };
	});
	const definitions = definitionsOf(labels);
	const rows: RootContent[] = [...readAsHeadings(text, lines, definitions)];
	placeNodes(rows, offset => offset + front);
	const heads = new Set(tables.filter(({ kind }) => kind === 'head').map(mark => mark.start + front));
	const others = blocks.filter(node => !(node.type === 'paragraph' && heads.has(node.position!.start.offset!)));
	const children = [...others, ...rows].sort((a, b) => a.position!.start.offset! - b.position!.start.offset!);
	return { type: 'root', children, position: { start: pointAt(0), end: pointAt(source.length) } };
}

/** A tree as it is compared: without what only says where its nodes are in lines and columns, and without nothing. */
export function told(node: Nodes): unknown {
	const { position, ...rest } = node;
	const own = Object.fromEntries(
		Object.entries(rest)
			.filter(([key, value]) => value !== undefined && key !== 'children')
			.sort(),
	);
	const at = [position?.start.offset, position?.end.offset];
	return 'children' in node ? { ...own, at, children: node.children.map(told) } : { ...own, at };
}

/** Everything that is said of the units of a document. */
export function toldUnits({ units, frontMatter, defined }: UnitDocument): unknown {
	return {
		frontMatter,
		defined: [...defined].sort(([a], [b]) => (a < b ? -1 : 1)),
		units: units.map(unit => {
			const { before, ...rest } = unit;
			const { nodes, offset, line } = unit;
			return { ...rest, offset, line, before: { ...before, blanks: 0 }, nodes: nodes.map(told) };
		}),
	};
}
