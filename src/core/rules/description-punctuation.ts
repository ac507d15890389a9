import { endsWithAbbreviation } from '../edit/styleDescription';
import type { Entry, OffsetRange } from '../model';
import { pictures } from '../parse/emoji';
import { defineRule, type PartView } from './rule';

export const descriptionPunctuation = defineRule({
	id: 'description-punctuation',
	summary: 'A description ends with or without a period, unlike the rest of this list.',
	rationale: 'Descriptions that all end alike read as one list, and awesome-lint asks for the period.',
	defaultSeverity: 'information',
	examples: [
		{
			name: 'other ends of sentences',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - HTTP client!
- [Wget](https://example.com/wget) - Downloads files, pages, etc.
- [Curl](https://example.com/curl) - “Transfers data.”
- [Wreck](https://example.com/wreck) - Utilities. ${'`'}http${'`'}
- [Axios](https://example.com/axios) - Is it still used…
- [Fetch](https://example.com/fetch) - It fetches. ([Demo](https://example.com/demo))
`,
		},
		{
			name: 'none where the others have one',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - HTTP client for Node
                                                      ^ Unexpected end of the description, expected a period, as in 4 of 5 entries
- [Wget](https://example.com/wget) - Downloads files.
- [Curl](https://example.com/curl) - Transfers data.
- [Wreck](https://example.com/wreck) - Utilities.
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - HTTP client for Node.
- [Wget](https://example.com/wget) - Downloads files.
- [Curl](https://example.com/curl) - Transfers data.
- [Wreck](https://example.com/wreck) - Utilities.
`,
		},
		{
			name: 'one where the others have none',
			text: `
- [Ky](https://example.com/ky) - small HTTP client
- [Got](https://example.com/got) - HTTP client.
                                              ^ Unexpected period, expected none, as in 4 of 5 entries
- [Wget](https://example.com/wget) - downloads files
- [Curl](https://example.com/curl) - transfers data
- [Wreck](https://example.com/wreck) - utilities
`,
			fixed: `
- [Ky](https://example.com/ky) - small HTTP client
- [Got](https://example.com/got) - HTTP client
- [Wget](https://example.com/wget) - downloads files
- [Curl](https://example.com/curl) - transfers data
- [Wreck](https://example.com/wreck) - utilities
`,
		},
	],

	checkPart(list, report, { style }) {
		for (const entry of list.entries) {
			const { descriptionRange: range } = entry;
			const expected = range && style.of(entry, 'finalPeriod');
			if (!range || !expected) {
				continue;
			}
			const { value } = expected;
			const last = { start: lastCharacter(list.text, range.end), end: range.end };
			if (value && lacksPeriod(list, entry, range)) {
				const at = { start: range.end, end: range.end };
				const period = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(list.text.slice(last.start, last.end))
					? '。'
					: '.';
				report({
					range: last,
					message: () => `Unexpected end of the description, expected a period, ${expected.reason()}`,
					fixes: [{ title: 'Add a period', edits: [{ range: at, newText: period }], safe: true }],
				});
			} else if (!value && hasNeedlessPeriod(list, entry, range)) {
				report({
					range: last,
					message: () => `Unexpected period, expected none, ${expected.reason()}`,
					fixes: [{ title: 'Remove the period', edits: [{ range: last, newText: '' }], safe: true }],
				});
			}
		}
	},
});

const surrogates = /[\ud800-\udbff][\udc00-\udfff]$/;

function lastCharacter(text: string, end: number): number {
	return end - (surrogates.test(text.slice(Math.max(0, end - 2), end)) ? 2 : 1);
}

const pictured = new RegExp(`(?:[${pictures}\\p{Emoji_Modifier}]|:[\\w+-]+:)$`, 'u');
const stopAtEnd = /[.!?…。．｡！？‼⁇⁈⁉][\p{Pe}\p{Pf}"'”’]*$/u;
const sentenceInside = /[\p{Ll}\p{N})\]"'”’][.!?…](?:["'”’)\]]*)\s+\S|[。！？]./u;

/**
 * Ends like a sentence that only lacks its period: with a letter, a digit, a quote, a link or code in the sentence. Not
 * with a picture, a parenthesis, punctuation, a URL as text; a single word or name is no sentence.
 */
function lacksPeriod(list: PartView, entry: Entry, range: OffsetRange): boolean {
	const { description } = entry;
	const written = list.text.slice(Math.max(range.start, range.end - 200), range.end);
	return (
		!stopAtEnd.test(description) &&
		!/[:：;；,，、–—\-/|>@#&*=+)）\]】]$/.test(description) &&
		!pictured.test(description) &&
		!/[.!?…。]["'”’)]*\s*$/.test(
			list.text.slice(Math.max(range.end, entry.contentRange.end - 20), entry.contentRange.end),
		) &&
		!/(?:https?:\/\/|www\.)\S*$/.test(written) &&
		isSentence(entry) &&
		endsInSentence(list, entry, range)
	);
}

function isSentence({ description, authorRange, descriptionRange: range }: Entry): boolean {
	const isCredit = authorRange !== undefined && range !== undefined && authorRange.end === range.end;
	return !isCredit && description.split(/\s+/).length >= 2 && /\p{L}{2}/u.test(description);
}

/** Whether what the description ends with is a part of its last sentence: not a link of its own behind it. */
function endsInSentence({ text }: PartView, { links }: Entry, range: OffsetRange): boolean {
	const link = links.find(other => other.range.end === range.end);
	if (!link) {
		return true;
	}
	const before = text.slice(Math.max(range.start, link.range.start - 30), link.range.start);
	return (
		link.kind === 'inline' &&
		/(?:^|\s)(?:an?|the|in|on|at|of|by|for|from|to|via|with|and|or|as|using|see|like|over|than)\s$/i.test(before)
	);
}

/** One sentence, or a fragment, whose period is neither a part of its last word nor of dots. */
function hasNeedlessPeriod({ text }: PartView, { description }: Entry, range: OffsetRange): boolean {
	return (
		/(?<![.…])[.。]$/.test(text.slice(Math.max(range.start, range.end - 2), range.end)) &&
		!endsWithAbbreviation.test(description) &&
		!sentenceInside.test(description)
	);
}
