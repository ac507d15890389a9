import type { Nodes, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).freeze();

/**
 * Reads CommonMark as one piece. The only door to unified and remark-parse: whoever has a document reads its units.
 *
 * @returns The blocks at the root. The caller may change them.
 */
export function parseMarkdown(text: string): RootContent[] {
	const { children } = processor.parse(text);
	for (const node of children) {
		trimEnd(node, text);
		if (node.type === 'heading') {
			// Remark lets an underlined heading begin with the definitions above it
			const first = node.children[0]?.position?.start;
			const start = node.position!.start;
			if (first && first.line > start.line) {
				node.position!.start = { ...first };
			}
		}
	}
	return children;
}

/**
 * Lets blocks of code and HTML in a list or quote, and what ends with them, end with their last line that is not blank. When nothing
 * closes them, micromark counts so many blank lines to them as the lines that follow happen to leave.
 */
function trimEnd(node: Nodes, text: string): void {
	if (node.type !== 'list' && node.type !== 'listItem' && node.type !== 'blockquote') {
		return;
	}
	const { end } = node.position!;
	const last = node.children.at(-1);
	const isLast = last?.position?.end.offset === end.offset;
	for (const child of node.children) {
		if (child.type === 'html' || child.type === 'code') {
			child.position!.end.offset = trimmedEnd(text, child.position!.end.offset!);
		} else {
			trimEnd(child, text);
		}
	}
	if (last && isLast) {
		end.offset = last.position!.end.offset;
	}
}

/** Where the last line ends that is not blank. */
function trimmedEnd(text: string, end: number): number {
	let trimmed = end;
	for (let at = end - 1; isBlank(text.charCodeAt(at)); at--) {
		if (text[at] === '\n' || text[at] === '\r') {
			trimmed = at;
		}
	}
	return trimmed;
}

function isBlank(code: number): boolean {
	return code === 32 || code === 9 || code === 10 || code === 13;
}
