import { lineEnd } from '../lines';
import { defineRule } from './rule';

/** Where the file may stand; the names are compared as some file systems do not. */
export const contributingPaths = [
	'contributing.md',
	'CONTRIBUTING.md',
	'Contributing.md',
	'.github/contributing.md',
	'.github/CONTRIBUTING.md',
	'.github/Contributing.md',
] as const;

export const awesomeContributing = defineRule({
	id: 'awesome-contributing',
	summary: 'The file `contributing.md` is missing or empty.',
	rationale: 'It tells those who want to add an entry what the list takes and how to write it.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'the file is there',
			text: `
# Awesome Clients
`,
			facts: {
				fileAt: path =>
					path === '.github/CONTRIBUTING.md' ? { kind: 'file', empty: false, anchors: undefined } : { kind: 'missing' },
			},
		},
		{
			name: 'nobody knows',
			text: `
# Awesome Clients
`,
			facts: { fileAt: path => (path === 'contributing.md' ? { kind: 'missing' } : undefined) },
		},
		{
			name: 'the file is missing',
			text: `
# Awesome Clients
^^^^^^^^^^^^^^^^^ Unexpected missing file, expected contributing.md beside the list
`,
			facts: { fileAt: () => ({ kind: 'missing' }) },
		},
		{
			name: 'the file is empty',
			text: `
# Awesome Clients
^^^^^^^^^^^^^^^^^ Unexpected empty file contributing.md, expected how to contribute in it
`,
			facts: {
				fileAt: path =>
					path === 'contributing.md' ? { kind: 'file', empty: true, anchors: undefined } : { kind: 'missing' },
			},
		},
	],

	check({ text, sections, frontMatter }, report, { facts }) {
		const files = contributingPaths.map(path => ({ path, fact: facts.fileAt(path) }));
		const found = files.filter(({ fact }) => fact?.kind === 'file');
		if (found.length === 0 && files.some(({ fact }) => fact === undefined)) {
			return;
		}
		if (found.some(({ fact }) => fact?.kind === 'file' && !fact.empty)) {
			return;
		}
		const start = sections[0]?.headingRange.start ?? frontMatter.range.end;
		report({
			range: { start, end: lineEnd(text, start) },
			message: found[0]
				? `Unexpected empty file ${found[0].path}, expected how to contribute in it`
				: 'Unexpected missing file, expected contributing.md beside the list',
		});
	},
});
