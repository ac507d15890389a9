import type { Entry } from '../model';
import { urlKey } from '../url/sameness';
import { defineRule } from './rule';
import { fold } from './support/fold';
import { lineNumber } from './support/places';

export const duplicateTitle = defineRule({
	id: 'duplicate-title',
	summary: 'Two entries have the same title and different URLs.',
	rationale:
		'Readers cannot tell them apart: one of them is probably outdated, a copy on another site, or was given the ' +
		'wrong title. It is only information when the descriptions tell them apart, or in different sections.',
	defaultSeverity: 'warning',
	examples: [
		{
			name: 'other titles, short ones and other authors',
			text: `
- [Small Clients](https://example.com/small) - A talk.
- [Big Clients](https://example.com/big) - A talk.
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.org/ky) - Another one.
- [small-client](https://github.com/ada/small-client) - A repository.
- [small-client](https://github.com/grace/small-client) - Another repository.
- [On Clients (Ada Lovelace)](https://example.com/ada) - An essay.
- [On Clients (Grace Hopper)](https://example.com/grace) - An essay.
`,
		},
		{
			name: 'pages of the project that are filed by language',
			text: `
## Books

- [Polish / polski / język polski / polszczyzna](books/pl.md)

## Courses

- [Polish / polski / język polski / polszczyzna](courses/pl.md)
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

	keysOf: ({ title }) => (isTelling(fold(title)) ? [fold(title)] : []),
	check(list, report) {
		for (const [first, ...others] of groupByTitle(list.entries)) {
			const urls = new Set([urlKey(first.url)]);
			for (const entry of others) {
				if (urls.size === urls.add(urlKey(entry.url)).size || !isSuspicious(first, entry)) {
					continue;
				}
				const line = lineNumber(list, first.titleRange.start);
				report({
					range: entry.titleRange,
					message: `Unexpected duplicate title, expected one of its own (first on line ${line})`,
					related: [{ message: `First listed here, line ${line}`, range: first.titleRange }],
					...(areTwins(first, entry) ? {} : { severity: 'information' }),
				});
			}
		}
	},
});

/** A title that so many entries have is a label: "Assignments", "LinkedIn", "Solution". */
const label = 4;

/** Entries that have a title in common with at least one other, and nothing else that tells them apart. */
function groupByTitle(entries: readonly Entry[]): (readonly [Entry, ...Entry[]])[] {
	const groups = new Map<string, [Entry, ...Entry[]]>();
	const uses = new Map<string, number>();
	for (const entry of entries) {
		const title = fold(entry.title);
		uses.set(title, (uses.get(title) ?? 0) + 1);
		if (!isTelling(title) || isOwnName(entry, title)) {
			continue;
		}
		const key = `${title}\n${entry.author === undefined ? '' : fold(entry.author)}`;
		const group = groups.get(key);
		if (group) {
			group.push(entry);
		} else {
			groups.set(key, [entry]);
		}
	}
	return [...groups.values()].filter(([first, other]) => other && uses.get(fold(first.title))! < label);
}

/** Neither short nor the name of a kind of thing. */
function isTelling(title: string): boolean {
	return title.length >= 8 && !generic.test(title);
}

/** In different places only a long title can hardly be the name of two things; the project's own pages are filed by language or year. */
function isSuspicious(a: Entry, b: Entry): boolean {
	const title = fold(a.title);
	const areOwn = [a, b].every(({ url }) => !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url));
	return (
		(a.section === b.section && a.parent === b.parent) ||
		(title.length >= 20 && title.split(' ').length >= 4 && !areOwn)
	);
}

/** Next to each other, and nothing else says what tells them apart. */
function areTwins(a: Entry, b: Entry): boolean {
	const described = a.description !== '' && b.description !== '' && fold(a.description) !== fold(b.description);
	return a.section === b.section && a.parent === b.parent && !described;
}

/** Repositories, packages, accounts and sites of the same name are different things that are called so; articles are not. */
function isOwnName({ title: written, url }: Entry, title: string): boolean {
	const [host = '', ...segments] = url
		.replace(/^[a-z]+:\/\/|[?#].*$|(?:\.git)?\/*$/gi, '')
		.toLowerCase()
		.split('/');
	const own = title.replace(/ /g, '');
	return (
		host.endsWith(written.toLowerCase()) ||
		(named.test(host) && segments.some(segment => fold(segment).replace(/ /g, '') === own))
	);
}

const named =
	/(?:^|\.)(?:github\.(?:com|io)|gitlab\.\w+|gitlab\.io|bitbucket\.org|codeberg\.org|sr\.ht|npmjs\.com|pypi\.(?:python\.)?org|crates\.io|docs\.rs|packagist\.org|rubygems\.org|hackage\.haskell\.org|hex\.pm|pub\.dev|metacpan\.org|cran\.r-project\.org|nuget\.org|huggingface\.co|sourceforge\.net|hub\.docker\.com|twitter\.com|x\.com|facebook\.com|linkedin\.com|instagram\.com|youtube\.com|medium\.com|reddit\.com|t\.me|marketplace\.visualstudio\.com)$/;

/** Says what kind of thing is linked, not which. */
const generic =
	/^(?:by .*|(?:the |official |project )?(?:documentation|website|web site|homepage|home page|source code|repository|tutorials?|introduction|github repo(?:sitory)?|github page|slides|lecture notes|video lectures?|youtube channel|youtube video|getting started|read more|learn more|more info(?:rmation)?|download|discussion|course page|project page|live demo|demo video|overview|examples?|resources|references|mailing list|changelog|release notes|wikipedia|paperback|app store|google play|play store|chrome web store|part \d+|chapter \d+|lecture \d+|untitled|portfolio(?: site)?|personal (?:site|website|blog|page)))$/;
