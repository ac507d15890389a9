import { rangeOf, visit } from '../parse/tree';
import { defineRule } from './rule';
import { lineNumber } from './support/places';

export const unorderedMarkerStyle = defineRule({
	id: 'unordered-marker-style',
	summary: 'A list has another bullet than the first list.',
	rationale: 'It is what awesome-lint asks; `list-marker` goes by what most lists of the document do.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'one bullet',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
  - [Docs](https://example.com/ky/docs) - How to use it.
`,
		},
		{
			name: 'two bullets',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
  * [Docs](https://example.com/ky/docs) - How to use it.
  ^ Unexpected bullet “*”, expected “-” as on line 1
  * [Code](https://example.com/ky/code) - How it is made.
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
  - [Docs](https://example.com/ky/docs) - How to use it.
  - [Code](https://example.com/ky/code) - How it is made.
`,
		},
	],

	check(list, report, { tree }) {
		let first: { readonly bullet: string; readonly line: number } | undefined;
		visit(tree(), node => {
			if (node.type !== 'list' || node.ordered) {
				return;
			}
			const places = node.children.map(item => {
				const { start } = rangeOf(item);
				return { start, end: start + 1 };
			});
			const bullet = list.text[places[0]!.start]!;
			first ??= { bullet, line: lineNumber(list, places[0]!.start) };
			if (bullet !== first.bullet) {
				const newText = first.bullet;
				// Without a text behind it a hyphen below a paragraph makes that a heading.
				const isSafe = node.children.every(item => item.children.length > 0);
				const edits = places.map(range => ({ range, newText }));
				report({
					range: places[0]!,
					message: `Unexpected bullet “${bullet}”, expected “${newText}” as on line ${first.line}`,
					...(isSafe && { fixes: [{ title: `Write “${newText}” in this list`, edits, safe: true }] }),
				});
			}
		});
	},
});
