import { lineStart } from '../lines';
import type { ListDocument } from '../model';
import { type HeadingNode, type ListNode, rangeOf, type Tree, textOf } from '../parse/tree';
import { defineRule, type Report } from './rule';
import { align } from './support/align';
import { contentsHeading, unnamedContents } from './support/contents';
import { contentsLevels, isLeftOut } from './support/contentsLevels';
import { contentsFault, ownRange } from './support/contentsStep';
import { contentRange } from './support/headings';

export const awesomeToc = defineRule({
	id: 'awesome-toc',
	summary: 'The table of contents is not called “Contents”, not the first section, or not a list of all sections.',
	rationale: 'Readers look for it at the top, and believe that a list of sections has all of them.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'all sections, some with their subsections, and none of the sections about the list',
			text: `
# Awesome Clients

## Contents

- [HTTP](#http)
  - [Small](#small)
- [FTP](#ftp)

## HTTP

### Small

## FTP

### Big

## Contributing
`,
		},
		{
			name: 'a section that is missing, one that is there no more, and another text',
			text: `
# Awesome Clients

## Contents

- [FTP clients](#ftp-clients)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected contents without “HTTP”, expected it above this item
- [Gopher clients](#gopher)
   ^^^^^^^^^^^^^^ Unexpected “Gopher clients” in the contents, expected “Gopher” as in the heading
- [Contributing](#contributing)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected “Contributing” in the contents, expected no item for it

## HTTP

## FTP clients

## Gopher

## Contributing
`,
			fixed: `
# Awesome Clients

## Contents

- [HTTP](#http)
- [FTP clients](#ftp-clients)
- [Gopher](#gopher)

## HTTP

## FTP clients

## Gopher

## Contributing
`,
		},
		{
			name: 'another order, and a link to another section',
			text: `
# Awesome Clients

## Contents

- [FTP](#ftp)
  ^^^^^^^^^^^ Unexpected place of “FTP” in the contents, expected “HTTP” here
- [HTTP](#ftp)
         ^^^^ Unexpected link to “#ftp”, expected “#http”

## HTTP

## FTP
`,
			fixed: `
# Awesome Clients

## Contents

- [FTP](#ftp)
- [HTTP](#http)

## HTTP

## FTP
`,
		},
		{
			name: 'another heading above',
			text: `
# Awesome Clients

## Table of Contents
   ^^^^^^^^^^^^^^^^^ Unexpected heading of a table of contents, expected “## Contents”

- [HTTP](#http)

## HTTP
`,
			fixed: `
# Awesome Clients

## Contents

- [HTTP](#http)

## HTTP
`,
		},
	],

	check(list, report, { tree }) {
		const root = tree();
		const heading = contentsHeading(root);
		if (!heading) {
			reportUnnamed(list, root, report);
			return;
		}
		const contents = contentsBelow(list, root, heading, report);
		if (!contents) {
			return;
		}
		const { levels, deeper } = contentsLevels(list, root, contents);
		for (const level of levels) {
			const names = [level.items.map(({ text }) => text), level.headings.map(({ text }) => text)] as const;
			for (const step of align(...names)) {
				const fault = contentsFault(list, level, step);
				if (fault) {
					report(fault);
				}
			}
		}
		for (const item of deeper) {
			report({ range: ownRange(list, item), message: 'Unexpected third level of the contents, expected two' });
		}
	},
});

/** The one list between the heading and the next section; reports it when there is none or another one. */
function contentsBelow({ text }: ListDocument, root: Tree, heading: HeadingNode, report: Report): ListNode | undefined {
	const at = root.children.indexOf(heading);
	const range = contentRange(text, heading);
	const above = root.children.slice(0, at);
	const headings = above.filter(({ type }) => type === 'heading');
	if (headings.length > 1) {
		report({ range, message: 'Unexpected section above the contents, expected the contents first' });
	} else if (headings.length === 0 && !above.some(({ type }) => type === 'html')) {
		report({ range, message: 'Unexpected contents without a heading above, expected the name of the list' });
	}
	const below = root.children.slice(at + 1);
	const next = below.findIndex(node => node.type === 'heading' && node.depth === 2 && !isLeftOut(textOf(node)));
	if (next === -1) {
		report({ range, message: 'Unexpected contents of a list without sections, expected some below' });
		return undefined;
	}
	const lists = below.slice(0, next).filter((node): node is ListNode => node.type === 'list');
	if (lists.length === 0) {
		report({ range, message: 'Unexpected contents without a list, expected one of the sections' });
	} else if (lists.length > 1) {
		report({ range, message: `Unexpected ${lists.length} lists below the contents, expected one` });
	}
	return lists.length === 1 ? lists[0] : undefined;
}

/** One finding instead of one for each of its items, which are no list items as awesome-lint wants them. */
function reportUnnamed(list: ListDocument, root: Tree, report: Report): void {
	const found = unnamedContents(root);
	if (!found) {
		return;
	}
	const { heading, list: contents } = found;
	if (heading) {
		const whole = rangeOf(heading);
		const content = contentRange(list.text, heading);
		report({
			range: content,
			message: 'Unexpected heading of a table of contents, expected “## Contents”',
			fixes: [{ title: 'Write “## Contents”', edits: [{ range: whole, newText: '## Contents' }], safe: false }],
		});
		return;
	}
	const { start } = rangeOf(contents);
	const at = lineStart(list.text, start);
	const newText = `## Contents${list.style.eol}${list.style.eol}`;
	report({
		range: { start, end: start + 1 },
		message: 'Unexpected table of contents without a heading, expected “## Contents” above',
		fixes: [{ title: 'Insert “## Contents”', edits: [{ range: { start: at, end: at }, newText }], safe: false }],
	});
}
