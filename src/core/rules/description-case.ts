import { isLowerCaseName, isOrdinaryWord } from '../edit/styleDescription';
import type { Entry, OffsetRange } from '../model';
import { isMoreThanCommas } from '../parse/separator';
import { defineRule, type PartContext } from './rule';

export const descriptionCase = defineRule({
	id: 'description-case',
	summary: 'A description begins with a small or a capital letter, unlike the rest of this list.',
	rationale: 'Descriptions that all begin alike read as one list. Names keep the case that they have.',
	defaultSeverity: 'information',
	examples: [
		{
			name: 'names and code',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - HTTP client.
- [Wget](https://example.com/wget) - Downloads files.
- [Curl](https://example.com/curl) - Transfers data.
- [Wreck](https://example.com/wreck) - iOS client.
- [Axios](https://example.com/axios) - npm package.
- [Fetch](https://example.com/fetch) - ${'`'}fetch${'`'} for old browsers.
- [Needle](https://example.com/needle) - Streams.
- [Bent](https://example.com/bent) - Small client.
- [Phin](https://example.com/phin) - Tiny client.
`,
		},
		{
			name: 'an outlier',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - client for HTTP.
                                   ^^^^^^ Unexpected “client”, expected “Client”, as in 4 of 5 entries
- [Wget](https://example.com/wget) - Downloads files.
- [Curl](https://example.com/curl) - Transfers data.
- [Wreck](https://example.com/wreck) - Utilities.
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - Client for HTTP.
- [Wget](https://example.com/wget) - Downloads files.
- [Curl](https://example.com/curl) - Transfers data.
- [Wreck](https://example.com/wreck) - Utilities.
`,
		},
		{
			name: 'a capital among fragments',
			text: `
- [Ky](https://example.com/ky) - small HTTP client
- [Got](https://example.com/got) - The HTTP client
                                   ^^^ Unexpected “The”, expected “the”, as in 4 of 5 entries
- [Wget](https://example.com/wget) - downloads files
- [Curl](https://example.com/curl) - transfers data
- [Wreck](https://example.com/wreck) - utilities
`,
			fixed: `
- [Ky](https://example.com/ky) - small HTTP client
- [Got](https://example.com/got) - the HTTP client
- [Wget](https://example.com/wget) - downloads files
- [Curl](https://example.com/curl) - transfers data
- [Wreck](https://example.com/wreck) - utilities
`,
		},
	],

	checkPart(part, report, { style, settings, beginsDescription }) {
		for (const entry of part.entries) {
			const first = firstWord(part.text, entry);
			const expected = first && style.of(entry, 'descriptionCase');
			const newText = expected && (expected.value === 'upper' ? capitalized(first.word) : lowered(first.word));
			if (!first || !expected || newText === undefined) {
				continue;
			}
			report({
				range: first.range,
				message: () => `Unexpected “${first.word}”, expected “${newText}”, ${expected.reason()}`,
				fixes: [{ title: `Write “${newText}”`, edits: [{ range: first.range, newText }], safe: true }],
				when: () =>
					expected.value === 'lower' || settings.profile === 'awesome' || isWord(first.word, entry, beginsDescription),
			});
		}
	},
});

interface Word {
	readonly word: string;
	readonly range: OffsetRange;
}

const bracket = /[([（]/;
const white = /\s/;
const leadingWord = /^[\p{L}\p{M}'’]+(?=$|[\s,;:]|[.!?](?:\s|$)|-\p{Ll})/u;
const beforeName = /^(?:by|from|via|in|de|von|van)$/i;

/**
 * The word that the description begins with, letter by letter as in the document; `undefined` where it is code, a URL, a
 * part of a name, a credit, stands in brackets, or goes on with a sentence that the title began.
 */
function firstWord(
	text: string,
	{ shape, description, descriptionRange: range, separator, authorRange }: Entry,
): Word | undefined {
	const isItem = shape === 'bullet' || shape === 'numbered';
	if (
		range === undefined ||
		(isItem && !isMoreThanCommas(separator ?? '')) ||
		bracket.test(text[range.start - 1] ?? '')
	) {
		return undefined;
	}
	const start = text.slice(range.start, Math.min(range.end, range.start + 80));
	const word = leadingWord.exec(start)?.[0];
	const credits = authorRange !== undefined && authorRange.start >= range.start && authorRange.start < range.start + 16;
	return word === undefined || credits || !white.test(description) || beforeName.test(word)
		? undefined
		: { word, range: { start: range.start, end: range.start + word.length } };
}

/** `undefined` where the word is not all small letters. */
function capitalized(word: string): string | undefined {
	return /^\p{Ll}[\p{Ll}\p{M}'’]*$/u.test(word) && word[0]!.toUpperCase().length === 1 ? upperFirst(word) : undefined;
}

/** `undefined` where the word may be a name. */
function lowered(word: string): string | undefined {
	return isOrdinaryWord(word) ? word[0]!.toLowerCase() + word.slice(1) : undefined;
}

function upperFirst(word: string): string {
	return word[0]!.toUpperCase() + word.slice(1);
}

/** Endings that English words have and names of programs seldom. */
const ending =
	/.{3}(?:ing|ed|ions?|ive|able|ible|ful|less|ly|ers?|ors?|ments?|ic|ics|al|ous|ity|ities|ies|age|ance|ence|ates?|izes?|ises?|ary|ory|ium|ure|ures|ated)$/;

/**
 * Tells words from names that are written with a small letter: a word begins another description of this list with a
 * capital, is one that descriptions often begin with, or ends as words do; it is neither in the title nor the subject of the sentence.
 */
function isWord(
	word: string,
	{ title, description }: Entry,
	beginsDescription: PartContext['beginsDescription'],
): boolean {
	const capital = upperFirst(word);
	const isSubject = /^\S+ (?:is|are|was)\b|^\S+-(?:like|based|style)\b/.test(description);
	return (
		!isLowerCaseName(word) &&
		!title.split(/[^\p{L}\p{M}'’]+/u).includes(word) &&
		(isOrdinaryWord(capital) || (!isSubject && (beginsDescription(capital) || ending.test(word))))
	);
}
