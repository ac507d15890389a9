import { defineRule } from './rule';

const deep = '> '.repeat(32);
const carets = `${' '.repeat(deep.length)}${'^'.repeat('> [Ky](https://example.com/ky)'.length)}`;

export const unreadRegion = defineRule({
	id: 'unread-region',
	summary: 'Text that was left unread because reading it would take too long.',
	rationale:
		'Thousands of marks in one line or paragraph, and dozens of quotes and lists in each other, make reading Markdown slow everywhere. Entries in there are not checked.',
	defaultSeverity: 'information',
	examples: [
		{
			name: 'quotes in quotes',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.

> > > [Got](https://example.com/got) - HTTP client.
`,
		},
		{
			name: 'more quotes in each other than anybody means',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.

${deep}> [Ky](https://example.com/ky)
${carets} Unexpected text too complex to be read, expected shorter lines and paragraphs, less deeply nested
`,
		},
	],

	checkPart(list, report) {
		for (const range of list.unread) {
			report({
				range,
				message: 'Unexpected text too complex to be read, expected shorter lines and paragraphs, less deeply nested',
			});
		}
	},
});
