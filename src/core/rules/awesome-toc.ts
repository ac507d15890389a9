import { defineRule } from './rule';
import { align } from './support/align';
import { contentsHeading } from './support/contents';
import { contentsLevels } from './support/contentsLevels';
import { contentsBelow, reportUnnamed } from './support/contentsPlace';
import { contentsFault, ownRange } from './support/contentsStep';

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
