import { removeEntry } from '../edit/removeEntry';
import type { Entry, ListDocument, OffsetRange, Severity } from '../model';
import { isWithin } from '../ranges';
import type { Profile } from '../settings';
import { requestedUrl } from '../url/requestedUrl';
import { differenceOf, urlKey } from '../url/sameness';
import { defineRule } from './rule';
import { allowedDuplicates } from './support/allowedDuplicates';
import { isPlace, pageKeys } from './support/pageKeys';
import { lineNumber } from './support/places';

export const duplicateUrl = defineRule({
	id: 'duplicate-url',
	summary: 'Two entries link to the same page.',
	rationale:
		'Readers meet the resource twice, and a correction to one copy misses the other. Scheme, “www.”, a trailing slash ' +
		'and the like do not make two URLs different. Across sections it may be meant, and is only information, or a hint ' +
		'where a list does so often. Entries of one resource may share its page: its lectures and its exercises.',
	defaultSeverity: 'warning',
	examples: [
		{
			name: 'different pages',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client, like [Got](https://example.com/got).
- [Got](https://example.com/got) - HTTP client.
- [Got, usage](https://example.com/got#usage) - How to use it.
- [Got 11](https://example.com/got?version=11) - An older one.
`,
		},
		{
			name: 'parts of one resource on one page',
			text: `
## Courses

- [Weaving](https://example.com/weaving) - Two terms.
    - [Lectures](https://example.com/weaving) - Recorded.
    - [Exercises](https://example.com/weaving/tasks) - With solutions.
    - [Solutions](https://example.com/weaving/tasks) - Further down.

## [Ky](https://example.com/ky)

Small HTTP client.

### Links

- [Web](https://example.com/ky)
`,
		},
		{
			name: 'deliberate dual listings',
			text: `
## Clients

- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - HTTP client. <!-- curated-list-allow-duplicate -->
- [Wget](https://example.com/wget) - Downloads files.

## Tools

- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - HTTP client.
- [Wget](https://example.com/wget) - Downloads files. <!-- curated-list-allow-duplicate https://www.example.com/wget/ -- client and tool -->
`,
			settings: { duplicates: { allow: ['http://example.com/ky/'] } },
		},
		{
			name: 'one page twice',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky again](https://example.com/ky) - Small HTTP client.
             ^^^^^^^^^^^^^^^^^^^^^^ Unexpected duplicate URL, expected one entry per page (first on line 1)
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
`,
		},
		{
			name: 'one page in two spellings and two sections',
			text: `
## Clients

- [Ky](https://example.com/ky) - Small HTTP client.

## Tools

- [Got](https://example.com/got) - HTTP client.
- [Ky](http://www.example.com/ky/) - Small HTTP client.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected duplicate URL, expected one entry per page (first on line 3 in “Clients”; scheme, “www.” and trailing slash differ)
`,
			fixed: `
## Clients

- [Ky](https://example.com/ky) - Small HTTP client.

## Tools

- [Got](https://example.com/got) - HTTP client.
`,
		},
	],

	concerns: ({ content }) => content.comments.length > 0,
	keysOf: pageKeys,
	asks: ['entryCount'],
	check(list, report, { settings, entryCount }) {
		const seen = new Map<string, Entry>();
		const allowed = allowedDuplicates(list, settings);
		const doubles: { readonly first: Entry; readonly entry: Entry }[] = [];
		for (const entry of list.entries) {
			if (isPlace(entry.url)) {
				continue;
			}
			const key = urlKey(entry.url);
			const first = seen.get(key);
			if (!first || allowed.has(key)) {
				seen.set(key, first ?? entry);
			} else if (settings.profile === 'awesome' || !isOnePage(first, entry)) {
				doubles.push({ first, entry });
			}
		}
		const across = doubles.filter(({ first, entry }) => entry.section !== first.section).length;
		const isHabit = across >= habit.places && across >= entryCount * habit.share;
		for (const { first, entry } of doubles) {
			report({
				range: placeOf(entry),
				message: () => `Unexpected duplicate URL, expected one entry per page (${whereAndHow(list, first, entry)})`,
				related: () => {
					const line = lineNumber(list, first.link.range.start);
					return [{ message: `First listed here, line ${line}`, range: placeOf(first) }];
				},
				fixes: () => [{ title: 'Remove this entry', edits: removeEntry(list, entry), safe: false }],
				allow: requestedUrl(entry.url),
				...severityOf(first, entry, settings.profile, isHabit),
			});
		}
	},
});

/** A list that files so many of its entries under several headings does so on purpose. */
const habit = { places: 10, share: 0.05 };

/** Whether it is said below a resource, in other words than its title, what of it else is on its page or on a page of its own. */
function isOnePage(first: Entry, entry: Entry): boolean {
	const isBelow = entry.parent !== undefined && (entry.parent === first || entry.parent === first.parent);
	return (isBelow && entry.title !== first.title) || (first.shape === 'heading' && isInSectionOf(first, entry));
}

function isInSectionOf({ link }: Entry, { section }: Entry): boolean {
	for (let outer = section; outer; outer = outer.parent) {
		if (isWithin(link.range, outer.headingRange)) {
			return true;
		}
	}
	return false;
}

/** awesome-lint lets no page come twice, but sees only the plainest of differences, and no references. */
function severityOf(first: Entry, entry: Entry, profile: Profile, isHabit: boolean): { readonly severity?: Severity } {
	const areSeen = [first.link, entry.link].every(({ kind }) => kind === 'inline' || kind === 'autolink');
	if (profile === 'awesome' && areSeen && plainDifference.test(differenceOf(first.url, entry.url))) {
		return { severity: 'error' };
	}
	return isMistake(first, entry) ? {} : { severity: isHabit ? 'hint' : 'information' };
}

const plainDifference =
	/^(?:(?:scheme|“www\.”|trailing slash|letters of the host|index file|order of parameters|, | and )+ differs?)?$/;

/** In another section it may be meant, and so may one page be under two titles below one entry: its lectures and exercises. */
function isMistake(first: Entry, entry: Entry): boolean {
	const ownPage = entry.parent === first || (entry.parent !== undefined && entry.title !== first.title);
	return entry.section === first.section && !ownPage;
}

/** References to one definition share its URL, so they are shown where they stand. */
function placeOf({ link }: Entry): OffsetRange {
	return link.kind === 'reference' ? link.range : link.urlRange;
}

function whereAndHow(list: ListDocument, first: Entry, entry: Entry): string {
	const elsewhere = first.section !== entry.section && first.section?.title ? ` in “${first.section.title}”` : '';
	const difference = differenceOf(first.url, entry.url);
	return `first on line ${lineNumber(list, first.link.range.start)}${elsewhere}${difference && `; ${difference}`}`;
}
