import type { ListItem, Nodes, RootContent } from 'mdast';
import { countWhile } from '../../bisect';
import { lineStart } from '../../lines';
import type { OffsetRange } from '../../model';
import { rangeOf } from '../linkNodes';
import { parseMarkdown } from '../parseMarkdown';
import { give } from './given';
import { type KnownLines, nothingKnown } from './knownLines';
import type { Mark } from './mark';
import { definedIn, mentionsIn, seeminglyDefinedIn } from './mentions';
import { parsePlainList } from './parsePlainList';
import { placeNodes } from './placeNodes';
import { readRows, trimmedLine } from './readRows';
import type { UnitKind } from './unit';

/** A unit that is about to be cut out. */
export interface Block {
	readonly kind: UnitKind;
	/** Beginning of its first line. */
	readonly start: number;
	/** With offsets of the text. */
	readonly nodes: readonly RootContent[];
	/** `plainNodes` tells them, too. */
	readonly isPlain: boolean;
}

/** The line behind what is read, as far as it takes to see what begins there. */
export interface Sentinel {
	readonly line: string;
	readonly begins: 'item' | 'definition' | 'other';
}

/** Whether a label, normalized, is defined anywhere in the document. */
export type IsDefined = (label: string) => boolean;

/**
 * Reads whole lines of a text by themselves.
 *
 * @param sentinel Nothing when what stands behind begins apart, or nothing does.
 * @param knownLines As they are with the labels that are defined.
 * @returns In order; `undefined` when what begins in the range goes on behind it.
 */
export function readBlocks(
	text: string,
	range: OffsetRange,
	marks: readonly Mark[],
	isDefined: IsDefined,
	sentinel: Sentinel | undefined,
	knownLines: KnownLines = nothingKnown,
): readonly Block[] | undefined {
	const given = give(text, range, marks);
	const { nodes, plainItems, length } = parseKnowing(given.text, isDefined, sentinel?.line ?? '', knownLines);
	if (sentinel && !dropSentinel(nodes, length + given.text.length, sentinel.begins)) {
		return undefined;
	}
	const own = nodes.filter(node => rangeOf(node).start >= length);
	placeNodes(own, offset => given.toSource(offset - length));
	const tables = marks
		.slice(
			countWhile(marks, mark => mark.start < range.start),
			countWhile(marks, mark => mark.start < range.end),
		)
		.filter(({ kind }) => kind === 'head' || kind === 'row');
	const blocks = blocksOf(text, own, plainItems);
	return tables.length === 0 ? blocks : merge(blocks, readTables(text, tables, isDefined));
}

/**
 * Reads a text with definitions before it of the labels that it mentions and the document defines.
 *
 * @returns Its nodes, those of these definitions first, which take `length` characters, and the items among them that are plain.
 */
function parseKnowing(text: string, isDefined: IsDefined, sentinel: string, knownLines: KnownLines) {
	const known = mentionsIn(text).filter(isDefined);
	const own = new Set(known.length === 0 ? [] : seeminglyDefinedIn(text));
	const first = parseWith(
		known.filter(label => !own.has(label)),
		text,
		sentinel,
		knownLines,
	);
	if (own.size > 0) {
		const defined = new Set(first.nodes.flatMap(definedIn));
		// What only seems to be a definition may be a reference
		if (known.some(label => !defined.has(label))) {
			return parseWith(known, text, sentinel, knownLines);
		}
	}
	return first;
}

function parseWith(labels: readonly string[], text: string, sentinel: string, knownLines: KnownLines) {
	// A byte order mark is one at the beginning of a document only
	const definitions = definitionsOf(labels) || (text.startsWith('\uFEFF') ? '\n' : '');
	const whole = definitions + text + sentinel;
	const plainItems = new Set<ListItem>();
	const nodes = whole === '' ? [] : (parsePlainList(whole, knownLines, plainItems) ?? parseMarkdown(whole));
	return { nodes, plainItems, length: definitions.length };
}

/** Text that makes references of labels. */
export function definitionsOf(labels: readonly string[]): string {
	// Behind a backslash that a line ending stood behind, the bracket would be text
	const lines = labels.map(label => `[${label}${label.endsWith('\\') ? ' ' : ''}]: x\n`);
	return labels.length === 0 ? '' : `${lines.join('')}\n`;
}

/** Takes away what the sentinel made. @returns Whether it begins something of its own. */
function dropSentinel(nodes: RootContent[], offset: number, begins: Sentinel['begins']): boolean {
	const last = nodes.at(-1);
	if (!last) {
		return false;
	}
	if (rangeOf(last).start >= offset) {
		nodes.pop();
		return begins === 'other' ? last.type !== 'list' : begins === (last.type === 'list' ? 'item' : last.type);
	}
	if (begins === 'item' && last.type === 'list' && rangeOf(last.children.at(-1)!).start >= offset) {
		last.children.pop();
		return true;
	}
	return false;
}

function blocksOf(text: string, nodes: readonly RootContent[], plainItems: ReadonlySet<ListItem>): Block[] {
	const blocks: Block[] = [];
	const add = (kind: UnitKind, node: RootContent, isPlain: boolean) => {
		const start = lineStart(text, rangeOf(node).start);
		const last = blocks.at(-1);
		if (last && start <= last.start) {
			blocks[blocks.length - 1] = { ...last, nodes: [...last.nodes, node], isPlain: false };
		} else {
			blocks.push({ kind, start, nodes: [node], isPlain });
		}
	};
	for (const node of nodes) {
		if (node.type !== 'list') {
			add('block', node, false);
			continue;
		}
		for (const item of node.children) {
			const { start, end } = item.position!;
			const number = node.ordered ? Number.parseInt(text.slice(start.offset, start.offset! + 10), 10) : null;
			const position = { start: { ...start }, end: { ...end } };
			add('item', { ...node, start: number, spread: false, children: [item], position }, plainItems.has(item));
		}
	}
	return blocks;
}

function readTables(text: string, tables: readonly Mark[], isDefined: IsDefined): readonly Block[] {
	const lines = tables.map(({ start }) => trimmedLine(text, start));
	const mentioned = lines.map(({ start, end }) => text.slice(start, end)).join('\n');
	const rows = readRows(text, lines, definitionsOf(mentionsIn(mentioned).filter(isDefined)));
	return tables.map(({ kind, start }, index) => {
		const { row, isPlain } = rows[index]!;
		return { kind: kind as UnitKind, start, nodes: [row], isPlain: isPlain && kind === 'row' };
	});
}

/** Both in order; what stands for a table in the blocks gives way to it. */
function merge(blocks: readonly Block[], tables: readonly Block[]): readonly Block[] {
	const heads = new Set(tables.filter(({ kind }) => kind === 'head').map(({ start }) => start));
	const others = blocks.filter(
		({ start, nodes }) => !heads.has(start) || (nodes as readonly Nodes[])[0]?.type !== 'paragraph',
	);
	return [...others, ...tables].sort((a, b) => a.start - b.start);
}
