import { lineStart } from '../lines';
import type { Entry, Fix, OffsetRange, TextEdit } from '../model';
import { once } from '../once';
import { defineRule, type PartView } from './rule';
import { keepsEntries } from './support/keepsEntries';
import { spacesInWords } from './support/spaces';

export const entryIndent = defineRule({
	id: 'entry-indent',
	summary: 'Entries are indented below their parent unlike in the rest of this list.',
	rationale:
		'The unit of indentation decides what is nested: with two units, the next change moves an entry below another parent.',
	defaultSeverity: 'hint',
	examples: [
		{
			name: 'no habit',
			text: `
- [Ky](https://example.com/ky)
  - [Got](https://example.com/got)
- [Wget](https://example.com/wget)
    - [Curl](https://example.com/curl)
`,
		},
		{
			name: 'an outlier and what hangs on it',
			settings: { style: { indent: 4 } },
			text: `
- [Ky](https://example.com/ky)
    - [Got](https://example.com/got)
- [Wget](https://example.com/wget)
  - [Curl](https://example.com/curl) moves data
^^ Unexpected indentation of 2 spaces, expected 4, as the settings say
    in both directions
  - [Wreck](https://example.com/wreck)
^^ Unexpected indentation of 2 spaces, expected 4, as the settings say
`,
			fixed: `
- [Ky](https://example.com/ky)
    - [Got](https://example.com/got)
- [Wget](https://example.com/wget)
    - [Curl](https://example.com/curl) moves data
      in both directions
    - [Wreck](https://example.com/wreck)
`,
		},
	],

	checkPart(list, report, { style }) {
		const shared = new Map<Entry, () => readonly Fix[]>();
		for (const entry of list.entries) {
			const expected = outlierOf(entry) === undefined ? undefined : style.of(entry, 'indent');
			const actual = outlierOf(entry);
			if (!expected || actual === undefined || actual === expected.value) {
				continue;
			}
			const root = rootOf(entry);
			const fixes = shared.get(root) ?? fixesFor(list, root, child => style.of(child, 'indent')?.value);
			shared.set(root, fixes);
			report({
				range: { start: entry.range.start - actual.length, end: entry.range.start },
				message: () =>
					`Unexpected indentation of ${spacesInWords(actual)}, expected ${spacesInWords(expected.value, actual)}, ${expected.reason()}`,
				fixes,
			});
		}
	},
});

/** By how much an entry is indented against its parent; `undefined` when it has none or no line of its own. */
function outlierOf({ parent, indent, marker }: Entry): string | undefined {
	const outer = parent?.indent;
	return marker !== '' &&
		outer !== undefined &&
		indent.length > outer.length &&
		indent.startsWith(outer) &&
		indent.trim() === ''
		? indent.slice(outer.length)
		: undefined;
}

function rootOf(entry: Entry): Entry {
	let root = entry;
	while (root.parent) {
		root = root.parent;
	}
	return root;
}

/** All of a tree is indented at once, and only if the same entries hang below the same parents then, which takes a while to see. */
function fixesFor({ text }: PartView, root: Entry, unitOf: (entry: Entry) => string | undefined): () => readonly Fix[] {
	const start = lineStart(text, root.range.start);
	const edits: TextEdit[] = [];
	const indentChildren = (parent: Entry, newIndent: string): void => {
		for (const child of parent.children) {
			const unit = outlierOf(child) === undefined ? undefined : unitOf(child);
			const wanted = unit === undefined ? newIndent + child.indent.slice(parent.indent.length) : newIndent + unit;
			edits.push(...shift(text, child, child.indent, wanted));
			indentChildren(child, wanted);
		}
	};
	indentChildren(root, root.indent);
	const changes = edits.filter(({ range, newText }) => text.slice(range.start, range.end) !== newText);
	const whole = { start, end: root.range.end };
	return once(() =>
		changes.length > 0 && keepsEntries(text, whole, changes, root)
			? [{ title: `Indent all below “${root.title}” alike`, edits: changes, safe: true }]
			: [],
	);
}

/** Indents an entry's own lines, its children's excluded: they have their own. */
function shift(text: string, entry: Entry, indent: string, wanted: string): TextEdit[] {
	const end = entry.children[0] ? lineStart(text, entry.children[0].range.start) : entry.range.end;
	const edits: TextEdit[] = [];
	const own: OffsetRange = { start: entry.range.start - indent.length, end };
	for (const line of text.slice(own.start, own.end).matchAll(/(?<=^|[\n\r])[ \t]*(?=[^\s])/g)) {
		if (line[0].startsWith(indent)) {
			const at = own.start + line.index;
			edits.push({ range: { start: at, end: at + indent.length }, newText: wanted });
		}
	}
	return edits;
}
