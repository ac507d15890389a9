import { onOneLine } from '../parse/separator';
import { defineRule } from './rule';

export const descriptionSeparator = defineRule({
	id: 'description-separator',
	summary: 'Title and description are separated unlike in the rest of this list.',
	rationale: 'One separator makes a list pleasant to read and possible to read by machine.',
	defaultSeverity: 'information',
	examples: [
		{
			name: 'no habit',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got): HTTP client.
- [Wget](https://example.com/wget) – Downloads files.
`,
		},
		{
			name: 'an outlier',
			text: `
- [Ky](https://example.com/ky) — Small HTTP client.
- [Got](https://example.com/got) - HTTP client.
                                ^^^ Unexpected separator “ - ”, expected “ — ”, as in 4 of 5 entries
- [Wget](https://example.com/wget) — Downloads files.
- [Curl](https://example.com/curl) — Transfers data.
- [Wreck](https://example.com/wreck) — HTTP utilities.
`,
			fixed: `
- [Ky](https://example.com/ky) — Small HTTP client.
- [Got](https://example.com/got) — HTTP client.
- [Wget](https://example.com/wget) — Downloads files.
- [Curl](https://example.com/curl) — Transfers data.
- [Wreck](https://example.com/wreck) — HTTP utilities.
`,
		},
		{
			name: 'a separator that the settings ask for',
			settings: { style: { separator: ': ' } },
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
                              ^^^ Unexpected separator “ - ”, expected “: ”, as the settings say
`,
			fixed: `
- [Ky](https://example.com/ky): Small HTTP client.
`,
		},
	],

	checkPart(list, report, { style }) {
		for (const entry of list.entries) {
			const { shape, separator, separatorRange: range } = entry;
			if ((shape !== 'bullet' && shape !== 'numbered') || separator === undefined || range === undefined) {
				continue;
			}
			const actual = onOneLine(separator);
			const expected = isMark(actual) ? style.of(entry, 'separator') : undefined;
			if (actual === '-') {
				// A compound: `[Ky](…)-based`.
				continue;
			}
			if (expected === undefined || expected.value === actual || !isMark(expected.value)) {
				continue;
			}
			if (/:$/.test(actual) && /^[\w+-]+:/.test(list.text.slice(range.end, range.end + 40))) {
				// An emoji by its name: `:warning:`.
				continue;
			}
			report({
				range,
				message: () => `Unexpected separator “${actual}”, expected “${expected.value}”, ${expected.reason()}`,
				fixes: [{ title: `Write “${expected.value}”`, edits: [{ range, newText: expected.value }], safe: true }],
			});
		}
	},
});

const mark = /^\s*(?:[-–—―−~:：|·•/=]|--|---|::|->|=>|→|»|\\?\|)\s*$/;

/** A dash, colon, bar or arrow that can stand for another: not a comma of a sentence, a bracket or mere white space. */
function isMark(separator: string): boolean {
	return mark.test(separator);
}
