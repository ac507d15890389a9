import { escapeLinkText } from '../edit/escape';
import type { Fix, ListDocument, Section } from '../model';
import { type HeadingAnchor, hasAnchors, headingAnchors } from '../parse/anchors';
import { defineRule } from './rule';
import { type ContentsItem, contentsList } from './support/contentsList';
import { type ItemOf, letters, matcher } from './support/contentsMatcher';
import { lineNumber } from './support/places';

export const tableOfContents = defineRule({
	id: 'table-of-contents',
	summary: 'The contents list lacks a heading of a level that it lists.',
	rationale:
		'Readers who look for the section in the contents take it for missing. Only a contents list that has at least 80 % of ' +
		'the headings of a level is held to it; items that lead nowhere are found by `missing-heading`.',
	defaultSeverity: 'information',
	examples: [
		{
			name: 'complete contents, and headings that need not be there',
			text: `
# Clients

## Contents

- [HTTP](#http)
- [FTP](#ftp)
- [SSH](#ssh)

## HTTP

### Small

## FTP

## SSH

## Contributing
`,
		},
		{
			name: 'a section that was added later',
			text: `
# Clients

- [HTTP](#http)
- [FTP](#ftp)
- [SSH](#ssh)
- [Mail](#mail)

## HTTP

## FTP

## Gopher & more
^^^^^^^^^^^^^^^^ Unexpected heading that the contents lack, expected an item for it (contents from line 3)

## SSH

## Mail
`,
			fixed: `
# Clients

- [HTTP](#http)
- [FTP](#ftp)
- [Gopher & more](#gopher--more)
- [SSH](#ssh)
- [Mail](#mail)

## HTTP

## FTP

## Gopher & more

## SSH

## Mail
`,
		},
	],

	concerns: part => hasAnchors(part) || part.content.links.some(({ url }) => url.startsWith('#')),
	check(list, report) {
		const items = contentsList(list);
		const [first, last] = [items[0], items.at(-1)];
		if (!first || !last || items.length < 4) {
			return;
		}
		const all = headingAnchors(list);
		const { exact, loose } = matcher(items, all);
		const unlisted = unlistedSections(list.sections);
		const isWanted = ({ range, text }: HeadingAnchor) =>
			range.start > last.range.end && text.trim() !== '' && !unlisted.has(range.start);
		const line = lineNumber(list, first.range.start);
		for (const own of byDepth(all.filter(isWanted))) {
			// What comes before the first heading that is listed is not what the contents are about.
			const listed = own.slice(Math.max(0, own.findIndex(exact)));
			if (count(listed, exact) < 3 || count(listed, exact) < listed.length * 0.8) {
				continue;
			}
			let sibling = first;
			let siblingText = '';
			for (const heading of listed) {
				const item = exact(heading);
				if (item) {
					sibling = item;
					siblingText = heading.text;
				} else if (!loose(heading)) {
					const isAlike = letters(sibling.link.text) === letters(siblingText);
					report({
						range: heading.range,
						message: `Unexpected heading that the contents lack, expected an item for it (contents from line ${line})`,
						related: [{ message: 'The item for the heading above', range: sibling.range }],
						...(isAlike && { fixes: [addItem(list, items, sibling, heading)] }),
					});
				}
			}
		}
	},
});

function count(headings: readonly HeadingAnchor[], itemOf: ItemOf): number {
	return headings.filter(itemOf).length;
}

function byDepth(headings: readonly HeadingAnchor[]): HeadingAnchor[][] {
	const groups: HeadingAnchor[][] = [[], [], [], [], [], []];
	for (const heading of headings) {
		groups[heading.depth - 1]!.push(heading);
	}
	return groups;
}

/** Where headings begin that no contents need: about the list itself, and resources. */
function unlistedSections(sections: readonly Section[]): ReadonlySet<number> {
	const found = new Set<number>();
	const visit = ({ title, headingRange, administrative, sections: inner }: Section): void => {
		if (administrative || leftOut.test(title)) {
			found.add(headingRange.start);
		}
		inner.forEach(visit);
	};
	sections.forEach(visit);
	return found;
}

const leftOut =
	/^(?:related(?: lists?)?|see also|credits?|authors?|about|disclaimer|sponsors?|thanks|acknowledge?ments?)$/i;

/** Below the sibling and what is indented under it. */
function addItem(
	list: ListDocument,
	items: readonly ContentsItem[],
	sibling: ContentsItem,
	heading: HeadingAnchor,
): Fix {
	let last = sibling;
	for (let at = items.indexOf(sibling) + 1; at < items.length && items[at]!.indent > sibling.indent; at++) {
		last = items[at]!;
	}
	const text = heading.text.trim();
	const at = last.range.end;
	const newText = `${list.style.eol}${sibling.prefix}[${escapeLinkText(text)}](#${heading.anchor})`;
	return { title: 'Add an item to the contents', edits: [{ range: { start: at, end: at }, newText }], safe: false };
}
