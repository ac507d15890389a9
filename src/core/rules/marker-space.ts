import type { ListDocument, OffsetRange } from '../model';
import { rangeOf, visit } from '../parse/tree';
import { defineRule } from './rule';

export const markerSpace = defineRule({
	id: 'marker-space',
	summary: 'There is more than one space between the marker of a list item and its text.',
	rationale: 'It is what awesome-lint asks; `entry-spacing` goes by what most entries do.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'one space',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
1. [Got](https://example.com/got) - HTTP client.
`,
		},
		{
			name: 'more',
			text: `
-   [Ky](https://example.com/ky) - Small HTTP client.
 ^^^ Unexpected white space behind the marker of a list item, expected one space
-	[Got](https://example.com/got) - HTTP client.
 ^ Unexpected white space behind the marker of a list item, expected one space

    For the web.
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
-	[Got](https://example.com/got) - HTTP client.

    For the web.
`,
		},
	],

	check(list, report, { tree }) {
		visit(tree(), node => {
			const first = node.type === 'listItem' ? node.children[0] : undefined;
			if (!first) {
				return;
			}
			const item = rangeOf(node);
			const { start: end } = rangeOf(first);
			const marker = /^(?:[-*+]|\d+[.)])/.exec(list.text.slice(item.start, item.start + 12))?.[0].length ?? 0;
			const range = { start: item.start + marker, end };
			const written = list.text.slice(range.start, end);
			if (written !== ' ' && /^[ \t]*$/.test(written)) {
				report({
					range,
					message: 'Unexpected white space behind the marker of a list item, expected one space',
					...(isOneLine(list, item) && {
						fixes: [{ title: 'Write one space', edits: [{ range, newText: ' ' }], safe: true }],
					}),
				});
			}
		});
	},
});

/** What is below would have to move, too. */
function isOneLine({ text }: ListDocument, { start, end }: OffsetRange): boolean {
	return !/[\r\n]/.test(text.slice(start, end).trimEnd());
}
