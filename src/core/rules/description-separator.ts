import { defineRule } from './rule';
import { isHabit } from './support/habit';

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
                                ^^^ Unexpected separator “ - ”, expected “ — ” as in 4 of 5 entries
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
	],

	check(list, report) {
		const habit = list.style.separator;
		if (!isHabit(habit) || !isMark(habit.value)) {
			return;
		}
		const { value, count, total } = habit;
		for (const { shape, separator, separatorRange: range } of list.entries) {
			const actual = separator?.replace(/\s*[\r\n]\s*/g, ' ');
			const isItem = shape === 'bullet' || shape === 'numbered';
			if (!isItem || actual === undefined || range === undefined || actual === value || !isMark(actual)) {
				continue;
			}
			if (/:$/.test(actual) && /^[\w+-]+:/.test(list.text.slice(range.end, range.end + 40))) {
				// An emoji by its name: `:warning:`.
				continue;
			}
			report({
				range,
				message: `Unexpected separator “${actual}”, expected “${value}” as in ${count} of ${total} entries`,
				fixes: [{ title: `Write “${value}”`, edits: [{ range, newText: value }], safe: true }],
			});
		}
	},
});

/** A dash, colon, bar or arrow that can stand for another: not a comma of a sentence, a bracket or mere white space. */
function isMark(separator: string): boolean {
	return /^\s*(?:[-–—―−~:：|·•/=]|--|---|::|->|=>|→|»|\\?\|)\s*$/.test(separator);
}
