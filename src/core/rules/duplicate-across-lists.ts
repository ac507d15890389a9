import type { ForeignPlace } from '../facts';
import { requestedUrl } from '../url/requestedUrl';
import { urlKey } from '../url/sameness';
import { defineRule } from './rule';
import { allowedDuplicates } from './support/allowedDuplicates';
import { pageKeys } from './support/pageKeys';

const place: ForeignPlace = {
	document: 'lists/tools.md',
	label: 'lists/tools.md',
	start: { line: 3, character: 7 },
	end: { line: 3, character: 29 },
};

export const duplicateAcrossLists = defineRule({
	id: 'duplicate-across-lists',
	summary: 'Another list of the project has an entry for the same page.',
	rationale: 'A correction to one of them misses the other. It may be meant, when the lists have different readers.',
	defaultSeverity: 'information',
	examples: [
		{
			name: 'pages of this list alone, and one that is meant to be in both',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - HTTP client. <!-- curated-list-allow-duplicate -->
`,
			facts: {
				otherLists: () => 1,
				listedElsewhere: key => (key === urlKey('https://example.com/got') ? [place] : []),
			},
		},
		{
			name: 'a page of another list',
			text: `
- [Ky](https://www.example.com/ky/) - Small HTTP client.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected page of another list, expected one entry per page (lists/tools.md, line 4)
- [Got](https://example.com/got) - HTTP client.
`,
			facts: {
				otherLists: () => 1,
				listedElsewhere: key => (key === urlKey('https://example.com/ky') ? [place] : []),
			},
		},
	],

	concerns: ({ content }) => content.comments.length > 0,
	keysOf: pageKeys,
	sharedWith: 'otherLists',
	check(list, report, { facts, settings }) {
		const allowed = allowedDuplicates(list, settings);
		const seen = new Set<string>();
		for (const entry of list.entries) {
			const { link, url } = entry;
			const [key] = pageKeys(entry);
			// What comes twice in this list is another rule's.
			if (key === undefined || seen.size === seen.add(key).size || allowed.has(key)) {
				continue;
			}
			const [first, ...others] = facts.listedElsewhere(key);
			if (first) {
				const more = others.length === 0 ? '' : `, and ${others.length} more`;
				report({
					range: link.kind === 'reference' ? link.range : link.urlRange,
					message: `Unexpected page of another list, expected one entry per page (${first.label}, line ${first.start.line + 1}${more})`,
					related: [first, ...others].map(elsewhere => ({ message: `Also listed in ${elsewhere.label}`, elsewhere })),
					allow: requestedUrl(url),
				});
			}
		}
	},
});
