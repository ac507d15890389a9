import { defineRule } from './rule';

export const invalidFrontMatter = defineRule({
	id: 'invalid-front-matter',
	summary: 'The front matter cannot be read.',
	rationale: 'Site generators stop at it, and what it says about the list is lost.',
	defaultSeverity: 'error',
	examples: [
		{
			name: 'YAML',
			text: `
---
title: Clients
---

- [Ky](https://example.com/ky) - Small HTTP client.
`,
		},
		{
			name: 'a language that would have to be run',
			text: `
---javascript
   ^^^^^^^^^^ Unexpected front matter language javascript, expected yaml, toml or json
title: Clients
---

- [Ky](https://example.com/ky) - Small HTTP client.
`,
		},
	],

	check({ frontMatter: { error } }, report) {
		if (error) {
			report({ range: error.range, message: error.message });
		}
	},
});
