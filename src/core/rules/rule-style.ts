import { isBlankLine, lineBefore } from '../lines';
import { rangeOf, visit } from '../parse/tree';
import { defineRule } from './rule';

export const ruleStyle = defineRule({
	id: 'rule-style',
	summary: 'A thematic break is not written as `---`.',
	rationale: 'Three hyphens are what nearly all lists use; other forms look like something else in the source.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'hyphens',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.

---

The end.
`,
		},
		{
			name: 'other marks',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.

***
^^^ Unexpected thematic break “***”, expected “---”

The end.
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.

---

The end.
`,
		},
	],

	check(list, report, { tree }) {
		visit(tree(), (node, parent) => {
			if (node.type !== 'thematicBreak') {
				return;
			}
			const range = rangeOf(node);
			const written = list.text.slice(range.start, range.end);
			// Right below a paragraph hyphens would make it a heading.
			const above = lineBefore(list.text, range.start);
			const fixable = parent.type === 'root' && (!above || isBlankLine(list.text, above.start));
			if (written !== '---') {
				report({
					range,
					message: `Unexpected thematic break “${written}”, expected “---”`,
					...(fixable && { fixes: [{ title: 'Write “---”', edits: [{ range, newText: '---' }], safe: true }] }),
				});
			}
		});
	},
});
