import type { ListDocument } from '../model';
import { isDefinitionPlace } from '../parse/parts/part';
import { defineRule } from './rule';
import { isComment, removeDefinition } from './support/definitions';

export const unusedDefinition = defineRule({
	id: 'unused-definition',
	summary: 'A link definition that no link and no image refers to.',
	rationale: 'Readers never see it: either the link that needed it is gone, or its label is spelled differently.',
	defaultSeverity: 'hint',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'links, images, footnotes and remarks',
			text: `
- [Ky][ky] - Small HTTP client.[^1]
- [![][logo]](https://example.com/got) - HTTP client.

[KY]: https://example.com/ky
[logo]: https://example.com/logo.svg
[//]: # (sorted by name)
[^1]: https://example.com/footnote
`,
		},
		{
			name: 'what is left of an entry',
			text: `
- [Ky][ky] - Small HTTP client.

[ky]: https://example.com/ky
[got]: https://example.com/got
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected definition “got”, expected a link or an image that refers to it
`,
			fixed: `
- [Ky][ky] - Small HTTP client.

[ky]: https://example.com/ky
`,
		},
	],

	concerns: ({ content: { links, images, opaque }, unit }) =>
		unit.defines.length > 0 ||
		[...links, ...images].some(({ urlRange }) => isDefinitionPlace(urlRange)) ||
		opaque.some(({ start, end }) => unit.source.slice(start, end).includes(']')),
	check(list, report) {
		if (list.definitions.length === 0) {
			return;
		}
		const used = new Set([...list.links, ...list.images].map(({ urlRange }) => urlRange.start));
		const hidden = labelsInOpaque(list);
		const seen = new Set<string>();
		for (const definition of list.definitions) {
			const { label, labelRange, range, urlRange } = definition;
			const isFirst = seen.size < seen.add(label).size;
			if (isFirst && !used.has(urlRange.start) && !hidden.has(fold(label)) && !isComment(definition)) {
				const written = list.text.slice(labelRange.start, labelRange.end);
				report({
					range,
					message: `Unexpected definition “${written}”, expected a link or an image that refers to it`,
					tags: ['unnecessary'],
					fixes: () => [{ title: 'Remove the definition', edits: removeDefinition(list, definition), safe: false }],
				});
			}
		}
	},
});

/** What stands in brackets in HTML and shortcodes: site generators may read Markdown there. */
function labelsInOpaque({ text, opaque }: ListDocument): ReadonlySet<string> {
	const labels = new Set<string>();
	for (const { start, end } of opaque) {
		for (const [, label = ''] of text.slice(start, end).matchAll(/\[([^[\]]{1,999})\]/g)) {
			labels.add(fold(label));
		}
	}
	return labels;
}

function fold(label: string): string {
	return label.replace(/\s+/g, ' ').trim().toLowerCase();
}
