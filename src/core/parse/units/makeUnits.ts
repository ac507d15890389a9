import { countWhile } from '../../bisect';
import { compact } from '../../compact';
import type { OffsetRange } from '../../model';
import { destinationOf } from '../contentsList';
import { fill, filler } from '../mask';
import { footingOf } from './footing';
import { type Mark, movedMark } from './mark';
import { definedIn, mentionsIn } from './mentions';
import { settleNodes } from './placeNodes';
import type { Block } from './readBlocks';
import { startOfText } from './scanState';
import type { Stretch } from './stretch';
import { placeBehind, Unit, type UnitContent } from './unit';

/**
 * Cuts the units of blocks out of a stretch.
 *
 * @param range What the blocks were read from, without gaps between them: the first unit begins where it does.
 * @param former The unit before.
 */
export function makeUnits(
	stretch: Stretch,
	range: OffsetRange,
	blocks: readonly Block[],
	former: Unit | undefined,
): readonly Unit[] {
	const units: Unit[] = [];
	blocks.forEach((block, index) => {
		const start = index === 0 ? range.start : block.start;
		const end = blocks[index + 1]?.start ?? range.end;
		units.push(makeUnit(stretch, { start, end }, block, units.at(-1) ?? former));
	});
	return units;
}

function makeUnit(stretch: Stretch, range: OffsetRange, block: Block, former: Unit | undefined): Unit {
	const { kind, nodes, start } = block;
	const { scan } = stretch;
	const source = stretch.source.slice(range.start, range.end);
	const unread = within(scan.unread, range);
	const masked = stretch.text.slice(range.start, range.end);
	const text = unread.length === 0 ? masked : filled(masked, unread);
	const marks = marksWithin(scan.marks, range);
	const isAsGiven = range.start === start && unread.length === 0 && (kind === 'row' || marks.length === 0);
	const first = firstLine(stretch, start);
	const marker = kind === 'item' ? markerOf(first) : '';
	const content = {
		kind,
		source,
		text: text === source ? source : text,
		...keptOf(block, range.start, isAsGiven),
		continues: continuesFrom(kind, marker, former),
		defines: compact(nodes.flatMap(definedIn)),
		mentions: nodes.every(node => node.type === 'definition') ? none : mentionsIn(text),
		hidden: within(stretch.hidden, range),
		unread,
		marker,
		footing: footingOf(kind, nodes[0], first),
		lineCount: lineEndings(source),
		before: scan.states[countWhile(scan.starts, at => at < range.start)] ?? startOfText,
		marks,
	};
	return new Unit(content, placeBehind(former));
}

/**
 * What is kept of what a unit was read as.
 *
 * @param start Of the unit.
 * @param isAsGiven Nothing but its own text was given to Markdown, and all of it.
 */
export function keptOf(
	{ nodes, isPlain }: Block,
	start: number,
	isAsGiven: boolean,
): Pick<UnitContent, 'nodes' | 'links'> {
	const [node] = nodes;
	const links = node ? destinationOf(node) : 'nowhere';
	if (isPlain && isAsGiven) {
		return { nodes: undefined, links };
	}
	settleNodes(nodes, start);
	return { nodes, links };
}

/** Whether a unit goes on the list or the table of the one before. */
export function continuesFrom(kind: Unit['kind'], marker: string, former: Unit | undefined): boolean {
	return kind === 'item'
		? former?.kind === 'item' && former.marker === marker
		: kind === 'row' && (former?.kind === 'head' || former?.kind === 'row');
}

const listMarker = /^[ \t]*(?:([-*+])|\d{1,9}([.)]))/;

function markerOf(line: string): string {
	const [, bullet, behind = ''] = listMarker.exec(line) ?? [];
	return bullet ?? behind;
}

const lineBeginning = /[^\r\n]{0,5000}/y;

/** The line that begins at an offset, as Markdown is given it, as much of it as tells what it begins. */
function firstLine({ text, scan: { marks } }: Stretch, start: number): string {
	const mark = marks[countWhile(marks, before => before.start < start)];
	lineBeginning.lastIndex = mark?.start === start && mark.kind === 'line' ? mark.from : start;
	return lineBeginning.exec(text)![0];
}

export function marksWithin(marks: readonly Mark[], { start, end }: OffsetRange): readonly Mark[] {
	const first = countWhile(marks, mark => mark.start < start);
	if (first === marks.length || marks[first]!.start >= end) {
		return none;
	}
	return marks
		.slice(
			first,
			countWhile(marks, mark => mark.start < end),
		)
		.map(mark => movedMark(mark, -start));
}

/** The parts of sorted ranges that lie in a range, counted from its start. */
export function within(ranges: readonly OffsetRange[], { start, end }: OffsetRange): readonly OffsetRange[] {
	const first = countWhile(ranges, range => range.end <= start);
	if (first === ranges.length || ranges[first]!.start >= end) {
		return none;
	}
	return ranges
		.slice(
			first,
			countWhile(ranges, range => range.start < end),
		)
		.map(range => ({ start: Math.max(range.start, start) - start, end: Math.min(range.end, end) - start }));
}

const none: readonly never[] = [];

/** The text with filler in the ranges, which are in order. */
export function filled(text: string, ranges: readonly OffsetRange[]): string {
	const pieces: string[] = [];
	let from = 0;
	for (const { start, end } of ranges) {
		pieces.push(text.slice(from, start), fill(text.slice(start, end), filler));
		from = end;
	}
	return pieces.join('') + text.slice(from);
}

export function lineEndings(text: string): number {
	let count = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
			count++;
		}
	}
	return count;
}
