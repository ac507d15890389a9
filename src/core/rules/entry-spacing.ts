import { isBlankLine, lineStart, nextLine } from '../lines';
import type { Entry } from '../model';
import type { Expected, HouseStyle } from '../style/houseStyle';
import { siblingLists } from '../style/siblings';
import { traits } from '../style/traits';
import { defineRule, type PartContext, type PartReport, type PartView, type Reported, type RootRun } from './rule';
import { keepsEntries } from './support/keepsEntries';
import { absoluteEntry, innerEntries } from './support/rootItems';
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
		const { text } = part;
		for (const entry of part.entries) {
			checkMarkerSpace(part, entry, report, context);
		}
		for (const siblings of siblingLists(text, innerEntries(part))) {
			const items = siblings.map((entry, index) => ({
				entry,
				isLoose: traits.loose(text, entry, siblings[index - 1]),
			}));
			checkGaps(
				{
					length: items.length,
					second: items[1],
					loose: items.filter(({ isLoose }) => isLoose === true).length,
					tight: items.filter(({ isLoose }) => isLoose === false).length,
					items: () => items,
				},
				context.style,
				(_, finding) => report(finding),
				index => {
					const [former, entry] = [siblings[index - 1]!, siblings[index]!];
					return { text: () => text, former, entry, areShort: isOneLine(text, former) && isOneLine(text, entry) };
				},
			);
		}
	},
	checkItems(run, report, { partStyle, text }) {
		const absolute = (index: number) => absoluteEntry(run.items()[index]!.part, run.items()[index]!.entry!);
		const isShort = (index: number) => isOneLine(run.items()[index]!.part.unit.source, run.items()[index]!.entry!);
		const gapAbove = (index: number): Gap => ({
			text,
			former: absolute(index - 1),
			entry: absolute(index),
			areShort: isShort(index - 1) && isShort(index),
		});
		checkGaps(run, partStyle, (index, finding) => report(run.items()[index]!, finding), gapAbove);
	},
});

/** One of several siblings, and whether a blank line stands above it. */
interface Spaced {
	readonly entry: Entry | undefined;
	readonly isLoose: boolean | undefined;
}

/** Siblings, and how many of them have a blank line above them or none. */
interface Siblings extends Pick<RootRun, 'length' | 'loose' | 'tight'> {
	readonly second: Spaced | undefined;
	readonly items: () => readonly Spaced[];
}

/** Two neighbours, the text that their ranges point into, and whether each has but one line. */
interface Gap {
	readonly text: () => string;
	readonly areShort: boolean;
	readonly former: Entry;
	readonly entry: Entry;
}

function checkGaps(
	siblings: Siblings,
	style: HouseStyle,
	report: (index: number, finding: Reported) => void,
	gapAbove: (index: number) => Gap,
): void {
	const { length, second, loose, tight } = siblings;
	// Several blank lines in one list part groups of entries.
	const isParted = loose > 1 && loose < length - 2;
	const expected = second?.entry === undefined || isParted ? undefined : style.of(second.entry, 'loose');
	if (expected === undefined || (expected.value ? tight : loose) === 0) {
		return;
	}
	siblings.items().forEach(({ isLoose }, index) => {
		if (isLoose !== undefined && isLoose !== expected.value) {
			const gap = gapAbove(index);
			// Around entries of several lines a blank line is no outlier
			if (!isLoose || gap.areShort) {
				report(
					index,
					told(() => gapAbove(index), isLoose, expected),
				);
			}
		}
	});
}

/** @param gapNow Where the neighbours are at the moment. */
function told(gapNow: () => Gap, isLoose: boolean, expected: Expected<boolean>): Reported {
	const { entry } = gapNow();
	return {
		range: { start: entry.range.start, end: entry.range.start + entry.marker.length },
		message: () =>
			isLoose
				? `Unexpected blank line above the entry, expected none, ${expected.reason()}`
				: `Unexpected entry without a blank line above, expected one, ${expected.reason()}`,
		fixes: () => {
			const { text, former, entry: own } = gapNow();
			const gap = { start: former.range.end, end: own.range.start - own.indent.length };
			const newText = text().startsWith('\r\n', gap.start) ? '\r\n' : '\n';
			return isLoose
				? [{ title: 'Remove the blank line', edits: [{ range: gap, newText }], safe: true }]
				: [{ title: 'Add a blank line', edits: [{ range: { start: gap.end, end: gap.end }, newText }], safe: true }];
		},
	};
}

/** Numbers may be padded so that the texts line up. */
function checkMarkerSpace(list: PartView, entry: Entry, report: PartReport, { style }: PartContext): void {
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
		message: () =>
			`Unexpected ${spacesInWords(actual)} behind the bullet, expected ${spacesInWords(expected.value, actual)}, ${expected.reason()}`,
		fixes: () => (isSafe() ? [{ title: `Write ${spacesInWords(expected.value)}`, edits, safe: true }] : []),
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
