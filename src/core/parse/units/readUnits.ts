import type { RootContent } from 'mdast';
import { countWhile } from '../../bisect';
import { lineStartsOf, nextLine } from '../../lines';
import type { OffsetRange } from '../../model';
import { readFrontMatter } from '../frontMatter';
import { maskHostile } from '../hostile';
import { rangeOf } from '../linkNodes';
import { mask } from '../mask';
import { parseMarkdown } from '../parseMarkdown';
import { definedIn, mentionsIn } from './mentions';
import { readRows } from './rows';
import { shiftNodes } from './shiftNodes';
import { contentLines, isTableHead } from './tableLines';
import type { Unit, UnitDocument, UnitKind } from './unit';

/** A unit that is about to be cut out. */
interface Draft {
	readonly kind: UnitKind;
	readonly start: number;
	nodes: RootContent[];
	readonly continues: boolean;
}

/** Reads a text, without a byte order mark, in units. */
export function readUnits(source: string): UnitDocument {
	const frontMatter = readFrontMatter(source);
	const masked = mask(source, frontMatter.range);
	const { text, unread } = maskHostile(masked.text);
	const children = parseMarkdown(text).children;
	const defined = new Set(children.flatMap(definedIn));
	const starts = lineStartsOf(source);
	const lineStart = (offset: number) => starts[countWhile(starts, start => start <= offset) - 1]!;
	const drafts: Draft[] = [];
	const add = (kind: UnitKind, start: number, node: RootContent, continues: boolean) => {
		const last = drafts.at(-1);
		if (last && start <= last.start) {
			last.nodes.push(node);
		} else {
			drafts.push({ kind, start, nodes: [node], continues });
		}
	};
	for (const node of children) {
		if (node.type === 'list') {
			node.children.forEach((item, index) => {
				const start = rangeOf(item).start;
				const number = Number(/\d+/.exec(text.slice(start, start + 12))?.[0]);
				const own = {
					...node,
					start: node.ordered ? number : null,
					spread: false,
					children: [item],
					position: structuredClonePosition(item.position!),
				};
				add('item', lineStart(start), own as RootContent, index > 0);
			});
		} else if (node.type === 'paragraph') {
			const lines = contentLines(text, rangeOf(node));
			const head = lines.findIndex(
				(line, index) =>
					index + 1 < lines.length &&
					isTableHead(text.slice(line.start, line.end), text.slice(lines[index + 1]!.start, lines[index + 1]!.end)),
			);
			if (head < 0) {
				add('block', lineStart(rangeOf(node).start), node, false);
				continue;
			}
			const labels = mentionsIn(text.slice(rangeOf(node).start, rangeOf(node).end)).filter(label => defined.has(label));
			const prefix = labels.length === 0 ? '' : `${labels.map(label => `[${label}]: x\n`).join('')}\n`;
			if (head > 0) {
				const { start } = rangeOf(node);
				const before = parseMarkdown(prefix + text.slice(start, lines[head - 1]!.end)).children.at(-1)!;
				shiftNodes([before], start - prefix.length);
				add('block', lineStart(start), before, false);
			}
			const rows = lines.filter((_line, index) => index === head || index > head + 1);
			readRows(text, rows, prefix).forEach((row, index) => {
				add(index === 0 ? 'head' : 'row', lineStart(rows[index]!.start), row, index > 0);
			});
		} else {
			add('block', lineStart(rangeOf(node).start), node, false);
		}
	}
	const contentStart = frontMatter.range.end > 0 ? nextLine(source, frontMatter.range.end) : 0;
	const front: Draft[] = contentStart > 0 ? [{ kind: 'frontMatter', start: 0, nodes: [], continues: false }] : [];
	if (drafts.length === 0 && front.length === 0 && source !== '') {
		drafts.push({ kind: 'block', start: 0, nodes: [], continues: false });
	}
	const all = [...front, ...drafts];
	const units = all.map((draft, index): Unit => {
		const start = index === 0 ? 0 : draft.start;
		const end = all[index + 1]?.start ?? source.length;
		shiftNodes(draft.nodes, -start);
		return {
			kind: draft.kind,
			source: source.slice(start, end),
			text: text.slice(start, end),
			nodes: draft.nodes,
			continues: draft.continues,
			defines: draft.nodes.flatMap(definedIn),
			mentions: mentionsIn(text.slice(start, end)),
			hidden: within(masked.hidden, start, end),
			unread: within(unread, start, end),
			offset: start,
			line: countWhile(starts, line => line <= start) - 1,
		};
	});
	return { source, frontMatter, units };
}

function within(ranges: readonly OffsetRange[], start: number, end: number): readonly OffsetRange[] {
	return ranges
		.filter(range => range.start < end && range.end > start)
		.map(range => ({ start: Math.max(range.start, start) - start, end: Math.min(range.end, end) - start }));
}

function structuredClonePosition<T>(value: T): T {
	return JSON.parse(JSON.stringify(value)) as T;
}
