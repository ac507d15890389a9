import type { Entry } from '../model';
import { urlKey } from '../url/sameness';
import { defineRule } from './rule';
import { lineNumber } from './support/places';

export const duplicateTitle = defineRule({
	id: 'duplicate-title',
	summary: 'Two entries of a section have the same title and different URLs.',
	rationale:
		'Readers cannot tell them apart: one of them is probably outdated, a copy on another site, or was given the ' +
		'wrong title.',
	defaultSeverity: 'warning',
	examples: [
		{
			name: 'other titles, short ones and other authors',
			text: `
- [Small Clients](https://example.com/small) - A talk.
- [Big Clients](https://example.com/big) - A talk.
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.org/ky) - Another one.
- [On Clients (Ada Lovelace)](https://example.com/ada) - An essay.
- [On Clients (Grace Hopper)](https://example.com/grace) - An essay.
`,
		},
		{
			name: 'twins',
			text: `
- [Designing Small Clients](https://example.com/designing) - An essay.
- [“Designing small clients”](https://example.org/posts/17) - An essay.
   ^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected duplicate title, expected one of its own (first on line 1)
`,
		},
	],

	check(list, report) {
		const seen = new Map<unknown, Map<string, Entry>>();
		for (const entry of list.entries) {
			const title = fold(entry.title);
			if (title.length < 8 || generic.test(title)) {
				continue;
			}
			const siblings = seen.get(entry.parent ?? entry.section) ?? new Map<string, Entry>();
			seen.set(entry.parent ?? entry.section, siblings);
			const key = `${title}\n${entry.author === undefined ? '' : fold(entry.author)}`;
			const first = siblings.get(key);
			if (!first) {
				siblings.set(key, entry);
			} else if (urlKey(first.url) !== urlKey(entry.url)) {
				const line = lineNumber(list, first.titleRange.start);
				report({
					range: entry.titleRange,
					message: `Unexpected duplicate title, expected one of its own (first on line ${line})`,
					related: [{ message: `First listed here, line ${line}`, range: first.titleRange }],
				});
			}
		}
	},
});

/** Case, white space, punctuation and quotes do not make two titles different. */
function fold(title: string): string {
	return title
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\p{M}+#]+/gu, ' ')
		.trim();
}

/** Says what kind of thing is linked, not which. */
const generic =
	/^(?:(?:the |official |project )?(?:documentation|website|web site|homepage|home page|source code|repository|tutorials?|introduction|github repo(?:sitory)?|github page|slides|lecture notes|video lectures?|youtube channel|youtube video|getting started|read more|learn more|more info(?:rmation)?|download|discussion|course page|project page|live demo|demo video|overview|examples?|resources|references|mailing list|changelog|release notes|wikipedia|paperback|app store|google play|play store|chrome web store|part \d+|chapter \d+|lecture \d+|untitled))$/;
