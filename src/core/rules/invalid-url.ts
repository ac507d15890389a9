import { invalidUrl } from '../url/invalid';
import { requestedUrl } from '../url/requestedUrl';
import { schemeMistake } from '../url/scheme';
import { defineRule } from './rule';
import { writtenUrls } from './support/places';

export const invalidUrlRule = defineRule({
	id: 'invalid-url',
	summary: 'No browser or no public host takes a URL: no host, `a..b`, a host without a dot, a space.',
	rationale: 'The resource cannot be reached, whatever the state of its server.',
	defaultSeverity: 'error',
	examples: [
		{
			name: 'public, local and templated hosts',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](http://localhost:3000/got) - HTTP client.
- [Wget](https://{host}/wget) - Downloads files.
- [Notes](<my notes.md>) - A file.
`,
		},
		{
			name: 'hosts that cannot be',
			text: `
- [Ky](https://) - Small HTTP client.
       ^^^^^^^^ Unexpected URL without a host, expected an address
- [Got](https://example/got) - HTTP client.
        ^^^^^^^^^^^^^^^^^^^ Unexpected host name without a dot “example”, expected a public one
`,
		},
		{
			name: 'a dot too many',
			text: `
- [Ky](https://example..com/ky) - Small HTTP client.
       ^^^^^^^^^^^^^^^^^^^^^^^ Unexpected empty label in the host name, expected example.com
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
`,
		},
		{
			name: 'a space',
			text: `
- [Ky](<https://example.com/small client>) - Small HTTP client.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected space in the URL, expected %20
`,
			fixed: `
- [Ky](<https://example.com/small%20client>) - Small HTTP client.
`,
		},
	],

	checkPart(list, report) {
		for (const { url, urlRange } of writtenUrls(list)) {
			const requested = requestedUrl(url);
			const mistake = schemeMistake(url.trim()) ? undefined : invalidUrl(requested);
			if (!mistake) {
				continue;
			}
			const { problem, expected, repaired, certain = false } = mistake;
			const plain = requested === url.trim();
			report({
				range: urlRange,
				message: `Unexpected ${problem}${expected === undefined ? '' : `, expected ${expected}`}`,
				...(plain && repaired !== undefined
					? {
							fixes: [
								{
									title: certain ? 'Encode the space' : `Change the host to ${expected}`,
									edits: [{ range: urlRange, newText: repaired }],
									safe: certain,
								},
							],
						}
					: {}),
			});
		}
	},
});
