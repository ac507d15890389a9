import { rangeOf, visit } from '../parse/tree';
import { defineRule } from './rule';

export const unneededFullReference = defineRule({
	id: 'unneeded-full-reference',
	summary: 'A reference says its label although it is the same as its text.',
	rationale: 'What is said twice has to be changed twice; `[Ky][]` is the same as `[Ky][ky]`.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'labels of their own, and none',
			text: `
- [Ky][client] - Small HTTP client.
- [Got][] - HTTP client.

[client]: https://example.com/ky
[got]: https://example.com/got
`,
		},
		{
			name: 'a label that is the text',
			text: `
- [Ky][ky] - Small HTTP client.
      ^^^^ Unexpected label that is the text, expected “[]”
- ![Got][GOT] - HTTP client.
        ^^^^^ Unexpected label that is the text, expected “[]”

[ky]: https://example.com/ky
[got]: https://example.com/got.svg
`,
			fixed: `
- [Ky][] - Small HTTP client.
- ![Got][] - HTTP client.

[ky]: https://example.com/ky
[got]: https://example.com/got.svg
`,
		},
	],

	check({ text }, report, { tree }) {
		visit(tree(), node => {
			if ((node.type !== 'linkReference' && node.type !== 'imageReference') || node.referenceType !== 'full') {
				return;
			}
			const whole = rangeOf(node);
			// No bracket stands in a label without a backslash.
			const start = text.lastIndexOf('][', whole.end) + 1;
			const words = text.slice(whole.start + (node.type === 'linkReference' ? 1 : 2), start - 1);
			if (start > whole.start && normalize(words) === normalize(node.identifier)) {
				const range = { start, end: whole.end };
				report({
					range,
					message: 'Unexpected label that is the text, expected “[]”',
					fixes: [{ title: 'Leave the label out', edits: [{ range, newText: '[]' }], safe: true }],
				});
			}
		});
	},
});

/** As CommonMark compares labels. */
function normalize(label: string): string {
	return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase();
}
