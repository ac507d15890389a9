import type { ListDocument, OffsetRange } from '../model';
import { defineRule } from './rule';

export const undefinedReference = defineRule({
	id: 'undefined-reference',
	summary: 'A reference link has no definition: `[t][label]` without `[label]: u`.',
	rationale: 'Markdown shows the brackets as they are, and the resource cannot be reached.',
	defaultSeverity: 'error',
	examples: [
		{
			name: 'defined labels, and brackets in prose',
			text: `
- [Ky][ky] - Small HTTP client [sic].
- [Got][] - HTTP client.

[ky]: https://example.com/ky
[got]: https://example.com/got
`,
		},
		{
			name: 'phrases in brackets side by side',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client. [Best client 2024][very small]
`,
		},
		{
			name: 'a label that is defined nowhere',
			text: `
- [Ky][ky] - Small HTTP client.
- [Got][gto] - HTTP client.
        ^^^ Unexpected label “gto”, expected one that is defined

[ky]: https://example.com/ky
[got]: https://example.com/got
`,
		},
		{
			name: 'a label that is spelled a little differently',
			text: `
- [Ky][ky-http] - Small HTTP client.
       ^^^^^^^ Unexpected label “ky-http”, expected “ky_http”

[ky_http]: https://example.com/ky
`,
			fixed: `
- [Ky][ky_http] - Small HTTP client.

[ky_http]: https://example.com/ky
`,
		},
	],

	concerns: ({ content, unit }) => content.undefinedReferences.length > 0 || unit.defines.length > 0,
	check(list, report) {
		if (list.undefinedReferences.length === 0) {
			return;
		}
		const defined = new Map(list.definitions.map(({ label, labelRange }) => [lettersOf(label), labelRange]));
		for (const { label, labelRange, range } of list.undefinedReferences) {
			if (list.definitions.length === 0 && /\s/.test(label) && !isCollapsed(list, range)) {
				// Two phrases in brackets, side by side.
				continue;
			}
			const meant = defined.get(lettersOf(label));
			if (meant === undefined || lettersOf(label) === '') {
				report({ range: labelRange, message: `Unexpected label “${label}”, expected one that is defined` });
				continue;
			}
			const newText = list.text.slice(meant.start, meant.end);
			report({
				range: labelRange,
				message: `Unexpected label “${label}”, expected “${newText}”`,
				fixes: [{ title: `Refer to “${newText}”`, edits: [{ range: labelRange, newText }], safe: false }],
			});
		}
	},
});

function isCollapsed({ text }: ListDocument, { start, end }: OffsetRange): boolean {
	return text.slice(start, end).endsWith('[]');
}

function lettersOf(label: string): string {
	return label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
