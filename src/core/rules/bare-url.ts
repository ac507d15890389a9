import { defineRule } from './rule';

export const bareUrl = defineRule({
	id: 'bare-url',
	summary: 'A bare URL stands where an entry should be.',
	rationale: 'Readers cannot tell what is behind it, and not every Markdown reader makes a link of it.',
	defaultSeverity: 'warning',
	examples: [
		{
			name: 'an entry, and a URL in a sentence',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client, see https://example.com/docs.
- <https://example.com/got>
`,
		},
		{
			name: 'a URL in place of an entry',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
- https://example.com/got
  ^^^^^^^^^^^^^^^^^^^^^^^ Unexpected bare URL, expected a link with the title of the page
- https://example.com/wget - Downloads files.
  ^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected bare URL, expected a link with the title of the page
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
- <https://example.com/got>
- <https://example.com/wget> - Downloads files.
`,
		},
	],

	checkPart(list, report) {
		for (const { url, range, leadsItem } of list.bareUrls) {
			if (leadsItem) {
				report({
					range,
					message: 'Unexpected bare URL, expected a link with the title of the page',
					fixes: [{ title: 'Put it in angle brackets', edits: [{ range, newText: `<${url}>` }], safe: false }],
				});
			}
		}
	},
});
