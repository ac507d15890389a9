import { defineRule, type PartView } from './rule';
import { within } from './support/places';

export const trailingWhitespace = defineRule({
	id: 'trailing-whitespace',
	summary: 'White space stands at the end of a line where it has no effect.',
	rationale: 'It cannot be seen, and turns up in the diff of whoever edits the list with an editor that removes it.',
	defaultSeverity: 'hint',
	examples: [
		{
			name: 'hard breaks and code',
			text: `
- [Ky](https://example.com/ky)${'  '}
  Small HTTP client.

${'```'}
npm install ky${' '}
${'```'}
`,
		},
		{
			name: 'at the end of entries and paragraphs',
			text: `
Clients for HTTP:${' '}
                 ^ Unexpected trailing white space, expected none

- [Ky](https://example.com/ky) - Small HTTP client.${'  '}
                                                   ^^ Unexpected trailing white space, expected none
- [Got](https://example.com/got) - HTTP client.${'\t'}
                                               ^ Unexpected trailing white space, expected none
`,
			fixed: `
Clients for HTTP:

- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - HTTP client.
`,
		},
	],

	checkPart(list, report) {
		const { source: text, lineStarts } = list;
		lineStarts.forEach((lineStart, index) => {
			const line = text.slice(lineStart, lineStarts[index + 1] ?? text.length).replace(lineEnding, '');
			const content = withoutTrailing(line);
			const range = { start: lineStart + content.length, end: lineStart + line.length };
			if (range.start === range.end || within(list.opaque, range.start) || isHarmless(list, index, line, content)) {
				return;
			}
			report({
				range,
				message: 'Unexpected trailing white space, expected none',
				fixes: [{ title: 'Remove the trailing white space', edits: [{ range, newText: '' }], safe: true }],
			});
		});
	},
});

const lineEnding = /[\r\n]+$/;

/** Not by a pattern: it would look at a long run of spaces within the line again from each of them. */
function withoutTrailing(line: string): string {
	let end = line.length;
	while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) {
		end--;
	}
	return line.slice(0, end);
}

/** A hard break, an entry that is just being written, or a backslash that would break the line without the space. */
function isHarmless({ source: text, lineStarts }: PartView, index: number, line: string, content: string): boolean {
	if (/^[\s>]*(?:[-*+]|\d{1,9}[.)])$/.test(content) || content.endsWith('\\')) {
		return true;
	}
	const nextStart = lineStarts[index + 1];
	if (!/ {2}$/.test(line) || nextStart === undefined) {
		return false;
	}
	const next = text.slice(nextStart, lineStarts[index + 2] ?? text.length);
	return isParagraph(content) && continuesParagraph(next, content);
}

function isParagraph(content: string): boolean {
	return !/^[\s>]*(?:$|#{1,6}(?:\s|$)|\||\[[^\]]+\]:\s)/.test(content);
}

/** Whether a line goes on with the paragraph of the line above (https://spec.commonmark.org/0.31.2/#paragraphs). */
function continuesParagraph(next: string, above: string): boolean {
	const quoted = /^\s*>/.test(above);
	const line = quoted ? next.replace(/^[\s>]*/, '') : next.trimStart();
	const startsOther =
		/^(?:$|[-*+](?:\s|$)|#{1,6}(?:\s|$)|>|`{3}|~{3}|={1,}\s*$|-+\s*$|(?:[*_-][ \t]*){2}[*_-][*_ \t-]*$|\||<(?:!--|[?/]|!?(?:address|article|aside|blockquote|center|details|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|script|section|style|summary|table|t[bdhr]|ul)\b))/i.test(
			line,
		);
	// Only a list that starts with 1 interrupts a paragraph; below an item any number is the next item.
	const number = /^(\d{1,9})[.)]\s/.exec(line)?.[1];
	return !startsOther && !(number !== undefined && (number === '1' || /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s/.test(above)));
}
