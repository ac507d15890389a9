import type { Fix, ListDocument, OffsetRange } from '../model';
import { rangeOf, visit } from '../parse/tree';
import { defineRule } from './rule';

export const awesomeCiBadge = defineRule({
	id: 'awesome-ci-badge',
	summary: 'A badge tells whether the list passed its tests.',
	rationale: 'Readers of an Awesome list want the list; the state of its tests is for its curators.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'another badge',
			text: `
# Awesome Clients [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)
`,
		},
		{
			name: 'badges of tests',
			text: `
# Awesome Clients [![Build](https://travis-ci.org/a/b.svg)](https://travis-ci.org/a/b)
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected badge of tests, expected none in an Awesome list

![Tests](https://example.com/tests.svg "Build Status")
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected badge of tests, expected none in an Awesome list
`,
			fixed: `
# Awesome Clients


`,
		},
	],

	check(list, report, { tree }) {
		const urls = new Map(list.images.map(image => [image.range.start, image.urlRange]));
		visit(tree(), (node, parent) => {
			if (node.type !== 'image') {
				return;
			}
			const isCi = /build status|travis|circleci/i;
			if (isCi.test(node.title ?? '') || /travis|circleci/i.test(node.url)) {
				const image = rangeOf(node);
				const isAlone = (parent.type === 'link' || parent.type === 'linkReference') && parent.children.length === 1;
				report({
					range: urls.get(image.start) ?? image,
					message: 'Unexpected badge of tests, expected none in an Awesome list',
					fixes: [removal(list, isAlone ? rangeOf(parent) : image)],
				});
			}
		});
	},
});

/** With the spaces before it. */
function removal({ text }: ListDocument, { start, end }: OffsetRange): Fix {
	const spaces = /[ \t]*$/.exec(text.slice(Math.max(0, start - 9), start))?.[0].length ?? 0;
	return { title: 'Remove the badge', edits: [{ range: { start: start - spaces, end }, newText: '' }], safe: false };
}
