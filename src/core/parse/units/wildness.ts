import { limits, short } from './limits';
import { nothing } from './scanState';

/** What stands by itself, so that a paragraph may hold any number of them. */
const tame = /!?\[[^[\]]*\]\([^()\s<>]*\)|`[^`]*`|&#?\w{1,32};|<[^<>]{0,2000}>|\\./g;
/** A run of four and more can be nested in itself, so that each of its characters counts. */
const marks = /([*_`])\1{0,3}|[[\]<&!]/g;
/** Markdown looks for the end of each in all that is left of the paragraph. */
const openings = /<[!?]/g;

export interface Wildness {
	readonly marks: number;
	readonly openings: number;
}

/** How wild a paragraph of so many characters is, one more line included. Short ones are not looked at. */
export function wildness(before: Wildness, line: string, length: number): Wildness {
	if (length <= short) {
		return before;
	}
	const left = line.replace(tame, '');
	return {
		marks: before.marks + (left.match(marks)?.length ?? 0),
		openings: before.openings + (left.match(openings)?.length ?? 0),
	};
}

export function hasTooManyOpenings({ openings }: Wildness, length: number): boolean {
	return openings * length > limits.openings;
}

export function hasTooManyMarks(before: Wildness, { marks }: Wildness): boolean {
	return marks > before.marks && marks > limits.marks;
}

/** Whether a line that is a paragraph by itself is read as it is. */
export function isReadWhole(line: string): boolean {
	return !hasTooManyMarks(nothing, wildness(nothing, line, line.length)) && readableLength(line) === line.length;
}

/** How much of a line is read. */
export function readableLength(line: string): number {
	if (line.length <= short) {
		return line.length;
	}
	const readable = line.slice(0, limits.plainLine);
	let count = 0;
	for (const { index } of readable.matchAll(marks)) {
		count++;
		if (count > limits.lineMarks) {
			return Math.min(index, limits.line);
		}
	}
	return readable.length;
}
