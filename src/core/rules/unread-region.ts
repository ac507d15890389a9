import type { OffsetRange } from '../model';
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

	concerns: ({ content }) => content.unread.length > 0,
	check({ text, unread }, report) {
		for (const range of joined(text, unread)) {
			report({
				range,
				message: 'Unexpected text too complex to be read, expected shorter lines and paragraphs, less deeply nested',
			});
		}
	},
});

/** Lines below each other are one region. */
function joined(text: string, ranges: readonly OffsetRange[]): readonly OffsetRange[] {
	const regions: OffsetRange[] = [];
	for (const range of ranges) {
		const last = regions.at(-1);
		if (last && !/[\r\n][^\r\n]*[\r\n]./.test(text.slice(last.end, range.start).replace(/\r\n/g, '\n'))) {
			regions[regions.length - 1] = { start: last.start, end: range.end };
		} else {
			regions.push(range);
		}
	}
	return regions;
}
