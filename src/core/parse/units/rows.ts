import type { Nodes, Paragraph } from 'mdast';
import type { OffsetRange } from '../../model';
import { parseBlocks } from '../parseMarkdown';
import { shiftNodes } from './shiftNodes';

/**
 * Reads lines each by itself, as inline content whatever it begins with.
 *
 * @param lines Without line endings and white space around them, in order.
 * @param definitions Text before them that makes their references defined.
 * @returns A paragraph for each, with offsets of `text`.
 */
export function readRows(text: string, lines: readonly OffsetRange[], definitions: string): readonly Paragraph[] {
	// A heading holds what a paragraph does, takes one line and cannot be anything else
	const given = definitions + lines.map(({ start, end }) => `# ${text.slice(start, end)} #\n`).join('');
	const headings = parseBlocks(given).filter(node => node.type === 'heading');
	let at = definitions.length + 2;
	return lines.map(({ start, end }, index) => {
		const { children } = headings[index]!;
		shiftNodes(children as Nodes[], start - at);
		at += end - start + 5;
		const position = { start: pointAt(start), end: pointAt(end) };
		return { type: 'paragraph', children, position };
	});
}

/** Only the offset says something. */
function pointAt(offset: number) {
	return { line: 1, column: 1, offset };
}
