import { defineRule } from './rule';

export const missingDescription = defineRule({
	id: 'missing-description',
	summary: 'An entry has no description, although nearly all of this list have one.',
	rationale: 'Without it, readers have to open the page to learn whether it is for them.',
	defaultSeverity: 'information',
	examples: [
		{
			name: 'a list without descriptions',
			text: `
- [Ky](https://example.com/ky)
- [Got](https://example.com/got) - HTTP client.
- [Wget](https://example.com/wget)
`,
		},
		{
			name: 'a parent that groups its children',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - HTTP client.
- [Wget](https://example.com/wget) - Downloads files.
- [Curl](https://example.com/curl)
  - [Curl, the book](https://example.com/curl/book) - How to use it.
  - [Curl, the talk](https://example.com/curl/talk) - How it was made.
`,
		},
		{
			name: 'an outlier',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - HTTP client.
- [Wget](https://example.com/wget)
   ^^^^ Unexpected entry without a description, expected one, as in 4 of 5 entries
- [Curl](https://example.com/curl) - Transfers data.
- [Wreck](https://example.com/wreck) - HTTP utilities.
`,
		},
	],

	checkPart(list, report, { style }) {
		for (const entry of list.entries) {
			// A link behind the title says something, too.
			const says = entry.description !== '' || entry.links.length > 0 || entry.children.length > 0;
			const expected = says ? undefined : style.of(entry, 'described');
			if (expected?.value) {
				report({
					range: entry.titleRange,
					message: () => `Unexpected entry without a description, expected one, ${expected.reason()}`,
				});
			}
		}
	},
});
