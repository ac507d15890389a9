import { latinLookAlike, mixedScripts } from '../url/mixedScripts';
import { decodeLabel } from '../url/punycode';
import { defineRule } from './rule';
import { writtenUrls } from './support/places';

export const mixedScriptHost = defineRule({
	id: 'mixed-script-host',
	summary: 'A host name mixes letters of scripts that look alike, such as Latin and Cyrillic.',
	rationale: 'Such a host looks like another one and leads elsewhere: a slip of the keyboard layout, or a trap.',
	defaultSeverity: 'warning',
	examples: [
		{
			name: 'one script for each label, and scripts that are not taken for each other',
			text: `
- [Ky](https://example.com/kу) - Small HTTP client.
- [Почта](https://почта.рф/ky) - Mail.
- [Bücher](https://bücher.example) - Books.
- [Go 言語](https://go言語.example) - A language.
- [Straße](https://xn--strae-oqa.example) - A street.
`,
		},
		{
			name: 'a Cyrillic letter in a Latin name',
			text: `
- [Ky](https://www.exаmple.com/ky) - Small HTTP client.
                   ^^^^^^^ Unexpected mix of Latin and Cyrillic letters in “exаmple”, expected “example”
- [Got](https://xn--exmple-4nf.com/got) - HTTP client.
                ^^^^^^^^^^^^^^ Unexpected mix of Latin and Cyrillic letters in “exаmple”, expected “example”
- [Wget](https://getжfiles.example/) - Downloads files.
                 ^^^^^^^^^ Unexpected mix of Latin and Cyrillic letters in “getжfiles”, expected one script
`,
			fixed: `
- [Ky](https://www.example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - HTTP client.
- [Wget](https://getжfiles.example/) - Downloads files.
`,
		},
	],

	checkPart(list, report) {
		for (const { url, urlRange } of writtenUrls(list)) {
			// Most URLs are plain ASCII, and their host cannot be anything but Latin.
			const match = foreign.test(url) ? authority.exec(url) : null;
			let start = urlRange.start + (match?.[1]?.length ?? 0);
			for (const written of match?.[2]?.split('.') ?? []) {
				const range = { start, end: start + written.length };
				start = range.end + 1;
				const label = decodeLabel(written);
				const scripts = mixedScripts(label);
				if (scripts.length === 0) {
					continue;
				}
				const latin = latinLookAlike(label);
				const names = `${scripts.slice(0, -1).join(', ')} and ${scripts.at(-1)}`;
				report({
					range,
					message: `Unexpected mix of ${names} letters in “${label}”, expected ${latin ? `“${latin}”` : 'one script'}`,
					...(latin && {
						fixes: [{ title: `Write “${latin}” in Latin letters`, edits: [{ range, newText: latin }], safe: false }],
					}),
				});
			}
		}
	},
});

const foreign = /[^\0-\x7f]|xn--/i;
/** Scheme and credentials, then the host. */
const authority = /^(\s*[a-z][a-z\d+.-]*:\/\/(?:[^/?#@\s]*@)?)([^/?#:@\s]+)/i;
