import { rangeOf, type Tree, type TreeNode, visit } from '../parse/tree';
import { defineRule } from './rule';
import { type Brackets, bracketsIn } from './support/brackets';
import { within } from './support/places';

export const undefinedShortcut = defineRule({
	id: 'undefined-shortcut',
	summary: 'Brackets in a text look like a reference, and nothing defines it.',
	rationale:
		'Once somebody defines a label of that name, the text becomes a link; a backslash says that none is meant.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'references, tasks, alerts, footnotes and escaped brackets',
			text: `
> [!NOTE]
> All of them are free.

- [ ] [Ky] - Small HTTP client.[^1]
- [x] \\[beta] [Got](https://example.com/got) - HTTP client for \`[a]\`.

[ky]: https://example.com/ky

[^1]: Really.
`,
		},
		{
			name: 'brackets in a text',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client [beta].
                                                   ^^^^^^ Unexpected brackets that refer to no definition, expected “\\[” before a text
- [Got](https://example.com/got) - Big HTTP client [fast][1].
                                                   ^^^^^^^^^ Unexpected brackets that refer to no definition, expected “\\[” before a text
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client \\[beta].
- [Got](https://example.com/got) - Big HTTP client \\[fast]\\[1].
`,
		},
	],

	check(list, report, { tree }) {
		const labels = new Set(list.definitions.map(({ label }) => label.toLowerCase()));
		// What other rules report.
		const known = [...list.nearLinks, ...list.undefinedReferences]
			.map(({ range }) => range)
			.sort((a, b) => a.start - b.start);
		const tasks = taskMarks(tree());
		visit(tree(), node => {
			for (const { range, label, opens } of isContainer(node) ? bracketsIn(list.text, node) : []) {
				if (isReference({ label }) && !labels.has(label) && !tasks.has(range.start) && !within(known, range.start)) {
					const edits = opens.map(start => ({ range: { start, end: start }, newText: '\\' }));
					report({
						range,
						message: 'Unexpected brackets that refer to no definition, expected “\\[” before a text',
						fixes: [{ title: 'Write “\\[”', edits, safe: true }],
					});
				}
			}
		});
	},
});

/** Not GitHub's alerts, nor footnotes. */
function isReference({ label }: Pick<Brackets, 'label'>): boolean {
	return label !== '' && !/^(?:!(?:note|tip|important|warning|caution)$|\^)/i.test(label);
}

function isContainer(node: TreeNode): boolean {
	return ['heading', 'paragraph', 'emphasis', 'strong', 'link', 'linkReference'].includes(node.type);
}

/** Where items of a task list begin with their box. */
function taskMarks(tree: Tree): ReadonlySet<number> {
	const marks = new Set<number>();
	visit(tree, node => {
		const first = node.type === 'listItem' ? node.children[0] : undefined;
		const text = first?.type === 'paragraph' ? first.children[0] : undefined;
		if (text?.type === 'text' && /^\[[ xX]\](?:\s|$)/.test(text.value)) {
			marks.add(rangeOf(text).start);
		}
	});
	return marks;
}
