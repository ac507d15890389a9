import { defineRule } from './rule';
import { reportOtherMarks } from './support/emphasisMarks';

export const emphasisMarker = defineRule({
	id: 'emphasis-marker',
	summary: 'Emphasis is marked by `*` in one place and by `_` in another.',
	rationale: 'One of them is enough; searching and replacing have to know only one.',
	defaultSeverity: 'off',
	awesomeSeverity: 'error',
	examples: [
		{
			name: 'one mark',
			text: `
- [Ky](https://example.com/ky) - *Small* HTTP client.
- [Got](https://example.com/got) - *Big* __HTTP__ client.
`,
		},
		{
			name: 'two marks',
			text: `
- [Ky](https://example.com/ky) - *Small* HTTP client.
- [Got](https://example.com/got) - _Big_ HTTP client.
                                   ^^^^^ Unexpected mark of emphasis “_”, expected “*” as on line 1
`,
			fixed: `
- [Ky](https://example.com/ky) - *Small* HTTP client.
- [Got](https://example.com/got) - *Big* HTTP client.
`,
		},
	],

	check(list, report, { tree }) {
		reportOtherMarks(list, tree(), { type: 'emphasis', name: 'of emphasis' }, report);
	},
});
