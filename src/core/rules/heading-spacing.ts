import { lineStart } from '../lines';
import type { OffsetRange } from '../model';
import { rangeOf, visit } from '../parse/tree';
import { defineRule } from './rule';

export const headingSpacing = defineRule({
	id: 'heading-spacing',
	summary: 'A heading is indented, or has more than one space behind its number signs.',
	rationale: 'The white space is not shown; headings without it are found by a search for `## `.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'one space',
			text: `
# Clients

## HTTP
`,
		},
		{
			name: 'too many spaces',
			text: `
 # Clients
^ Unexpected white space before a heading, expected none

##  HTTP
  ^^ Unexpected white space behind number signs, expected one space
`,
			fixed: `
# Clients

## HTTP
`,
		},
	],

	check({ text }, report, { tree }) {
		const replace = (range: OffsetRange, newText: string, message: string): void =>
			report({ range, message, fixes: [{ title: 'Remove it', edits: [{ range, newText }], safe: true }] });
		visit(tree(), (node, parent) => {
			if (node.type !== 'heading') {
				return;
			}
			const { start, end } = rangeOf(node);
			const line = lineStart(text, start);
			if (parent.type === 'root' && line < start) {
				replace({ start: line, end: start }, '', 'Unexpected white space before a heading, expected none');
			}
			const signs = /^#{1,6}(?=[ \t])/.exec(text.slice(start, start + 7))?.[0].length ?? 0;
			const spaces = signs === 0 ? 0 : (/^[ \t]*/.exec(text.slice(start + signs, end))?.[0].length ?? 0);
			const range = { start: start + signs, end: start + signs + spaces };
			if (spaces > 1 && range.end < end) {
				replace(range, ' ', 'Unexpected white space behind number signs, expected one space');
			}
		});
	},
});
