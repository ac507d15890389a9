import { rangeOf, visit } from '../parse/tree';
import { defineRule } from './rule';

export const hardBreakSpaces = defineRule({
	id: 'hard-break-spaces',
	summary: 'A hard line break is made of more than two spaces.',
	rationale: 'Two are enough; what cannot be seen should at least be the same everywhere.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'two spaces',
			text: `
- [Ky](https://example.com/ky)  
  Small HTTP client.
`,
		},
		{
			name: 'more spaces',
			text: `
- [Ky](https://example.com/ky)    
                              ^^^^ Unexpected 4 spaces for a hard line break, expected 2
  Small HTTP client.
`,
			fixed: `
- [Ky](https://example.com/ky)  
  Small HTTP client.
`,
		},
	],

	check(list, report, { tree }) {
		visit(tree(), node => {
			const { start } = rangeOf(node);
			const spaces =
				node.type === 'break' ? (/^ */.exec(list.text.slice(start, rangeOf(node).end))?.[0].length ?? 0) : 0;
			// Behind the last cell of a table's row they are nothing.
			if (spaces > 2 && list.text[start - 1] !== '|') {
				const range = { start, end: start + spaces };
				report({
					range,
					message: `Unexpected ${spaces} spaces for a hard line break, expected 2`,
					fixes: [{ title: 'Write 2 spaces', edits: [{ range, newText: '  ' }], safe: true }],
				});
			}
		});
	},
});
