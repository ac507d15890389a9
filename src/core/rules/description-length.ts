import { defineRule } from './rule';

export const descriptionLength = defineRule({
	id: 'description-length',
	summary: 'A description is longer than the settings allow.',
	rationale:
		'A list is there to choose from; what takes long to read belongs on the page. Silent without `style.descriptionLength`.',
	defaultSeverity: 'information',
	examples: [
		{
			name: 'no limit',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
`,
		},
		{
			name: 'too long',
			settings: { style: { descriptionLength: 15 } },
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
                                 ^^^^^^^^^^^^^^^^^^ Unexpected 18 characters of description, expected at most 15, as the settings say
- [Got](https://example.com/got) - HTTP client.
`,
		},
	],

	checkPart(list, report, { style }) {
		for (const entry of list.entries) {
			const limit = entry.descriptionRange && style.of(entry, 'descriptionLength');
			const length = limit ? [...entry.description].length : 0;
			if (entry.descriptionRange && limit && length > limit.value) {
				report({
					range: entry.descriptionRange,
					message: () =>
						`Unexpected ${length} characters of description, expected at most ${limit.value}, ${limit.reason()}`,
				});
			}
		}
	},
});
