import { defineRule } from './rule';

export const finalNewline = defineRule({
	id: 'final-newline',
	summary: 'The file does not end with a line ending.',
	rationale: 'The next entry appended by a tool lands on the last line, and every diff shows that line as changed.',
	defaultSeverity: 'hint',
	awesomeSeverity: 'error',
	examples: [
		{ name: 'a final newline', text: '\n- [Ky](https://example.com/ky) - Small HTTP client.\n' },
		{
			name: 'none',
			text:
				'\n- [Ky](https://example.com/ky) - Small HTTP client.\n' +
				'                                                  ^ Unexpected end of the file, expected a final newline',
			fixed: '\n- [Ky](https://example.com/ky) - Small HTTP client.\n',
		},
	],

	check({ text, style }, report) {
		if (text === '' || /[\n\r]$/.test(text)) {
			return;
		}
		const start = text.length - (/[\ud800-\udbff][\udc00-\udfff]$/.test(text) ? 2 : 1);
		const at = { start: text.length, end: text.length };
		report({
			range: { start, end: text.length },
			message: 'Unexpected end of the file, expected a final newline',
			fixes: [{ title: 'Add a final newline', edits: [{ range: at, newText: style.eol }], safe: true }],
		});
	},
});
