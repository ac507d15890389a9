import type { RootContent } from 'mdast';
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
