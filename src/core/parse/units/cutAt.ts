import { lineEnd } from '../../lines';
import { blankLine } from './given';
import { isDefinitionLine } from './linePatterns';
import { beginsApart, type Mark } from './mark';
import type { Sentinel } from './readBlocks';
import type { ScanState } from './scanState';
import type { Unit } from './unit';

/** Where a text can perhaps be cut. */
export interface Cut {
	readonly offset: number;
	/** Nothing before a row, which Markdown is not given. */
	readonly sentinel: Sentinel | undefined;
}

/** Something behind a blank line. */
const apart: Sentinel = { line: `${blankLine}x`, begins: 'other' };

/**
 * Whether something at the root probably begins with a line, so that it is worth trying to read what stands before it alone.
 *
 * @param state What the lines before it say.
 * @param mark What is said of the line.
 */
export function cutAt(text: string, offset: number, state: ScanState, mark: Mark | undefined): Cut | undefined {
	if (state.fence || state.html) {
		return undefined;
	}
	if (beginsApart(mark, offset)) {
		return { offset, sentinel: mark?.kind === 'row' ? undefined : apart };
	}
	if (mark?.kind === 'omitted') {
		return undefined;
	}
	const end = lineEnd(text, offset);
	const line = text.slice(mark?.kind === 'line' ? mark.from : offset, mark?.kind === 'line' ? mark.to : end);
	const begins = beginningOf(line, state);
	return begins && { offset, sentinel: { line: shortened(line), begins } };
}

function beginningOf(line: string, { paragraph, blanks }: ScanState): Sentinel['begins'] | undefined {
	if (/^(?:#{1,6}[ \t]+\S|(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$)/.test(line)) {
		return paragraph?.kind === 'html' ? undefined : 'other';
	}
	if (/^(?:[-*+]|\d{1,9}[.)])[ \t]+[^\s\-*_+>\d]/.test(line)) {
		return 'item';
	}
	if (isDefinitionLine(line)) {
		return blanks > 0 || paragraph?.kind === 'definition' ? 'definition' : undefined;
	}
	return blanks > 0 && /^[^\s\-*+\d>]/.test(line) ? 'other' : undefined;
}

/** What begins with a unit that stays what it is. @param mark What is said of its first line. */
export function cutBefore(unit: Unit, mark: Mark | undefined): Cut {
	const { kind, text, footing } = unit;
	if (kind === 'row' || kind === 'head' || beginsApart(mark, 0)) {
		return { offset: 0, sentinel: kind === 'row' ? undefined : apart };
	}
	const isLine = mark?.kind === 'line' && mark.start === 0;
	const given = isLine ? text.slice(mark.from, mark.to) : text.slice(0, lineEnd(text, 0));
	const isDefinition = footing === 'any' && !unit.isPlain && unit.nodes[0]?.type === 'definition';
	const begins = kind === 'item' ? 'item' : isDefinition ? 'definition' : 'other';
	return { offset: 0, sentinel: { line: shortened(given), begins } };
}

/** As much of a line as tells what begins with it, without what takes long to read. */
export function shortened(line: string): string {
	if (/^[-*+] \[/.test(line)) {
		return `${line[0]} x`;
	}
	return /^#{1,6} \S/.test(line) ? `${line.slice(0, line.indexOf(' '))} x` : line;
}
