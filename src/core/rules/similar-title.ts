import type { Entry } from '../model';
import { urlKey } from '../url/sameness';
import { defineRule } from './rule';
import { fold } from './support/fold';
import { isOneSlip } from './support/neighbours';
import { lineNumber } from './support/places';

export const similarTitle = defineRule({
	id: 'similar-title',
	summary: 'The titles of two entries differ by a slip of the pen or by a plural.',
	rationale: 'They are probably one resource under two titles, or one title has a typing mistake.',
	defaultSeverity: 'hint',
	examples: [
		{
			name: 'other things, numbers, names and short words',
			text: `
- [Designing small clients](https://example.com/designing) - An essay.
- [Designing small servers](https://example.com/servers) - An essay.
- [Modern Clients, part 1](https://example.com/part-1) - An essay.
- [Modern Clients, part 2](https://example.com/part-2) - An essay.
- [Wget](https://example.com/wget) - Downloads files.
- [Wgat](https://example.com/wgat) - Another program.
- [small-client](https://github.com/ada/small-client) - A repository.
- [small-clients](https://github.com/grace/small-clients) - Another repository.
`,
		},
		{
			name: 'a letter and a plural',
			text: `
- [Designing Small Clients](https://example.com/designing) - An essay.
- [How servers answer a request](https://example.com/answers) - An essay.
- [Desinging small clients](https://example.org/posts/17) - An essay.
   ^^^^^^^^^^^^^^^^^^^^^^^ Unexpected title that is nearly “Designing Small Clients”, expected the same or another one (line 1)
- [How servers answer a requests](https://example.org/posts/18) - An essay.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected title that is nearly “How servers answer a request”, expected the same or another one (line 2)
`,
		},
	],

	keysOf: entry => {
		const title = fold(entry.title);
		return isTelling(entry, title) ? [title, ...placesIn(entry, title).map(({ rest }) => rest)] : [];
	},
	check(list, report) {
		const seen = new Set<string>();
		const byRest = new Map<string, Place[]>();
		for (const entry of list.entries) {
			const title = fold(entry.title);
			if (seen.has(title) || !isTelling(entry, title)) {
				continue;
			}
			seen.add(title);
			const twin = placesIn(entry, title)
				.map(place => put(byRest, place))
				.find(Boolean);
			if (twin) {
				const line = lineNumber(list, twin.titleRange.start);
				report({
					range: entry.titleRange,
					message: `Unexpected title that is nearly “${twin.title}”, expected the same or another one (line ${line})`,
					related: [{ message: `The other one, line ${line}`, range: twin.titleRange }],
				});
			}
		}
	},
});

/** A long word of a title, and the title without it. */
interface Place {
	readonly entry: Entry;
	readonly word: string;
	readonly rest: string;
}

/** Short titles and names without a space, such as those of packages, are alike by chance. */
function isTelling(entry: Entry, title: string): boolean {
	return title.length >= 16 && title.length <= 300 && /\S\s+\S/.test(entry.title);
}

/** Only in a long word is one letter more likely a slip than another word. */
function placesIn(entry: Entry, title: string): Place[] {
	return [...title.matchAll(longWord)].map(({ 0: word, index }) => ({
		entry,
		word,
		// Joined, as it is kept in one piece
		rest: [title.slice(0, index), title.slice(index + word.length)].join('\n'),
	}));
}

/** No digits, and no writing in which one letter is a word. */
const longWord = /(?<![^ ])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{6,}(?![^ ])/gu;

/** Of titles that all become the same without one word only the first few are remembered. */
const crowd = 8;

/** Remembers the place; returns the entry at an earlier one whose word is one slip away. */
function put(byRest: Map<string, Place[]>, place: Place): Entry | undefined {
	const others = byRest.get(place.rest);
	if (!others) {
		byRest.set(place.rest, [place]);
		return undefined;
	}
	if (others.length < crowd) {
		others.push(place);
	}
	return others.find(other => isOneSlip(other.word, place.word) && areTwins(other.entry, place.entry))?.entry;
}

function areTwins(a: Entry, b: Entry): boolean {
	return a.author === b.author && urlKey(a.url) !== urlKey(b.url);
}
