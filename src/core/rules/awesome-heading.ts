import type { Fix, ListDocument } from '../model';
import { type HeadingNode, rangeOf, type Tree } from '../parse/tree';
import { defineRule, type Report } from './rule';
import { lineNumber } from './support/places';
import { titleCase } from './support/titleCase';

export const awesomeHeading = defineRule({
	id: 'awesome-heading',
	summary: 'The list has no main heading or two of them, or it is not in title case.',
	rationale: 'The main heading is the name of the list; everything else belongs to a section below it.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'one main heading',
			text: `
# Awesome Clients for the Web by Node.js

## HTTP clients
`,
		},
		{
			name: 'a picture for a heading',
			text: `
<h1 align="center"><img src="clients.svg" alt="Awesome Clients"></h1>

## HTTP
`,
		},
		{
			name: 'no main heading',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
^ Unexpected list without a main heading, expected its name
`,
		},
		{
			name: 'another level, and no title case',
			text: `
## Awesome clients For the Web
^^ Unexpected level 2 of the main heading, expected 1
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected main heading, expected “Awesome Clients for the Web” in title case
`,
			fixed: `
# Awesome Clients for the Web
`,
		},
		{
			name: 'two main headings',
			text: `
# Awesome Clients

# HTTP
^^^^^^ Unexpected second main heading, expected the one on line 1 only
`,
			fixed: `
# Awesome Clients

## HTTP
`,
		},
	],

	check(list, report, { tree }) {
		const root = tree();
		const first = root.children[0];
		const found = root.children.filter(
			(node): node is HeadingNode => node.type === 'heading' && (node.depth === 1 || node === first),
		);
		if (first?.type === 'heading' && first.depth > 1) {
			reportLevel(list, first, report);
		}
		const main = hasPicture(root) ? first : found[0];
		for (const heading of found) {
			reportCase(list, heading, report);
			if (main && heading !== main) {
				const { start, end } = rangeOf(heading);
				const fixes = list.text[start] === '#' ? [asSection(start)] : undefined;
				report({
					range: { start, end },
					message: `Unexpected second main heading, expected the one on line ${lineNumber(list, rangeOf(main).start)} only`,
					...(fixes && { fixes }),
				});
			}
		}
		if (!main) {
			const start = first ? rangeOf(first).start : 0;
			const range = { start, end: Math.min(start + 1, list.text.length) };
			report({ range, message: 'Unexpected list without a main heading, expected its name' });
		}
	},
});

/** HTML at the top that shows the name: a heading, or a centred picture. */
function hasPicture(root: Tree): boolean {
	const first = root.children[0];
	return (
		first?.type === 'html' &&
		(/<h[1-6][\s>]/i.test(first.value) || (/align=["']center["']/i.test(first.value) && /<img/i.test(first.value)))
	);
}

function reportLevel({ text }: ListDocument, { depth, ...heading }: HeadingNode, report: Report): void {
	const { start, end } = rangeOf({ depth, ...heading });
	const isUnderlined = text[start] !== '#';
	const range = isUnderlined ? { start, end } : { start, end: start + depth };
	const fix: Fix = { title: 'Make it the main heading', edits: [{ range, newText: '#' }], safe: true };
	report({
		range,
		message: `Unexpected level ${depth} of the main heading, expected 1`,
		...(!isUnderlined && { fixes: [fix] }),
	});
}

function asSection(start: number): Fix {
	const edits = [{ range: { start, end: start }, newText: '#' }];
	return { title: 'Make it a section', edits, safe: false };
}

/** Of each stretch of plain text in the heading. */
function reportCase({ text }: ListDocument, heading: HeadingNode, report: Report): void {
	for (const child of heading.children) {
		const expected = child.type === 'text' ? titleCase(child.value) : undefined;
		if (child.type !== 'text' || expected === undefined || expected === child.value) {
			continue;
		}
		const { start } = rangeOf(child);
		const newText = expected.trim();
		const before = child.value.length - child.value.trimStart().length;
		const range = { start: start + before, end: start + before + newText.length };
		const isPlain = text.slice(range.start, range.end) === child.value.trim();
		const fix: Fix = { title: `Write “${newText}”`, edits: [{ range, newText }], safe: false };
		report({
			range: isPlain ? range : rangeOf(child),
			message: `Unexpected main heading, expected “${newText}” in title case`,
			...(isPlain && { fixes: [fix] }),
		});
	}
}
