import { countWhile } from '../bisect';
import type { ListDocument, Section } from '../model';
import { indentOf, isThematicBreak } from '../parse/lineStart';
import { isEntry, type Part } from '../parse/parts/part';
import { defineRule } from './rule';

export const emptySection = defineRule({
	id: 'empty-section',
	summary: 'A heading has nothing below it.',
	rationale: 'Readers who followed the contents find nothing: its entries were moved, or were never written.',
	defaultSeverity: 'information',
	examples: [
		{
			name: 'a title, text, subsections, resources as headings and remarks at the end',
			text: `
# Clients

# Contents

- [HTTP](#http)

## HTTP

### Small

- [Ky](https://example.com/ky) - Small HTTP client.

### [Got](https://example.com/got)

## Notes

Of no use yet.
`,
		},
		{
			name: 'nothing, or nothing that anybody sees',
			text: `
# Clients

## HTTP
^^^^^^^ Unexpected empty section “HTTP”, expected entries or text

## FTP
^^^^^^ Unexpected empty section “FTP”, expected entries or text

<!-- to be written -->

---

## SSH

- [Ky](https://example.com/ky) - Small client.
`,
		},
	],

	// Where a group ends, a section may end, too
	concerns: ({ content }) => !content.steps.every(isEntry),
	isConcernedBy: ({ from, gone, come, parts }) =>
		gone.some(isVisible) !== come.some(isVisible) &&
		// Beside what goes on saying something, nothing becomes empty
		![parts[from - 1], parts[from + come.length]].some(part => part && isVisible(part)),
	check(list, report) {
		const visit = (section: Section, isTitle: boolean): void => {
			const { title, headingRange } = section;
			if (!isTitle && title !== '' && isEmpty(list, section)) {
				report({ range: headingRange, message: `Unexpected empty section “${title}”, expected entries or text` });
			}
			for (const child of section.sections) {
				visit(child, false);
			}
		};
		list.sections.forEach((section, index) => {
			visit(section, index === 0);
		});
	},
});

/** Whether a part says something, and all of it in one section. */
function isVisible({ unit, content }: Part): boolean {
	return content.steps.every(isEntry) && visibleIn(unit.source) !== '';
}

/** More than this is never nothing. */
const longest = 5000;

/** No text, and no link in the heading: that would be a resource. Anchors and rules are no text. */
function isEmpty({ textIn, links }: ListDocument, { sections, headingRange, range }: Section): boolean {
	if (sections.length > 0 || range.end - headingRange.end > longest) {
		return false;
	}
	const below = textIn({ start: headingRange.end, end: range.end });
	const start = below.search(/\S/);
	// Most sections begin with something; only what begins like a comment, an anchor or a rule needs a closer look.
	if (start !== -1 && !/[<*_-]/.test(below[start]!)) {
		return false;
	}
	const first = countWhile(links, link => link.range.start < headingRange.start);
	const hasLink = (links[first]?.range.start ?? range.end) < headingRange.end;
	return visibleIn(below) === '' && !hasLink;
}

/** What is left without comments, anchors and rules. */
function visibleIn(text: string): string {
	return text
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/<a\s[^<>]*>\s*<\/a>|<br *\/?>|<hr *\/?>/gi, '')
		.split(/[\r\n]/)
		.filter(line => !isThematicBreak(line.slice(indentOf(line))))
		.join('\n')
		.trim();
}
