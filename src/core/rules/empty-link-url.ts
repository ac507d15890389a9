import type { Link } from '../model';
import { defineRule } from './rule';

export const emptyLinkUrl = defineRule({
	id: 'empty-link-url',
	summary: 'A link leads nowhere: `[t]()`, `[t](<>)`, `[t](#)`.',
	rationale: 'It looks like a resource and opens the list itself. Usually its URL was to be filled in later.',
	defaultSeverity: 'error',
	examples: [
		{
			name: 'URLs, headings and ways back to the top',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Clients](#clients)
- [Back to top](#)
- [⬆](#)
`,
		},
		{
			name: 'nothing between the parentheses',
			text: `
- [Ky]() - Small HTTP client.
  ^^^^^^ Unexpected empty URL, expected the address of the page
`,
			fixed: `
- Ky - Small HTTP client.
`,
		},
		{
			name: 'empty brackets and a bare fragment mark',
			text: `
- [Ky](<>) - Small HTTP client.
  ^^^^^^^^ Unexpected empty URL, expected the address of the page
- [**Got**](#) - HTTP client.
  ^^^^^^^^^^^^ Unexpected empty URL, expected the address of the page
`,
			fixed: `
- Ky - Small HTTP client.
- **Got** - HTTP client.
`,
		},
	],

	checkPart(list, report) {
		for (const link of list.links) {
			if (!leadsNowhere(link)) {
				continue;
			}
			const newText = list.text.slice(link.textRange.start, link.textRange.end);
			const fix = { title: 'Keep only the text', edits: [{ range: link.range, newText }], safe: false };
			report({
				range: link.range,
				message: 'Unexpected empty URL, expected the address of the page',
				...(link.kind === 'inline' && newText.trim() !== '' ? { fixes: [fix] } : {}),
			});
		}
	},
});

function leadsNowhere({ kind, url, text, imageOnly }: Link): boolean {
	if (kind === 'autolink') {
		return false;
	}
	if (url.trim() === '') {
		return true;
	}
	// Around images `#` keeps GitHub from linking them to themselves; scripts hang on it in HTML.
	return url.trim() === '#' && kind !== 'html' && !imageOnly && !/^$|\b(top|up|back|home)\b|[↑⇧⬆🔝⏫🔼^▲]/iu.test(text);
}
