import { defineRule } from './rule';
import { reportOtherMarks } from './support/emphasisMarks';

export const strongMarker = defineRule({
	id: 'strong-marker',
	summary: 'Strong emphasis is marked by `**` in one place and by `__` in another.',
	rationale: 'One of them is enough; searching and replacing have to know only one.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'one mark',
			text: `
- [Ky](https://example.com/ky) - **Small** HTTP client.
- [Got](https://example.com/got) - **Big** _HTTP_ client.
`,
		},
		{
			name: 'two marks',
			text: `
- [Ky](https://example.com/ky) - **Small** HTTP client.
- [Got](https://example.com/got) - __Big__ HTTP client.
                                   ^^^^^^^ Unexpected mark of strong emphasis “__”, expected “**” as on line 1
`,
			fixed: `
- [Ky](https://example.com/ky) - **Small** HTTP client.
- [Got](https://example.com/got) - **Big** HTTP client.
`,
		},
	],

	check(list, report, { tree }) {
		reportOtherMarks(list, tree(), { type: 'strong', name: 'of strong emphasis' }, report);
	},
});
