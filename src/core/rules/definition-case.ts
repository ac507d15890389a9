import { defineRule } from './rule';

export const definitionCase = defineRule({
	id: 'definition-case',
	summary: 'The label of a definition has capital letters.',
	rationale: 'Labels are compared without regard to case, so lower case says all there is to say.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'lower case',
			text: `
- [Ky] - Small HTTP client.

[ky]: https://example.com/ky
`,
		},
		{
			name: 'capitals',
			text: `
- [Ky] - Small HTTP client.

[Ky]: https://example.com/ky
 ^^ Unexpected capital letters in a label, expected “ky”
`,
			fixed: `
- [Ky] - Small HTTP client.

[ky]: https://example.com/ky
`,
		},
	],

	checkPart(list, report) {
		for (const { labelRange: range } of list.definitions) {
			const label = list.text.slice(range.start, range.end);
			const newText = label.toLowerCase();
			if (label !== newText) {
				report({
					range,
					message: `Unexpected capital letters in a label, expected “${newText}”`,
					fixes: [{ title: `Write “${newText}”`, edits: [{ range, newText }], safe: true }],
				});
			}
		}
	},
});
