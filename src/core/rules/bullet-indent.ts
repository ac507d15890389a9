import { lineStart, nextLine } from '../lines';
import type { ListDocument, OffsetRange, TextEdit } from '../model';
import { rangeOf } from '../parse/tree';
import { defineRule } from './rule';

export const bulletIndent = defineRule({
	id: 'bullet-indent',
	summary: 'An item of an outer list is indented.',
	rationale: 'The white space is not shown, and whoever adds an entry below has to guess how much of it there is.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'items at the margin, and their children',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
  - [Docs](https://example.com/ky/docs) - How to use it.
`,
		},
		{
			name: 'indented items',
			text: `
 - [Ky](https://example.com/ky) - Small HTTP client.
^ Unexpected white space before an item of an outer list, expected none
   - [Docs](https://example.com/ky/docs) - How to use it.
 - [Got](https://example.com/got) - HTTP client.
^ Unexpected white space before an item of an outer list, expected none
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
  - [Docs](https://example.com/ky/docs) - How to use it.
- [Got](https://example.com/got) - HTTP client.
`,
		},
	],

	check(list, report, { tree }) {
		for (const node of tree().children) {
			for (const item of node.type === 'list' ? node.children : []) {
				const { start, end } = rangeOf(item);
				const margin = lineStart(list.text, start);
				if (margin < start) {
					report({
						range: { start: margin, end: start },
						message: 'Unexpected white space before an item of an outer list, expected none',
						fixes: [{ title: 'Remove it', edits: outdent(list, { start: margin, end }, start - margin), safe: true }],
					});
				}
			}
		}
	},
});

/** Takes as many characters of white space as the item has from each of its lines, or as many as the line has. */
function outdent({ text }: ListDocument, { start, end }: OffsetRange, width: number): TextEdit[] {
	const edits: TextEdit[] = [];
	for (let line = start; line < end; line = nextLine(text, line)) {
		const own = /^[ \t]*/.exec(text.slice(line, line + width))?.[0].length ?? 0;
		if (own > 0) {
			edits.push({ range: { start: line, end: line + own }, newText: '' });
		}
	}
	return edits;
}
