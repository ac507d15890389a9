import type { Fix, ListDocument, OffsetRange } from '../model';
import { type HeadingNode, rangeOf, visit } from '../parse/tree';
import { defineRule } from './rule';
import { contentRange } from './support/headings';

export const headingStyle = defineRule({
	id: 'heading-style',
	summary: 'A heading is underlined, or has number signs on both sides.',
	rationale: 'Number signs in front say the level of any heading, and a search for them finds all.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'number signs in front',
			text: `
# Clients

## HTTP in C#
`,
		},
		{
			name: 'an underline',
			text: `
Clients
^^^^^^^ Unexpected underlined heading, expected “# ” before it
=======

HTTP
^^^^ Unexpected underlined heading, expected “## ” before it
----
`,
			fixed: `
# Clients

## HTTP
`,
		},
		{
			name: 'number signs on both sides',
			text: `
## HTTP ##
       ^^^ Unexpected number signs behind the heading, expected them only in front
`,
			fixed: `
## HTTP
`,
		},
	],

	check(list, report, { tree }) {
		visit(tree(), node => {
			if (node.type !== 'heading') {
				return;
			}
			const range = rangeOf(node);
			const content = contentRange(list.text, node);
			if (!/^#{1,6}(?:[ \t]|$)/.test(list.text.slice(range.start, range.start + 7))) {
				const signs = `${'#'.repeat(node.depth)} `;
				const fix = withSigns(list, node, content, signs);
				report({
					range: content,
					message: `Unexpected underlined heading, expected “${signs}” before it`,
					...(fix && { fixes: [fix] }),
				});
			} else if (/^[ \t]+#+[ \t]*$/.test(list.text.slice(content.end, range.end))) {
				const tail = { start: content.end, end: range.end };
				report({
					range: tail,
					message: 'Unexpected number signs behind the heading, expected them only in front',
					fixes: [{ title: 'Remove them', edits: [{ range: tail, newText: '' }], safe: true }],
				});
			}
		});
	},
});

/** None for a heading of several lines, which number signs cannot write. */
function withSigns({ text }: ListDocument, node: HeadingNode, content: OffsetRange, signs: string): Fix | undefined {
	const range = rangeOf(node);
	const words = text.slice(content.start, content.end);
	return /[\r\n]/.test(words) || /[ \t]#+$/.test(words)
		? undefined
		: { title: `Write “${signs.trim()}” in front`, edits: [{ range, newText: signs + words }], safe: true };
}
