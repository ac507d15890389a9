import { countWhile } from '../../bisect';
import type { OffsetRange } from '../../model';
import { filler } from '../mask';
import type { Mark } from './mark';

/** A blank line before a line. A line feed would only become a part of a line ending before it that is a carriage return. */
export const blankLine = '\r';
/** What stands for a table, so that what is around it does not join. */
const placeholder = `${blankLine}x\n`;

/** A stretch of text as Markdown is given it. */
export interface Given {
	readonly text: string;
	/** The place in the stretch's text that an offset of `text` came from. */
	readonly toSource: (offset: number) => number;
}

/** @param marks Those of the whole text, in order. */
export function give(text: string, { start, end }: OffsetRange, marks: readonly Mark[]): Given {
	const first = countWhile(marks, mark => mark.start < start);
	if (first === marks.length || marks[first]!.start >= end) {
		return { text: text.slice(start, end), toSource: offset => offset + start };
	}
	const pieces: string[] = [];
	const froms: number[] = [];
	const sources: number[] = [];
	let length = 0;
	const add = (piece: string, source: number) => {
		froms.push(length);
		sources.push(source);
		pieces.push(piece);
		length += piece.length;
	};
	let at = start;
	for (let index = first; index < marks.length && marks[index]!.start < end; index++) {
		const mark = marks[index]!;
		add(text.slice(at, mark.start), at);
		at = mark.end;
		if (mark.kind === 'head') {
			add(placeholder, mark.start - 1);
		} else if (mark.kind === 'line') {
			add(mark.apart ? blankLine : '', mark.start);
			add(text.slice(mark.from, mark.to), mark.from);
			const ending = endOfContent(text, mark);
			add(ending > mark.to ? filler : '', mark.to);
			add(text.slice(ending, mark.end), ending);
		}
	}
	add(text.slice(at, end), at);
	const toSource = (offset: number) => {
		const index = Math.max(0, countWhile(froms, from => from <= offset) - 1);
		return sources[index]! + offset - froms[index]!;
	};
	return { text: pieces.join(''), toSource };
}

/** Where the line ending of a line begins. */
function endOfContent(text: string, { to, end }: { readonly to: number; readonly end: number }): number {
	const feed = end > to && text[end - 1] === '\n' ? end - 1 : end;
	return feed > to && text[feed - 1] === '\r' ? feed - 1 : feed;
}
