import type { Fix, Link } from '../model';
import { defineRule, type PartView } from './rule';

export const linkTextPadding = defineRule({
	id: 'link-text-padding',
	summary: 'White space stands just inside the brackets of a link: `[ t ](u)`.',
	rationale: 'It is underlined with the text, and titles no longer compare or sort alike.',
	defaultSeverity: 'warning',
	examples: [
		{
			name: 'no padding',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [ ] [Got](https://example.com/got) - HTTP client.
`,
		},
		{
			name: 'spaces on one side and on both',
			text: `
- [ Ky](https://example.com/ky) - Small HTTP client.
   ^^^ Unexpected white space around the link text, expected none
- [ Got ](https://example.com/got) - HTTP client.
   ^^^^^ Unexpected white space around the link text, expected none
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - HTTP client.
`,
		},
		{
			name: 'a space that keeps words apart',
			text: `
- [Ky](https://example.com/ky) - See[ Got ](https://example.com/got)too.
                                     ^^^^^ Unexpected white space around the link text, expected none
`,
			fixed: `
- [Ky](https://example.com/ky) - See [Got](https://example.com/got) too.
`,
		},
	],

	checkPart(list, report) {
		for (const link of list.links) {
			const written = list.text.slice(link.textRange.start, link.textRange.end);
			const markdown = link.kind === 'inline' || link.kind === 'reference';
			if (markdown && !link.imageOnly && link.text !== '' && padded.test(written)) {
				report({
					range: link.textRange,
					message: 'Unexpected white space around the link text, expected none',
					fixes: [trim(list, link, written)],
				});
			}
		}
	},
});

const padded = /^[ \t\r\n]|[ \t\r\n]$/;

/** The white space moves out of the link where it keeps words apart. */
function trim({ text }: PartView, { range, textRange }: Link, written: string): Fix {
	const start = textRange.start + /^\s*/.exec(written)![0].length;
	const end = textRange.end - /\s*$/.exec(written)![0].length;
	const edits = [];
	if (start > textRange.start) {
		const separates = /[\p{L}\p{N}.,;:!?)\]]$/u.test(text.slice(Math.max(0, range.start - 2), range.start));
		edits.push({ range: { start: range.start, end: start }, newText: separates ? ' [' : '[' });
	}
	if (end < textRange.end) {
		edits.push({ range: { start: end, end: textRange.end }, newText: '' });
		if (/^[\p{L}\p{N}([]/u.test(text.slice(range.end, range.end + 2))) {
			edits.push({ range: { start: range.end, end: range.end }, newText: ' ' });
		}
	}
	return { title: 'Remove the white space around the text', edits, safe: true };
}
