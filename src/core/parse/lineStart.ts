/** Quotes and lists in each other, and lists among them, at the beginning of one line, and columns before one: people write fewer by far. */
const deepest = { nesting: 32, lists: 6, indent: 128 };
const longestFence = 10_000;
const thematicBeginning = /^[ \t]{0,3}([-*_])/;

/** How a line begins. */
export interface Prefix {
	/** Where its first character stands that is no white space, and in which column. */
	readonly indent: number;
	readonly column: number;
	/** Where its own text begins, behind the marks of quotes and lists. */
	readonly content: number;
	/** Quotes and lists that begin or go on with a mark on the line. */
	readonly marks: number;
	/** Where the content of the outermost list item begins, at least; -1 when there is no list marker. */
	readonly item: number;
	/** Too many marks or columns come before the text. */
	readonly deep: boolean;
}

/** A block of code or HTML that has begun, and goes on to a mark. */
export interface OpenBlock {
	/** Of code the one that it began with; of HTML what ends it. */
	readonly mark: string;
	/** The list item that it stands in ends, and the block with it, at text further left. */
	readonly item: number;
	/** It stands in a quote, and ends with it. */
	readonly quoted: boolean;
}

const mark = /[ \t]*(?:(>)|([-*+]|\d{1,9}[.)])(?=[ \t]))/y;

export function prefixOf(line: string): Prefix {
	let content = 0;
	let marks = 0;
	let item = -1;
	let lists = 0;
	const indent = indentOf(line);
	const column = columnAt(line, indent);
	for (; marks <= deepest.nesting; marks++) {
		mark.lastIndex = content;
		const match = mark.exec(line);
		if (!match) {
			break;
		}
		const at = content + match[0].length - match[0].trimStart().length;
		const isTooMuch = marks === deepest.nesting || (match[2] !== undefined && ++lists > deepest.lists);
		if (match[0].length > deepest.indent || (isTooMuch && !isThematicBreak(line))) {
			return { indent, column, content: at, marks, item, deep: true };
		}
		content += match[0].length;
		item = item < 0 && match[2] !== undefined ? content + 1 : item;
	}
	content += indentOf(line.slice(content));
	return { indent, column, content, marks, item, deep: false };
}

export function isThematicBreak(line: string): boolean {
	const [beginning, mark] = thematicBeginning.exec(line) ?? [];
	if (beginning === undefined) {
		return false;
	}
	// A pattern for all of it would need more stack than there is for some millions of marks
	let count = 1;
	for (let at = beginning.length; at < line.length; at++) {
		if (line[at] === mark) {
			count++;
		} else if (line[at] !== ' ' && line[at] !== '\t') {
			return false;
		}
	}
	return count >= 3;
}

/** The mark that begins or ends a block of code, at the beginning of a line's text; backticks of a code span are none. */
export function fenceMarkOf(line: string, content: number): string | undefined {
	const first = line[content];
	if (first !== '`' && first !== '~') {
		return undefined;
	}
	const [, mark, behind = ''] = /^(`{3,}|~{3,})(.*)/.exec(line.slice(content, content + longestFence)) ?? [];
	return mark?.startsWith('`') && behind.includes('`') ? undefined : mark;
}

/** Whether a line ends a block of code by its mark. */
export function closesFence(fence: OpenBlock, line: string, { column, content }: Prefix): boolean {
	const isCode = column >= 4 && fence.item === 0 && !fence.quoted;
	const mark = isCode ? undefined : fenceMarkOf(line, content);
	const behind = content + (mark?.length ?? 0);
	return mark?.startsWith(fence.mark) === true && behind + indentOf(line.slice(behind)) === line.length;
}

/** How many spaces and tabs a line begins with. */
export function indentOf(line: string): number {
	let indent = 0;
	while (indent < line.length && isSpace(line.charCodeAt(indent))) {
		indent++;
	}
	return indent;
}

/** The column, from 0, in which a character of a line stands: tabs go on to every fourth. */
export function columnAt(line: string, offset: number): number {
	let column = 0;
	for (let at = 0; at < offset; at++) {
		column += line[at] === '\t' ? 4 - (column % 4) : 1;
	}
	return column;
}

function isSpace(code: number): boolean {
	return code === 32 || code === 9 || code === 13;
}
