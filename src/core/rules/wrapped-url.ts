import { escapeUrl } from '../edit/escape';
import { unwrap } from '../url/unwrap';
import { defineRule } from './rule';
import { writtenUrls } from './support/places';

export const wrappedUrl = defineRule({
	id: 'wrapped-url',
	summary: 'A redirector stands around the real URL: Google, Facebook, Outlook Safe Links …',
	rationale:
		'Such URLs are copied by accident from search results, social networks and mails. They tell the service who ' +
		'follows the link, often stop at a warning page, and hide that the page is listed twice.',
	defaultSeverity: 'warning',
	examples: [
		{
			name: 'the real URL, an archive and a translation',
			text: `
- [Ky](https://example.com/ky?url=https://example.com/got) - Small HTTP client.
- [Old Ky](https://web.archive.org/web/2020/https://example.com/ky) - As it was.
- [Ky auf Deutsch](https://translate.google.com/translate?u=https://example.com/ky) - Translated.
- [A search](https://www.google.com/search?q=https://example.com/ky) - What others say.
`,
		},
		{
			name: 'redirectors',
			text: `
- [Ky](https://www.google.com/url?sa=t&url=https%3A%2F%2Fexample.com%2Fky%3Fid%3D7&usg=AOv) - Small HTTP client.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected redirector of Google, expected https://example.com/ky?id=7
- [Got](https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2Fgot_(client)&h=AT0) - HTTP client.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected redirector of Facebook, expected https://example.com/got_(client)
`,
			fixed: `
- [Ky](https://example.com/ky?id=7) - Small HTTP client.
- [Got](https://example.com/got_(client)) - HTTP client.
`,
		},
		{
			name: 'one around the other',
			text: `
- [Ky](https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.youtube.com%2Fredirect%3Fq%3Dhttps%253A%252F%252Fexample.com%252Fky&data=05) - Small HTTP client.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected redirector of Outlook Safe Links, expected https://example.com/ky
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
`,
		},
	],

	checkPart(list, report) {
		for (const { url, urlRange } of writtenUrls(list)) {
			const wrapped = unwrap(url);
			if (wrapped) {
				const newText = escapeUrl(wrapped.url);
				report({
					range: urlRange,
					message: `Unexpected redirector of ${wrapped.service}, expected ${newText}`,
					fixes: [{ title: `Link to ${newText}`, edits: [{ range: urlRange, newText }], safe: true }],
				});
			}
		}
	},
});
