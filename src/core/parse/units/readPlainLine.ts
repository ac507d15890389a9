import type { Paragraph, PhrasingContent } from 'mdast';
import { pointAt } from './placeNodes';

/** Characters that mean nothing where no image begins. */
const text = /[^\\`*_[\]<&\0-\x1F\x7F]+/y;
/** `[text](url)`, where neither holds anything that may mean something else. */
const link = /\[([^\\`*_[\]<&\0-\x1F\x7F]+)\]\(([^\\`[\]<>&()\0-\x20\x7F]+)\)/y;
const code = /`([^`\0-\x1F\x7F]+)`(?!`)/y;

/**
 * Reads a line of inline content that consists of text, links as `[text](url)` and code as `` `code` ``, and nothing else that
 * means anything in CommonMark, in a fraction of the time that Markdown needs for it. Most entries of most lists are such lines.
 *
 * @param line It begins with no white space.
 * @param start Where it stands.
 * @returns What Markdown makes of it as a paragraph; `undefined` when it has to be asked.
 */
export function readPlainLine(line: string, start: number): Paragraph | undefined {
	if (line === '' || line.endsWith(' ') || line.includes('![')) {
		return undefined;
	}
	const children: PhrasingContent[] = [];
	for (let at = 0; at < line.length; ) {
		const node = linkAt(line, at, start) ?? codeAt(line, at, start) ?? textAt(line, at, start);
		if (!node) {
			return undefined;
		}
		children.push(node);
		at = node.position!.end.offset! - start;
	}
	return { type: 'paragraph', children, position: positionOf(start, start + line.length) };
}

function linkAt(line: string, at: number, start: number): PhrasingContent | undefined {
	link.lastIndex = at;
	const [, label, url] = link.exec(line) ?? [];
	if (label === undefined || url === undefined) {
		return undefined;
	}
	const from = start + at;
	const position = positionOf(from + 1, from + 1 + label.length);
	return {
		type: 'link',
		title: null,
		url,
		children: [{ type: 'text', value: label, position }],
		position: positionOf(from, start + link.lastIndex),
	};
}

function codeAt(line: string, at: number, start: number): PhrasingContent | undefined {
	code.lastIndex = at;
	const content = code.exec(line)?.[1];
	if (content === undefined) {
		return undefined;
	}
	const value = /^ .*[^ ].* $/.test(content) ? content.slice(1, -1) : content;
	return { type: 'inlineCode', value, position: positionOf(start + at, start + code.lastIndex) };
}

function textAt(line: string, at: number, start: number): PhrasingContent | undefined {
	text.lastIndex = at;
	const value = text.exec(line)?.[0];
	return value === undefined
		? undefined
		: { type: 'text', value, position: positionOf(start + at, start + text.lastIndex) };
}

function positionOf(start: number, end: number) {
	return { start: pointAt(start), end: pointAt(end) };
}
