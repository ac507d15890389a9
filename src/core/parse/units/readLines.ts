import type { Paragraph } from 'mdast';
import { parseMarkdown } from '../parseMarkdown';
import type { KnownLines } from './knownLines';
import { mentionsIn, seeminglyDefinedIn } from './mentions';
import { apart, itemLines } from './parsePlainList';
import { definitionsOf, type IsDefined } from './readBlocks';
import { isReadWhole } from './wildness';

/** Characters that are read at once. */
const atOnce = 2500;

/**
 * Reads the lines of a plain list that takes long as a whole.
 *
 * @returns A generator that stops every few milliseconds. It knows what `known` does and these lines, but for those that are no
 *   paragraphs or are not given to Markdown as they are; none where the text has definitions of its own.
 */
export function* readLines(text: string, known: KnownLines, isDefined: IsDefined): Generator<void, KnownLines> {
	const read = new Map<string, Paragraph>();
	const knownLines: KnownLines = content => read.get(content) ?? known(content);
	const lines =
		seeminglyDefinedIn(text).length > 0 ? [] : itemLines(text).filter(line => !known(line) && isReadWhole(line));
	for (let next = 0; next < lines.length; ) {
		const first = next;
		for (let length = 0; next < lines.length && length < atOnce; next++) {
			length += lines[next]!.length;
		}
		readTogether(lines.slice(first, next), isDefined, read);
		yield;
	}
	return knownLines;
}

function readTogether(lines: readonly string[], isDefined: IsDefined, read: Map<string, Paragraph>): void {
	const text = lines.map(line => line + apart).join('');
	const definitions = definitionsOf(mentionsIn(text).filter(isDefined));
	const paragraphs = new Map<number, Paragraph>();
	for (const block of parseMarkdown(definitions + text)) {
		if (block.type === 'paragraph') {
			paragraphs.set(block.position!.start.offset!, block);
		}
	}
	let start = definitions.length;
	for (const line of lines) {
		const paragraph = paragraphs.get(start);
		if (paragraph && paragraph.position!.end.offset! <= start + line.length) {
			read.set(line, paragraph);
		}
		start += line.length + apart.length;
	}
}
