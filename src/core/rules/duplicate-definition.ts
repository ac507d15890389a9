import type { Definition } from '../model';
import { defineRule } from './rule';
import { isComment, removeDefinition } from './support/definitions';
import { lineNumber } from './support/places';

export const duplicateDefinition = defineRule({
	id: 'duplicate-definition',
	summary: 'A label is defined a second time.',
	rationale:
		'Markdown takes the first definition of a label; every other one, and any correction to it, has no effect.',
	defaultSeverity: 'warning',
	examples: [
		{
			name: 'one definition for each label, and remarks',
			text: `
- [Ky][ky], [Got][got] - HTTP clients.

[ky]: https://example.com/ky
[got]: https://example.com/ky
[//]: # (sorted by name)
[//]: # (reviewed yearly)
`,
		},
		{
			name: 'the same again',
			text: `
- [Ky][ky] - Small HTTP client.

[ky]: https://example.com/ky
[Ky]: https://example.com/ky
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected second definition of “Ky”, expected one (first on line 3)
`,
			fixed: `
- [Ky][ky] - Small HTTP client.

[ky]: https://example.com/ky
`,
		},
		{
			name: 'another URL',
			text: `
- [Ky][ky] - Small HTTP client.

[ky]: https://example.com/ky
[ky]: https://example.org/ky
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected second definition of “ky” with another URL, expected one (first on line 3, which counts)
`,
		},
	],

	concerns: ({ unit }) => unit.defines.length > 0,
	check(list, report) {
		const seen = new Map<string, Definition>();
		for (const definition of list.definitions) {
			const { label, labelRange, url, range } = definition;
			const first = seen.get(label);
			if (!first || isComment(definition)) {
				seen.set(label, first ?? definition);
				continue;
			}
			const line = lineNumber(list, first.range.start);
			const name = list.text.slice(labelRange.start, labelRange.end);
			const same = url === first.url;
			report({
				range,
				message: same
					? `Unexpected second definition of “${name}”, expected one (first on line ${line})`
					: `Unexpected second definition of “${name}” with another URL, expected one (first on line ${line}, which counts)`,
				related: [{ message: `First defined here, line ${line}`, range: first.range }],
				...(same && {
					fixes: () => [
						{ title: 'Remove the second definition', edits: removeDefinition(list, definition), safe: true },
					],
				}),
			});
		}
	},
});
