import type { Fix } from '../model';
import { rangeOf, visit } from '../parse/tree';
import { defineRule } from './rule';

export const linkTitleStyle = defineRule({
	id: 'link-title-style',
	summary: 'The title of a link stands in other marks than single quotes.',
	rationale: 'It is what awesome-lint asks; one kind of marks is enough.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'single quotes',
			text: `
- [Ky](https://example.com/ky 'A client') - Small HTTP client.
- [Got][got] - HTTP client.

[got]: https://example.com/got 'Another'
`,
		},
		{
			name: 'double quotes and parentheses',
			text: `
- [Ky](https://example.com/ky "A client") - Small HTTP client.
                              ^^^^^^^^^^ Unexpected “"” around a link's title, expected “'”
- [Got][got] - HTTP client.

[got]: https://example.com/got (It's another)
                               ^^^^^^^^^^^^^^ Unexpected “(” around a link's title, expected “'”
`,
			fixed: `
- [Ky](https://example.com/ky 'A client') - Small HTTP client.
- [Got][got] - HTTP client.

[got]: https://example.com/got (It's another)
`,
		},
	],

	check({ text }, report, { tree }) {
		visit(tree(), node => {
			if ((node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') || !node.title) {
				return;
			}
			const whole = rangeOf(node);
			const last = node.type === 'definition' ? whole.end : whole.end - 1;
			const end = whole.start + text.slice(whole.start, last).trimEnd().length;
			const close = text[end - 1]!;
			const open = close === ')' ? '(' : close;
			if (open !== '"' && open !== '(') {
				return;
			}
			const start = end - 2 - node.title.length;
			const isPlain = text.slice(start, end) === open + node.title + close;
			const edits = [
				{ range: { start, end: start + 1 }, newText: "'" },
				{ range: { start: end - 1, end }, newText: "'" },
			];
			const fixes: Fix[] | undefined =
				isPlain && !/['\\]/.test(node.title) ? [{ title: 'Write single quotes', edits, safe: true }] : undefined;
			report({
				range: isPlain ? { start, end } : { start: end - 1, end },
				message: `Unexpected “${open}” around a link's title, expected “'”`,
				...(fixes && { fixes }),
			});
		});
	},
});
