/** Quotes and lists in each other, at the beginning of one line, and columns before one of them: people write fewer by far. */
const deepest = { nesting: 32, indent: 128 };
const longestFence = 10_000;
const thematicBreak = /^[ \t]{0,3}([-*_])[ \t]*(?:\1[ \t]*)+$/;

/** A block of code that has begun. */
export interface Fence {
	readonly mark: string;
	/** Where it stands in its line: a line with text further left ends the container that it is in. */
	readonly column: number;
}

/** Where a line's own text begins, whether behind a list marker, and whether too many marks and columns come before it. */
export function prefixOf(line: string): { readonly content: number; readonly marked: boolean; readonly deep: boolean } {
	const mark = /[ \t]*(?:(>)|([-*+]|\d{1,9}[.)])(?=[ \t]))/y;
	let content = 0;
	let marked = false;
	for (let count = 0; count <= deepest.nesting; count++) {
		mark.lastIndex = content;
		const match = mark.exec(line);
		if (!match) {
			break;
		}
		if (match[0].length > deepest.indent || (count === deepest.nesting && !thematicBreak.test(line))) {
			return { content: content + match[0].length - match[0].trimStart().length, marked, deep: true };
		}
		content += match[0].length;
		marked ||= match[2] !== undefined;
	}
	while (content < line.length && /[ \t\r]/.test(line[content]!)) {
		content++;
	}
	return { content, marked, deep: false };
}

/** The fence that holds behind a line, the line itself included in what it opens. @param inCode A fence is none there. */
export function fenceAfter(
	fence: Fence | undefined,
	line: string,
	content: number,
	inCode: boolean,
): Fence | undefined {
	const mark = /^(`{3,}|~{3,})/.exec(line.slice(content, content + longestFence))?.[1];
	if (fence) {
		const closes = mark?.startsWith(fence.mark) && line.slice(content + mark.length).trim() === '';
		return closes || (fence.column > 3 && content < fence.column) ? undefined : fence;
	}
	return mark && !inCode ? { mark, column: content } : undefined;
}
