import type { Section } from '../model';
import { defineRule } from './rule';

export const awesomeLicense = defineRule({
	id: 'awesome-license',
	summary: 'The list has a section about its licence.',
	rationale: 'Awesome lists have their licence in a file of its own, where GitHub shows it beside the list.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'a section about licences',
			text: `
# Awesome Clients

## Licences of Clients

- [Ky](https://example.com/ky) - Small HTTP client.
`,
		},
		{
			name: 'a section for the licence',
			text: `
# Awesome Clients

- [Ky](https://example.com/ky) - Small HTTP client.

## License
^^^^^^^^^^ Unexpected section about the licence, expected it in a file of its own

MIT
`,
			fixed: `
# Awesome Clients

- [Ky](https://example.com/ky) - Small HTTP client.

`,
		},
	],

	check({ sections }, report) {
		const see = (section: Section): void => {
			if (/^licen[cs]e$/i.test(section.title)) {
				report({
					range: section.headingRange,
					message: 'Unexpected section about the licence, expected it in a file of its own',
					fixes: [{ title: 'Remove this section', edits: [{ range: section.range, newText: '' }], safe: false }],
				});
			}
			section.sections.forEach(see);
		};
		sections.forEach(see);
	},
});
