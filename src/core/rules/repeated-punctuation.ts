import { rangeOf, visit } from '../parse/tree';
import { defineRule } from './rule';

export const repeatedPunctuation = defineRule({
	id: 'repeated-punctuation',
	summary: 'A punctuation mark stands twice in a row.',
	rationale: 'One mark says the same; two shout, or are a slip.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'single marks, an ellipsis and code',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client... what else?
- [Got](https://example.com/got) - \`a !! b\` and ~~more~~.
`,
		},
		{
			name: 'marks in a row',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client!!
                                                  ^^ Unexpected “!!”, expected “!”
- [Got](https://example.com/got) - Big,, HTTP client.
                                      ^^ Unexpected “,,”, expected “,”
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client!
- [Got](https://example.com/got) - Big, HTTP client.
`,
		},
	],

	check({ text }, report, { tree }) {
		visit(tree(), node => {
			if (node.type !== 'text') {
				return;
			}
			const { start, end } = rangeOf(node);
			// Two tildes strike out.
			for (const match of text.slice(start, end).matchAll(/([！!～,，·?？])\1+/g)) {
				const [written, mark = ''] = match;
				const range = { start: start + match.index, end: start + match.index + written.length };
				report({
					range,
					message: `Unexpected “${written}”, expected “${mark}”`,
					fixes: [{ title: `Write “${mark}”`, edits: [{ range, newText: mark }], safe: false }],
				});
			}
		});
	},
});
