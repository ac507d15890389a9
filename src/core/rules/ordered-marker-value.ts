import type { ListDocument } from '../model';
import { type ItemNode, rangeOf, visit } from '../parse/tree';
import { defineRule } from './rule';

export const orderedMarkerValue = defineRule({
	id: 'ordered-marker-value',
	summary: 'The number of a list item is not one more than the number before it.',
	rationale: 'Markdown shows its own count, which is then another one than the source has.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'counted on from any number',
			text: `
3. [Ky](https://example.com/ky) - Small HTTP client.
4. [Got](https://example.com/got) - HTTP client.
`,
		},
		{
			name: 'a number left out, and one that stays the same',
			text: `
1. [Ky](https://example.com/ky) - Small HTTP client.
3. [Got](https://example.com/got) - HTTP client.
^ Unexpected number 3, expected 2
3. [Wget](https://example.com/wget) - Downloads files.
1. [Curl](https://example.com/curl) - Transfers data.
^ Unexpected number 1, expected 4
`,
			fixed: `
1. [Ky](https://example.com/ky) - Small HTTP client.
2. [Got](https://example.com/got) - HTTP client.
3. [Wget](https://example.com/wget) - Downloads files.
4. [Curl](https://example.com/curl) - Transfers data.
`,
		},
	],

	check(list, report, { tree }) {
		visit(tree(), node => {
			if (node.type !== 'list' || !node.ordered) {
				return;
			}
			const start = node.start ?? 1;
			node.children.forEach((item, index) => {
				const range = numberRange(list, item);
				const written = list.text.slice(range.start, range.end);
				const newText = String(start + index);
				if (written !== newText) {
					const fix = { title: `Write ${newText}`, edits: [{ range, newText }], safe: true };
					report({
						range,
						message: `Unexpected number ${written}, expected ${newText}`,
						...((newText.length === written.length || isOneLine(list, item)) && { fixes: [fix] }),
					});
				}
			});
		});
	},
});

function numberRange({ text }: ListDocument, item: ItemNode) {
	const { start } = rangeOf(item);
	return { start, end: start + (/^\d*/.exec(text.slice(start, start + 10))?.[0].length ?? 0) };
}

/** Else a longer number would have to indent what is below it. */
function isOneLine({ text }: ListDocument, item: ItemNode): boolean {
	const { start, end } = rangeOf(item);
	return !/[\r\n]/.test(text.slice(start, end).trimEnd());
}
