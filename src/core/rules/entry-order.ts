import { misplaced } from '../edit/sortOrder';
import { mayMove, moveSibling, sortEntries } from '../edit/sortSection';
import type { Entry, Fix, ListDocument } from '../model';
import { siblingLists } from '../style/siblings';
import { defineRule } from './rule';

export const entryOrder = defineRule({
	id: 'entry-order',
	summary: 'An entry is out of order in a list that is sorted by title.',
	rationale:
		'In a sorted list readers look where the alphabet sends them, and curators find there what is listed already.',
	defaultSeverity: 'information',
	examples: [
		{
			name: 'lists in no order, short ones, and articles',
			text: `
- [Wget](https://example.com/wget)
- [Got](https://example.com/got)
- [Ky](https://example.com/ky)
- [Curl](https://example.com/curl)
- [Axios](https://example.com/axios)

And:

- [The Ant](https://example.com/ant)
- [awesome-bee](https://example.com/bee)
- [Élan](https://example.com/elan)
- [Fly 2](https://example.com/fly2)
- [Fly 10](https://example.com/fly10)
`,
		},
		{
			name: 'one out of order',
			text: `
- [Axios](https://example.com/axios)
- [Bent](https://example.com/bent)
- [Curl](https://example.com/curl)
- [Wreck](https://example.com/wreck)
   ^^^^^ Unexpected place, expected this entry behind “Wget” in alphabetical order, as in 9 of 10 entries here
  - [Boom](https://example.com/boom)
- [Fetch](https://example.com/fetch)
- [Got](https://example.com/got)
- [Ky](https://example.com/ky)
- [Needle](https://example.com/needle)
- [Phin](https://example.com/phin)
- [Wget](https://example.com/wget)
`,
			fixed: `
- [Axios](https://example.com/axios)
- [Bent](https://example.com/bent)
- [Curl](https://example.com/curl)
- [Fetch](https://example.com/fetch)
- [Got](https://example.com/got)
- [Ky](https://example.com/ky)
- [Needle](https://example.com/needle)
- [Phin](https://example.com/phin)
- [Wget](https://example.com/wget)
- [Wreck](https://example.com/wreck)
  - [Boom](https://example.com/boom)
`,
		},
		{
			name: 'an order that the settings ask for',
			settings: { style: { order: 'alphabetical' } },
			text: `
- [Ky](https://example.com/ky)
   ^^ Unexpected place, expected this entry behind “Got” in alphabetical order, as the settings say
- [Got](https://example.com/got)
`,
			fixed: `
- [Got](https://example.com/got)
- [Ky](https://example.com/ky)
`,
		},
	],

	check(list, report, { style, settings }) {
		for (const siblings of siblingLists(list.text, list.entries)) {
			const expected = mayMove(siblings) ? style.orderOf(siblings) : undefined;
			if (expected?.value !== 'alphabetical') {
				continue;
			}
			const wrong = misplaced(siblings);
			const sort = wrong.length > 0 ? sortAll(list, siblings, settings.style.order === 'alphabetical') : [];
			for (const { index, behind } of wrong) {
				const place = behind < 0 ? 'first' : `behind “${siblings[behind]!.title}”`;
				const edits = moveSibling(list, siblings, index, behind);
				const move: Fix[] = edits ? [{ title: `Move this entry ${place}`, edits, safe: false }] : [];
				report({
					range: siblings[index]!.titleRange,
					message: `Unexpected place, expected this entry ${place} in alphabetical order, ${expected.reason}`,
					fixes: settings.style.order === undefined ? [...move, ...(wrong.length > 1 ? sort : [])] : [...sort, ...move],
				});
			}
		}
	},
});

/** Nobody who sorts some lists and not others wants all of them sorted unasked. */
function sortAll(list: ListDocument, siblings: readonly Entry[], isAskedFor: boolean): Fix[] {
	const edits = sortEntries(list, siblings);
	return edits ? [{ title: `Sort these ${siblings.length} entries`, edits, safe: isAskedFor }] : [];
}
