import type { FileFact } from '../facts';
import { defineRule } from './rule';
import { hasLocalLinks, localLinks } from './support/localLinks';

const files: Readonly<Record<string, FileFact>> = {
	'docs/guide.md': { kind: 'file', empty: false, anchors: new Set(['install']) },
	docs: { kind: 'folder' },
};
const fileAt = (path: string): FileFact => files[path] ?? { kind: 'missing' };

export const missingFile = defineRule({
	id: 'missing-file',
	summary: 'A relative link leads to no file of the project.',
	rationale: 'The file was moved, renamed or never added, and readers get “not found”.',
	defaultSeverity: 'warning',
	examples: [
		{
			name: 'files, folders, pages of GitHub and of a site generator',
			text: `
- [Guide](docs/guide.md#install) - How to begin.
- [All guides](./docs/) - More.
- [As a page](docs/guide.html) - How the site shows it.
- [Questions](../../issues) - Ask here.
`,
			facts: { fileAt },
		},
		{
			name: 'a page whose site resolves links',
			text: `
---
title: Clients
---

- [Guide](/guides/start) - How to begin.
- [More](../more) - More of it.
- [All](guides/all.html) - All of them.
`,
			facts: { fileAt },
		},
		{
			name: 'nothing known',
			text: `
- [Guide](docs/start.md) - How to begin.
`,
		},
		{
			name: 'a list that stands alone, outside of any project',
			text: `
- [Guide](docs/start.md) - How to begin.
`,
			facts: { fileAt: path => (path === '/' ? undefined : { kind: 'missing' }) },
		},
		{
			name: 'missing files',
			text: `
- [Guide](docs/start.md) - How to begin.
          ^^^^^^^^^^^^^ Unexpected path “docs/start.md”, expected a file or folder of the project
- ![Logo](media/my%20logo.svg) [Ky](https://example.com/ky) - Small HTTP client.
          ^^^^^^^^^^^^^^^^^^^ Unexpected path “media/my logo.svg”, expected a file or folder of the project
`,
			facts: { fileAt },
		},
	],

	asks: ['files'],
	concerns: hasLocalLinks,
	check(list, report, { facts }) {
		const isMissing = (asked: string) => facts.fileAt(asked)?.kind === 'missing';
		const links = localLinks(list);
		if (facts.fileAt('/') === undefined && !links.some(({ path }) => path !== '' && isThere(facts.fileAt(path)))) {
			// A copy of a list, without the project it belongs to
			return;
		}
		for (const { path, urlRange, alternatives } of links) {
			if (path !== '' && isMissing(path) && alternatives.every(isMissing)) {
				report({ range: urlRange, message: `Unexpected path “${path}”, expected a file or folder of the project` });
			}
		}
	},
});

function isThere(file: FileFact | undefined): boolean {
	return file !== undefined && file.kind !== 'missing';
}
