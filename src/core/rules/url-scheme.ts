import { schemeMistake } from '../url/scheme';
import { defineRule } from './rule';
import { writtenUrls } from './support/places';

export const urlScheme = defineRule({
	id: 'url-scheme',
	summary: 'The scheme of a URL is missing, mistyped, doubled or half-written.',
	rationale: 'Browsers take the rest for a path on the site that shows the list, or open nothing at all.',
	defaultSeverity: 'error',
	examples: [
		{
			name: 'schemes, paths and an archived URL',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Old Ky](https://web.archive.org/web/2020/https://example.com/ky) - As it was.
- [Notes](notes.org) - A file.
- [Mail](mailto:ky@example.com) - The author.
- [Mirror](ftp://example.com/ky) - Files.
`,
		},
		{
			name: 'a missing scheme',
			text: `
- [Ky](www.example.com/ky) - Small HTTP client.
       ^^^^^^^^^^^^^^^^^^ Unexpected missing scheme, expected https://
`,
			fixed: `
- [Ky](https://www.example.com/ky) - Small HTTP client.
`,
		},
		{
			name: 'mistyped, halved and repeated schemes',
			text: `
- [Ky](htps://example.com/ky) - Small HTTP client.
       ^^^^^^^ Unexpected mistyped scheme, expected https://
- [Got](https//example.com/got) - HTTP client.
        ^^^^^^^ Unexpected incomplete scheme, expected https://
- [Wget](http://https://example.com/wget) - Downloads files.
         ^^^^^^^^^^^^^^^ Unexpected repeated scheme, expected https://
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - HTTP client.
- [Wget](https://example.com/wget) - Downloads files.
`,
		},
	],

	checkPart(list, report) {
		for (const { url, urlRange } of writtenUrls(list)) {
			const mistake = schemeMistake(url.trim());
			if (!mistake) {
				continue;
			}
			const { problem, written, repaired, certain } = mistake;
			const start = urlRange.start + url.search(/\S/);
			const range = { start, end: start + written.length };
			report({
				range: written === '' ? urlRange : range,
				message: `Unexpected ${problem}, expected ${repaired}`,
				fixes: [{ title: `Write ${repaired}`, edits: [{ range, newText: repaired }], safe: certain }],
			});
		}
	},
});
