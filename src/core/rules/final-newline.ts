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

	check(list, report) {
		// The end of the last part, so that nobody has to put the text together
		const end = list.parts.at(-1)?.unit.source.slice(-2) ?? '';
		if (end === '' || /[\n\r]$/.test(end)) {
			return;
		}
		const { length } = list.text;
		const start = length - (/[\ud800-\udbff][\udc00-\udfff]$/.test(end) ? 2 : 1);
		const at = { start: length, end: length };
		report({
			range: { start, end: length },
			message: 'Unexpected end of the file, expected a final newline',
			fixes: () => [{ title: 'Add a final newline', edits: [{ range: at, newText: list.style.eol }], safe: true }],
		});
	},
});
