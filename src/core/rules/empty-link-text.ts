import { defineRule } from './rule';

export const emptyLinkText = defineRule({
	id: 'empty-link-text',
	summary: 'A link has no text.',
	rationale: 'Nobody can see or click it, and screen readers spell out the URL instead.',
	defaultSeverity: 'error',
	examples: [
		{
			name: 'texts, badges and anchors',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [![version](https://example.com/ky.svg)](https://example.com/ky/releases) - Releases.
- [](#contents)
- <a href="https://example.com/got"></a>
`,
		},
		{
			name: 'a link without a text',
			text: `
- [](https://example.com/ky) - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected empty link text, expected the title of the page
`,
		},
		{
			name: 'a text of white space',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client ([ ](https://example.org/ky)).
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected empty link text, expected the title of the page
`,
		},
	],

	checkPart(list, report) {
		for (const { kind, text, textRange, url, range } of list.links) {
			const written = list.text.slice(textRange.start, textRange.end);
			// `[](#top)` is an invisible target or a placeholder for one, not a resource.
			const leads = url.trim() !== '' && !url.startsWith('#');
			if (text === '' && isMarkdown(kind) && leads && /^[\s*_`]*$/.test(written)) {
				report({ range, message: 'Unexpected empty link text, expected the title of the page' });
			}
		}
	},
});

function isMarkdown(kind: string): boolean {
	return kind === 'inline' || kind === 'reference';
}
