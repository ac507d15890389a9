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
 * Lets blocks of code and HTML, and what ends with them, end with their last character that is neither space, tab nor line ending. When nothing closes them,
 * micromark counts so many blank lines to them as the lines that follow happen to leave.
 */
function trimEnd(node: Nodes, text: string): void {
	const { end } = node.position!;
	if (node.type === 'html' || node.type === 'code') {
		let at = end.offset!;
		while (isBlank(text.charCodeAt(at - 1))) {
			at--;
		}
		end.offset = at;
	} else if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') {
		const last = node.children.at(-1);
		const isLast = last?.position?.end.offset === end.offset;
		for (const child of node.children) {
			trimEnd(child, text);
		}
		if (last && isLast) {
			end.offset = last.position!.end.offset;
		}
	}
}

function isBlank(code: number): boolean {
	return code === 32 || code === 9 || code === 10 || code === 13;
}
