import type { OffsetRange } from '../model';
import { type Fence, fenceAfter, prefixOf } from './lineStart';

/** What a list that people write stays below by far; remark's time grows with the square of each. */
const limits = {
	/** Characters of a line that has as many marks. */
	line: 10_000,
	lineMarks: 1000,
	/** Lines without text below each other, which become one: remark keeps each in memory. */
	blankLines: 100,
	/** Lines of one paragraph of a list item or a quote. */
	paragraphLines: 500,
	/** Marks in one paragraph that make no link, code span or character reference by themselves. */
	marks: 2000,
	/** Comments and the like that begin in a paragraph, times the paragraph's characters. */
	openings: 100_000,
	/** In what looks like code or HTML, where marks mean nothing unless it only looks so. */
	marksInCode: 20_000,
};

/** Marks are not counted before a paragraph is that long. */
const short = 2000;

/** A private-use character, as in `mask`. */
const filler = '\uE000';

/** What stands by itself, so that a paragraph may hold any number of them. */
const tame = /^ {0,3}\[[^[\]]+\]:|!?\[[^[\]]*\]\([^()\s<>]*\)|`[^`]*`|&#?\w{1,32};|<[^<>]{0,2000}>|\\./g;
const marks = /([*_`])\1*|[[\]<&!]/g;
/** Remark looks for the end of each in all that is left of the paragraph. */
const openings = /<[!?]/g;

interface Paragraph {
	lines: number;
	length: number;
	marks: number;
	openings: number;
	readonly inContainer: boolean;
	readonly isCode: boolean;
}

interface Hidden extends OffsetRange {
	/** What takes its place; line feeds end the paragraph. */
	readonly by: '\uE000' | '\n' | ' ';
}

/** Lines without text; `end` is where the last of them begins. */
interface Gap extends OffsetRange {
	readonly lines: number;
}

/**
 * Hides what would take remark forever, keeping every offset: the rest of a line with thousands of marks or with dozens of quotes and
 * lists in each other, and the lines of a paragraph that go on with marks that fit nowhere. Nothing of the kind is in
 * lists that people write.
 *
 * @returns The text to parse, of the same length, and the stretches that are hidden, sorted; lines below each other are one.
 */
export function maskHostile(text: string): { readonly text: string; readonly unread: readonly OffsetRange[] } {
	const hidden: Hidden[] = [];
	const unread: OffsetRange[] = [];
	let paragraph: Paragraph | undefined;
	let fence: Fence | undefined;
	let gap: Gap | undefined;
	const ending = /\r\n?|\n/g;
	for (let start = 0; start < text.length; start = ending.lastIndex) {
		const end = ending.exec(text)?.index ?? text.length;
		const line = text.slice(start, end);
		const { content, marked, deep } = prefixOf(line);
		if (content === line.length) {
			paragraph = undefined;
			gap = { start: gap?.start ?? start, end: start, lines: (gap?.lines ?? 0) + 1 };
		} else {
			hideGap(hidden, gap);
			gap = undefined;
			const before = fence;
			fence = fenceAfter(fence, line, content, paragraph?.isCode ?? false);
			const begins = fence !== before || (!fence && (marked || /^#{1,6}[ \t]/.test(line.slice(content, content + 8))));
			if (!paragraph || begins) {
				paragraph = {
					lines: 0,
					length: 0,
					marks: 0,
					openings: 0,
					inContainer: content > 0,
					isCode: isCode(line, fence),
				};
			}
			paragraph.lines++;
			paragraph.length += line.length;
			const isLong = !fence && paragraph.inContainer && paragraph.lines > limits.paragraphLines;
			const blank = hasTooManyOpenings(paragraph, line);
			if (blank || isLong || deep || isLongLine(line) || hasTooManyMarks(paragraph, line)) {
				const own: Hidden = { start: start + content, end, by: blank ? '\n' : filler };
				const last = unread.at(-1);
				const goesOn = last !== undefined && last.end >= start - 2;
				// A long paragraph becomes one line.
				extend(hidden, own, isLong && goesOn && own.by === filler && hidden.at(-1)!.by === filler);
				extend(unread, { start: own.start, end }, goesOn);
				paragraph = blank ? undefined : paragraph;
			}
		}
		if (end === text.length) {
			break;
		}
	}
	hideGap(hidden, gap);
	return { text: filled(text, hidden), unread };
}

function hideGap(hidden: Hidden[], gap: Gap | undefined): void {
	if (gap && gap.lines > limits.blankLines) {
		hidden.push({ start: gap.start, end: gap.end, by: ' ' });
	}
}

/** Adds a stretch, to the last one if it goes on there. */
function extend<T extends OffsetRange>(ranges: T[], range: T, goesOn: boolean): void {
	const last = ranges.at(-1);
	if (last && goesOn) {
		ranges[ranges.length - 1] = { ...last, end: range.end };
	} else {
		ranges.push(range);
	}
}

function isLongLine(line: string): boolean {
	return line.length > limits.line && (line.match(marks)?.length ?? 0) > limits.lineMarks;
}

function isCode(line: string, fence: Fence | undefined): boolean {
	return fence !== undefined || /^(?: {4}|[ \t]*<)/.test(line);
}

function hasTooManyOpenings(paragraph: Paragraph, line: string): boolean {
	if (paragraph.isCode || paragraph.length <= short) {
		return false;
	}
	paragraph.openings += line.replace(tame, '').match(openings)?.length ?? 0;
	return paragraph.openings * paragraph.length > limits.openings;
}

function hasTooManyMarks(paragraph: Paragraph, line: string): boolean {
	if (paragraph.length <= short) {
		return false;
	}
	const count = line.replace(tame, '').match(marks)?.length ?? 0;
	paragraph.marks += count;
	return count > 0 && paragraph.marks > (paragraph.isCode ? limits.marksInCode : limits.marks);
}

function filled(text: string, ranges: readonly Hidden[]): string {
	const pieces: string[] = [];
	let from = 0;
	for (const { start, end, by } of ranges) {
		pieces.push(text.slice(from, start), by.repeat(end - start));
		from = end;
	}
	return pieces.length === 0 ? text : pieces.join('') + text.slice(from);
}
