import type { ListDocument, OffsetRange } from '../model';
import { type LinkNode, rangeOf, type TreeNode, visit } from '../parse/tree';
import { canParse } from '../url/canParse';
import { defineRule, type Report } from './rule';
import { descriptionFault } from './support/awesomeDescription';
import { awesomeItems, itemParts } from './support/awesomeItems';
import { emphasizedLinkFix } from './support/emphasizedLink';

export const awesomeListItem = defineRule({
	id: 'awesome-list-item',
	summary: 'A list item is not written as those of Awesome lists are: `- [Title](URL) - Description.`',
	rationale: 'All Awesome lists write their entries alike, so that whoever knows one can read and extend any.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'items as they should be',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - iOS client, “big.”
- [Wget](https://example.com/wget) (archived)
- ![](logo.svg) [Curl](https://example.com/curl) [Docs](https://example.com/docs) - Transfers data (fast!)
- Plain text, and below it:
  - [Axios](https://example.com/axios)
- **[Wreck](https://example.com/wreck)** [Repository](https://example.com/repository) - Uses \`http\`.
`,
		},
		{
			name: 'another separator, no period, a small letter',
			text: `
- [Ky](https://example.com/ky) – Small HTTP client.
                              ^^^ Unexpected separator “ – ”, expected “ - ”
- [Got](https://example.com/got): HTTP client.
                                ^^ Unexpected separator “: ”, expected “ - ”
- [Wget](https://example.com/wget) Downloads files.
                                  ^^^^^^^^^^ Unexpected text behind the link, expected “ - ” before the description
- [Curl](https://example.com/curl) - Transfers data
                                                  ^ Unexpected end of the description, expected a period
- [Wreck](https://example.com/wreck) - small utilities.
                                       ^^^^^ Unexpected “small”, expected “Small” to begin the description
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - HTTP client.
- [Wget](https://example.com/wget) - Downloads files.
- [Curl](https://example.com/curl) - Transfers data.
- [Wreck](https://example.com/wreck) - Small utilities.
`,
		},
		{
			name: 'no link, a path and a picture',
			text: `
- **Ky** - Small HTTP client.
  ^^^^^^ Unexpected beginning of a list item, expected a link
- [Got](docs/got.md) - HTTP client.
        ^^^^^^^^^^^ Unexpected path “docs/got.md” in a list item, expected an absolute URL
- [![Wget](wget.svg)](https://example.com/wget) - Downloads files.
   ^^^^^^^^^^^^^^^^^ Unexpected picture in the link of a list item, expected text
`,
		},
		{
			name: 'emphasis',
			text: `
- **[Ky](https://example.com/ky)** - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected emphasis around a link, expected it inside
`,
			fixed: `
- [**Ky**](https://example.com/ky) - Small HTTP client.
`,
		},
		{
			name: 'no space behind the bullet',
			text: `
## Clients

-[Ky](https://example.com/ky) - Small HTTP client.
^ Unexpected bullet without a space behind it, expected one
`,
			fixed: `
## Clients

- [Ky](https://example.com/ky) - Small HTTP client.
`,
		},
		{
			name: 'a table of contents, and what stands before the first section',
			text: `
# Awesome Clients

- **Free**

## Contents

- [Clients](#clients)

## Clients

- [Ky](https://example.com/ky) - Small HTTP client.
`,
		},
	],

	check(list, report, { tree, settings }) {
		const links = new Map(list.links.map(link => [link.range.start, link.urlRange]));
		visit(tree(), node => {
			if (node.type === 'paragraph') {
				reportBareBullets(list, node.children, report);
			}
		});
		for (const item of awesomeItems(tree())) {
			const [first] = item.children;
			if (first?.type !== 'paragraph') {
				const { start } = first ? rangeOf(first) : rangeOf(item);
				const range = { start, end: start + 1 };
				report({ range, message: 'Unexpected beginning of a list item, expected a link' });
			} else if (first.children[0]?.type !== 'text') {
				reportItem(first.children);
			}
		}

		function reportItem(children: readonly TreeNode[]): void {
			const parts = itemParts(children);
			const link = parts?.link;
			if (!link) {
				const range = rangeOf(children[0]!);
				const fix = emphasizedLinkFix(list.text, children[0]!);
				report({
					range,
					message: `Unexpected ${fix ? 'emphasis around a link, expected it inside' : 'beginning of a list item, expected a link'}`,
					...(fix && { fixes: [fix] }),
				});
				return;
			}
			if (isSound(link, links.get(rangeOf(link).start), report)) {
				const fault = descriptionFault(list.text, parts.description, settings.style);
				if (fault) {
					report(fault);
				}
			}
		}
	},
});

/** Empty URLs and texts are for other rules to tell. */
function isSound(link: LinkNode, urlRange: OffsetRange | undefined, report: Report): boolean {
	if (link.type === 'linkReference') {
		return true;
	}
	if (link.url === '' || link.children.length === 0) {
		return false;
	}
	if (!canParse(link.url.trim()) || link.url.trim().includes(' ')) {
		const message = `Unexpected path “${link.url}” in a list item, expected an absolute URL`;
		report({ range: urlRange ?? rangeOf(link), message });
		return false;
	}
	const alien = link.children.find(({ type }) => !['emphasis', 'inlineCode', 'strong', 'text'].includes(type));
	if (alien) {
		const name = /^image/.test(alien.type) ? 'picture' : alien.type === 'html' ? 'HTML' : 'hard line break';
		report({ range: rangeOf(alien), message: `Unexpected ${name} in the link of a list item, expected text` });
	}
	return !alien;
}

/** `-[Ky](…)` is no list item yet. */
function reportBareBullets({ text }: ListDocument, children: readonly TreeNode[], report: Report): void {
	children.forEach((child, at) => {
		const next = children[at + 1];
		const isBullet = child.type === 'text' && /(?:^|\n)-$/.test(child.value.slice(-2));
		if (isBullet && (next?.type === 'link' || next?.type === 'linkReference')) {
			const { end } = rangeOf(child);
			const range = { start: end - 1, end };
			report({
				range,
				message: 'Unexpected bullet without a space behind it, expected one',
				fixes: [
					{ title: 'Add a space', edits: [{ range: { start: end, end }, newText: ' ' }], safe: text[end] === '[' },
				],
			});
		}
	});
}
