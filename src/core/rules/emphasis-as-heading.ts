import type { Fix, ListDocument } from '../model';
import { type ParagraphNode, rangeOf, visit } from '../parse/tree';
import { defineRule } from './rule';

export const emphasisAsHeading = defineRule({
	id: 'emphasis-as-heading',
	summary: 'An emphasized line stands above a paragraph where a heading should.',
	rationale: 'It is in no table of contents and has no anchor to link to.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'headings, and emphasis in a text',
			text: `
## Clients

**Ky** is small.

**All of these are free.**

- [Ky](https://example.com/ky) - Small HTTP client.
`,
		},
		{
			name: 'emphasis above a text',
			text: `
## Clients

**HTTP**
^^^^^^^^ Unexpected emphasis that introduces a text, expected a heading

Clients for HTTP.
`,
			fixed: `
## Clients

### HTTP

Clients for HTTP.
`,
		},
	],

	check(list, report, { tree }) {
		let depth = 1;
		let above: { readonly node: ParagraphNode; readonly parent: unknown; readonly depth: number } | undefined;
		visit(tree(), (node, parent) => {
			if (node.type === 'heading') {
				depth = node.depth;
			}
			if (above && above.parent === parent) {
				if (node.type === 'paragraph') {
					const fix = parent.type === 'root' ? asHeading(list, above.node, above.depth) : undefined;
					report({
						range: rangeOf(above.node),
						message: 'Unexpected emphasis that introduces a text, expected a heading',
						...(fix && { fixes: [fix] }),
					});
				}
				above = undefined;
			}
			const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined;
			if (node.type === 'paragraph' && (only?.type === 'emphasis' || only?.type === 'strong')) {
				above = { node, parent, depth };
			}
		});
	},
});

/** A section of the one above; none below the sixth level, and none for several lines. */
function asHeading({ text }: ListDocument, node: ParagraphNode, depth: number): Fix | undefined {
	const range = rangeOf(node);
	const words = text.slice(range.start, range.end).replace(/^(?:\*\*|__|[*_])|(?:\*\*|__|[*_])$/g, '');
	return depth >= 6 || /[\r\n]/.test(words) || /^[*_]|[*_]$/.test(words)
		? undefined
		: {
				title: 'Make it a heading',
				edits: [{ range, newText: `${'#'.repeat(depth + 1)} ${words.trim()}` }],
				safe: false,
			};
}
