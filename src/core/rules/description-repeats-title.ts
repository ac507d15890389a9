import type { Entry, Fix, OffsetRange } from '../model';
import type { Profile } from '../settings';
import { repeatedTitle } from '../style/traits';
import { defineRule, type PartView } from './rule';

export const descriptionRepeatsTitle = defineRule({
	id: 'description-repeats-title',
	summary: 'A description begins with the title once more.',
	rationale: 'Readers have just read the title; without it the description says what it has to say sooner.',
	defaultSeverity: 'hint',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'a title that is said for another reason',
			text: `
- [Ky](https://example.com/ky) - Kyoto’s favourite client.
- [Got](https://example.com/got) - HTTP client.
- [Wget](https://example.com/wget) - Downloads files.
- [Curl](https://example.com/curl) - Curl up with a book.
- [Wreck](https://example.com/wreck) - Utilities.
`,
		},
		{
			name: 'the title as the subject',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - Got is an HTTP client.
                                   ^^^^^^ Unexpected title “Got” in the description, expected none, as in 4 of 5 entries
- [Wget](https://example.com/wget) - Downloads files.
- [Curl](https://example.com/curl) - Transfers data.
- [Wreck](https://example.com/wreck) - Utilities.
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - An HTTP client.
- [Wget](https://example.com/wget) - Downloads files.
- [Curl](https://example.com/curl) - Transfers data.
- [Wreck](https://example.com/wreck) - Utilities.
`,
		},
		{
			name: 'the title before anything else, as awesome-lint asks',
			text: `
- [Ky](https://example.com/ky) - Ky for the web.
                                 ^^ Unexpected title “Ky” in the description, expected none, as awesome-lint asks
`,
			settings: { profile: 'awesome' },
		},
	],

	checkPart(list, report, { style, settings }) {
		for (const entry of list.entries) {
			const expected = style.of(entry, 'repeatsTitle');
			const range = expected?.value === false ? repetition(list.text, entry, settings.profile) : undefined;
			if (expected && range) {
				const capital = style.of(entry, 'descriptionCase')?.value;
				report({
					range,
					message: () => `Unexpected title “${entry.title}” in the description, expected none, ${expected.reason()}`,
					fixes: withoutTitle(list, range, capital),
				});
			}
		}
	},
});

/** Where the title, and the `is` behind it, stand letter by letter; `undefined` where there is markup in between. */
function repetition(text: string, entry: Entry, profile: Profile): OffsetRange | undefined {
	const repeated = profile === 'awesome' ? repeatedName(entry) : repeatedTitle(entry);
	const start = entry.descriptionRange?.start;
	if (repeated === undefined || start === undefined) {
		return undefined;
	}
	const verb = repeated.verb === 'is' ? ' is' : '';
	const words = entry.description.slice(0, repeated.end) + verb;
	const isPlain = text.startsWith(words, start);
	return isPlain ? { start, end: start + words.length } : profile === 'awesome' ? entry.titleRange : undefined;
}

/** As awesome-lint sees it: what stands in the link, at the beginning of a description behind a dash, however it goes on. */
function repeatedName({ link, description, separator, separatorRange }: Entry): ReturnType<typeof repeatedTitle> {
	const end = link.text.length;
	const begins = description.slice(0, end).toLowerCase() === link.text.toLowerCase();
	const rest = description.slice(end, end + 9);
	const isBehind = separatorRange?.start === link.range.end && /^ - +$/.test(separator ?? '');
	return begins && end > 0 && isBehind && link.kind === 'inline' && /^(?:$|[\s.,!?:-])/.test(rest)
		? { end, verb: /^\s+(is)\b/.exec(rest)?.[1] }
		: undefined;
}

/** `Got is an HTTP client` is `An HTTP client`: any other sentence would have to be turned round. */
function withoutTitle({ text }: PartView, { start, end }: OffsetRange, letter: 'upper' | 'lower' | undefined): Fix[] {
	const article = / is$/.test(text.slice(start, end)) ? /^\s+(an?|the)(?=\s)/.exec(text.slice(end, end + 10)) : null;
	if (!article) {
		return [];
	}
	const word = letter === 'lower' ? article[1]! : article[1]![0]!.toUpperCase() + article[1]!.slice(1);
	const edits = [{ range: { start, end: end + article[0].length }, newText: word }];
	return [{ title: `Begin with “${word}”`, edits, safe: false }];
}
