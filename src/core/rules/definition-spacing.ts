import { defineRule } from './rule';

export const definitionSpacing = defineRule({
	id: 'definition-spacing',
	summary: 'The label of a definition has a tab, a line break or more than one space between two words.',
	rationale: 'Markdown reads them as one space; written so, the label can be found by a search.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'single spaces',
			text: `
- [Ky][small client] - Small HTTP client.

[small client]: https://example.com/ky
`,
		},
		{
			name: 'two spaces',
			text: `
- [Ky][small client] - Small HTTP client.

[small  client]: https://example.com/ky
      ^^ Unexpected white space in a label, expected one space
`,
			fixed: `
- [Ky][small client] - Small HTTP client.

[small client]: https://example.com/ky
`,
		},
	],

	checkPart(list, report) {
		for (const { labelRange } of list.definitions) {
			for (const match of list.text.slice(labelRange.start, labelRange.end).matchAll(/[ \t\r\n]+/g)) {
				const start = labelRange.start + match.index;
				const range = { start, end: start + match[0].length };
				if (match[0] !== ' ') {
					report({
						range,
						message: 'Unexpected white space in a label, expected one space',
						fixes: [{ title: 'Write one space', edits: [{ range, newText: ' ' }], safe: true }],
					});
				}
			}
		}
	},
});
