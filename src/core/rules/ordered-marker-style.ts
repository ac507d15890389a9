import { rangeOf, visit } from '../parse/tree';
import { defineRule } from './rule';
import { lineNumber } from './support/places';

export const orderedMarkerStyle = defineRule({
	id: 'ordered-marker-style',
	summary: 'Numbers of list items end with `.` in one place and with `)` in another.',
	rationale: 'Where the mark changes, Markdown begins a new list.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'one mark',
			text: `
1. [Ky](https://example.com/ky) - Small HTTP client.
2. [Got](https://example.com/got) - HTTP client.
`,
		},
		{
			name: 'two marks',
			text: `
1. [Ky](https://example.com/ky) - Small HTTP client.

Others:

1) [Got](https://example.com/got) - HTTP client.
 ^ Unexpected “)” behind a number, expected “.” as on line 1
`,
			fixed: `
1. [Ky](https://example.com/ky) - Small HTTP client.

Others:

1. [Got](https://example.com/got) - HTTP client.
`,
		},
	],

	check(list, report, { tree }) {
		let first: { readonly mark: string; readonly line: number } | undefined;
		visit(tree(), (node, parent) => {
			if (node.type !== 'listItem' || parent.type !== 'list' || !parent.ordered) {
				return;
			}
			const item = rangeOf(node).start;
			const start = item + (/^\d*/.exec(list.text.slice(item, item + 10))?.[0].length ?? 0);
			const mark = list.text[start]!;
			first ??= { mark, line: lineNumber(list, start) };
			if (mark !== first.mark) {
				const range = { start, end: start + 1 };
				const { mark: newText, line } = first;
				report({
					range,
					message: `Unexpected “${mark}” behind a number, expected “${newText}” as on line ${line}`,
					// All of a list's items change together, so it stays one list.
					fixes: [{ title: `Write “${newText}”`, edits: [{ range, newText }], safe: false }],
				});
			}
		});
	},
});
