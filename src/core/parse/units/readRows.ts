import type { Paragraph } from 'mdast';
import type { OffsetRange } from '../../model';
import { parseMarkdown } from '../parseMarkdown';
import { placeNodes, pointAt } from './placeNodes';
import { readPlainLine } from './readPlainLine';

/**
 * Reads lines each by itself, as inline content whatever it begins with.
 *
 * @param lines Without line endings and white space around them.
 * @param definitions Text that makes the references in them defined.
 * @returns A paragraph for each, with offsets of `text`, and whether it is what `readPlainLine` reads.
 */
export function readRows(text: string, lines: readonly OffsetRange[], definitions: string): readonly Row[] {
	const plain = lines.map(({ start, end }) => readPlainLine(text.slice(start, end), start));
	const left = lines.filter((_, index) => !plain[index]);
	const read = left.length === 0 ? [] : readAsHeadings(text, left, definitions);
	let next = 0;
	return plain.map(row => ({ row: row ?? read[next++]!, isPlain: row !== undefined }));
}

interface Row {
	readonly row: Paragraph;
	readonly isPlain: boolean;
}

/** The line that begins at an offset, without its line ending and spaces and tabs around it. */
export function trimmedLine(text: string, offset: number): OffsetRange {
	const pattern = /[ \t]*([^\r\n]*)/y;
	pattern.lastIndex = offset;
	const content = pattern.exec(text)?.[1] ?? '';
	let length = content.length;
	while (length > 0 && (content[length - 1] === ' ' || content[length - 1] === '\t')) {
		length--;
	}
	const start = pattern.lastIndex - content.length;
	return { start, end: start + length };
}

/** A heading holds what a paragraph does, takes one line and cannot be anything else. */
export function readAsHeadings(text: string, lines: readonly OffsetRange[], definitions: string): readonly Paragraph[] {
	const given = definitions + lines.map(({ start, end }) => `# ${text.slice(start, end)} #\n`).join('');
	const headings = parseMarkdown(given).filter(node => node.type === 'heading');
	let at = definitions.length + 2;
	return lines.map(({ start, end }, index) => {
		const { children } = headings[index]!;
		const by = start - at;
		placeNodes(children, offset => offset + by);
		at += end - start + 5;
		return { type: 'paragraph', children, position: { start: pointAt(start), end: pointAt(end) } };
	});
}
