import { textOf, visit } from '../parse/tree';
import { defineRule } from './rule';
import { contentRange } from './support/headings';

export const headingPunctuation = defineRule({
	id: 'heading-punctuation',
	summary: 'A heading ends with a punctuation mark.',
	rationale: 'A heading is a name, not a sentence, and looks odd with its mark in a table of contents.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'names',
			text: `
# Clients (HTTP)

## What is new…
`,
		},
		{
			name: 'marks at the end',
			text: `
## Clients:
          ^ Unexpected “:” at the end of a heading, expected none

## Why HTTP?
           ^ Unexpected “?” at the end of a heading, expected none
`,
			fixed: `
## Clients

## Why HTTP?
`,
		},
	],

	check(list, report, { tree }) {
		visit(tree(), node => {
			const mark = node.type === 'heading' ? /[!,.:;?]$/.exec(textOf(node).trimEnd())?.[0] : undefined;
			if (node.type !== 'heading' || mark === undefined) {
				return;
			}
			const content = contentRange(list.text, node);
			const written = list.text.slice(content.start, content.end);
			const start = content.start + written.lastIndexOf(mark);
			const range = start < content.start ? content : { start, end: start + 1 };
			// A question without its mark is another one.
			const isSpare = range.end === content.end && /[^\s.][,.:;]$/.test(written);
			report({
				range,
				message: `Unexpected “${mark}” at the end of a heading, expected none`,
				...(isSpare && { fixes: [{ title: 'Remove it', edits: [{ range, newText: '' }], safe: false }] }),
			});
		});
	},
});
