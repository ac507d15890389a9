import { isBlankLine, lineStart, nextLine } from '../lines';
import type { Entry, ListDocument, OffsetRange } from '../model';
import { siblingLists } from '../style/siblings';
import { traits } from '../style/traits';
import { defineRule, type PartContext, type PartView, type Report, type RuleContext } from './rule';
import { keepsEntries } from './support/keepsEntries';
import { spacesInWords } from './support/spaces';

export const entrySpacing = defineRule({
	id: 'entry-spacing',
	summary: 'White space behind a bullet, or a blank line between entries, unlike in the rest of this list.',
	rationale:
		'A single blank line makes pages show the whole list with wide gaps; spaces behind the bullet decide what is nested.',
	defaultSeverity: 'hint',
	examples: [
		{
			name: 'no habit',
			text: `
- [Ky](https://example.com/ky)
-  [Got](https://example.com/got)

- [Wget](https://example.com/wget)
`,
		},
		{
			name: 'spaces behind a bullet',
			text: `
- [Ky](https://example.com/ky)
- [Got](https://example.com/got)
-   [Wget](https://example.com/wget)
 ^^^ Unexpected 3 spaces behind the bullet, expected 1, as in 4 of 5 entries
    - [Curl](https://example.com/curl)
- [Wreck](https://example.com/wreck)
`,
			fixed: `
- [Ky](https://example.com/ky)
- [Got](https://example.com/got)
- [Wget](https://example.com/wget)
    - [Curl](https://example.com/curl)
- [Wreck](https://example.com/wreck)
`,
		},
		{
			name: 'a blank line too many',
			text: `
- [Ky](https://example.com/ky)
- [Got](https://example.com/got)
- [Wget](https://example.com/wget)

- [Curl](https://example.com/curl)
^ Unexpected blank line above the entry, expected none, as in 4 of 5 entries
- [Wreck](https://example.com/wreck)
- [Axios](https://example.com/axios)
`,
			fixed: `
- [Ky](https://example.com/ky)
- [Got](https://example.com/got)
- [Wget](https://example.com/wget)
- [Curl](https://example.com/curl)
- [Wreck](https://example.com/wreck)
- [Axios](https://example.com/axios)
`,
		},
	],

	checkPart(part, report, context) {
		for (const entry of part.entries) {
			checkMarkerSpace(part, entry, report, context);
		}
	},
	check(list, report, context) {
		for (const siblings of siblingLists(list.text, list.entries)) {
			const gaps = siblings.filter((entry, index) => index > 0 && traits.loose(list.text, entry, siblings[index - 1]));
			if (gaps.length > 1 && gaps.length < siblings.length - 2) {
				// Several blank lines in one list part groups of entries.
				continue;
			}
			siblings.forEach((entry, index) => {
				const former = siblings[index - 1];
				if (former) {
					checkBlankLine(list, former, entry, report, context);
				}
			});
		}
	},
});

/** Numbers may be padded so that the texts line up. */
function checkMarkerSpace(list: PartView, entry: Entry, report: Report, { style }: PartContext): void {
	const actual = entry.shape === 'bullet' ? traits.markerSpace(list.text, entry, undefined) : undefined;
	const expected = actual && style.of(entry, 'markerSpace');
	if (
		!actual ||
		!expected ||
		actual === expected.value ||
		!/^[ \t]+\S/.test(list.text.slice(entry.range.start + 1, entry.range.start + 10))
	) {
		return;
	}
	const start = entry.range.start + entry.marker.length;
	const range = { start, end: start + actual.length };
	const edits = [{ range, newText: expected.value }];
	const whole = { start: lineStart(list.text, entry.range.start), end: entry.range.end };
	const isSafe = () =>
		!precedesDeeper(list.text + list.below(), entry) &&
		(isOneLine(list.text, entry) || keepsEntries(list.text, whole, edits, entry));
	report({
		range,
		get message() {
			return `Unexpected ${spacesInWords(actual)} behind the bullet, expected ${spacesInWords(expected.value, actual)}, ${expected.reason}`;
		},
		get fixes() {
			return isSafe() ? [{ title: `Write ${spacesInWords(expected.value)}`, edits, safe: true }] : [];
		},
	});
}

function checkBlankLine(list: ListDocument, former: Entry, entry: Entry, report: Report, { style }: RuleContext): void {
	const { text } = list;
	const actual = entry.marker === '' ? undefined : traits.loose(text, entry, former);
	const expected = actual === undefined ? undefined : style.of(entry, 'loose');
	if (!expected || expected.value === actual) {
		return;
	}
	const range: OffsetRange = { start: entry.range.start, end: entry.range.start + entry.marker.length };
	const gap = { start: former.range.end, end: entry.range.start - entry.indent.length };
	if (actual) {
		// Around entries of several lines a blank line is no outlier
		if (isOneLine(text, former) && isOneLine(text, entry)) {
			const edits = [{ range: gap, newText: list.style.eol }];
			const message = `Unexpected blank line above the entry, expected none, ${expected.reason}`;
			report({ range, message, fixes: [{ title: 'Remove the blank line', edits, safe: true }] });
		}
		return;
	}
	const at = { start: gap.end, end: gap.end };
	report({
		range,
		get message() {
			return `Unexpected entry without a blank line above, expected one, ${expected.reason}`;
		},
		fixes: [{ title: 'Add a blank line', edits: [{ range: at, newText: list.style.eol }], safe: true }],
	});
}

function isOneLine(text: string, { range }: Entry): boolean {
	return !/[\n\r]/.test(text.slice(range.start, range.end));
}

/** Whether the next line is indented more: it may be nested or not by the spaces behind this entry's bullet. */
function precedesDeeper(text: string, { range, indent }: Entry): boolean {
	let next = nextLine(text, range.end);
	while (isBlankLine(text, next)) {
		next = nextLine(text, next);
	}
	const space = /^[ \t>]*/.exec(text.slice(next, next + indent.length + 1))![0];
	return space.length > indent.length || (space !== indent && space.includes('\t'));
}
