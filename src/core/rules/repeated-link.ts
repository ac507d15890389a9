import type { Link } from '../model';
import { rangeOf, type Tree, visit } from '../parse/tree';
import { urlKey } from '../url/sameness';
import { defineRule } from './rule';
import { lineNumber } from './support/places';

export const repeatedLink = defineRule({
	id: 'repeated-link',
	summary: 'A page is linked twice outside of descriptions, once at least elsewhere than in an entry.',
	rationale:
		'One link is enough, and only one has to be mended; two entries for one page are for `duplicate-url` to tell.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'once in a text, and in descriptions',
			text: `
Begin with [HTTP](https://example.com/http).

- [Ky](https://example.com/ky) - Small [HTTP](https://example.com/http) client.
- [Got](https://example.com/got) - Another [HTTP](https://example.com/http) client.
`,
		},
		{
			name: 'in a text and in an entry',
			text: `
Begin with [Ky](https://example.com/ky).

- [Ky](http://www.example.com/ky/) - Small HTTP client.
       ^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected second link to a page, expected only the one on line 1
`,
		},
		{
			name: 'back to the top',
			text: `
- [Clients](#clients)

## Clients

[Clients](#clients)
          ^^^^^^^^ Unexpected second link to a page, expected only the one on line 1
`,
		},
	],

	check(list, report, { tree, settings }) {
		const inDescriptions = descriptionLinks(tree());
		const leads = new Set(list.entries.map(({ link }) => link.range.start));
		const allowed = new Set(settings.duplicates.allow.map(keyOf));
		const seen = new Map<string, { readonly first: Link; inEntry: boolean }>();
		for (const link of list.links) {
			const key = keyOf(link.url);
			const isLead = leads.has(link.range.start);
			const isCounted = link.kind === 'inline' || link.kind === 'autolink';
			if (!isCounted || key === '' || allowed.has(key) || inDescriptions.has(link.range.start)) {
				continue;
			}
			const known = seen.get(key);
			if (known && !(isLead && known.inEntry)) {
				const line = lineNumber(list, known.first.range.start);
				report({
					range: link.urlRange,
					message: `Unexpected second link to a page, expected only the one on line ${line}`,
					related: [{ message: 'The first link', range: known.first.urlRange }],
					allow: link.url,
				});
			}
			seen.set(key, { first: known?.first ?? link, inEntry: isLead || known?.inEntry === true });
		}
	},
});

/** Places in this document, and paths, are what they are. */
function keyOf(url: string): string {
	return /^[a-z][a-z\d+.-]*:/i.test(url) ? urlKey(url) : url;
}

/** Behind the first link of an item's first paragraph. */
function descriptionLinks(tree: Tree): ReadonlySet<number> {
	const found = new Set<number>();
	visit(tree, node => {
		const first = node.type === 'listItem' ? node.children[0] : undefined;
		const links = (first?.type === 'paragraph' ? first.children : []).filter(
			({ type }) => type === 'link' || type === 'linkReference',
		);
		for (const link of links.slice(1)) {
			found.add(rangeOf(link).start);
		}
	});
	return found;
}
