import { misplaced, roughlySorted } from '../edit/sortOrder';
import { mayMove, moveSibling, sortEntries } from '../edit/sortSection';
import type { Entry, Fix, OffsetRange } from '../model';
import type { Settings } from '../settings';
import type { HouseStyle } from '../style/houseStyle';
import { siblingLists } from '../style/siblings';
import { defineRule, type Reported, type RootRun } from './rule';
import { absoluteEntry, innerEntries } from './support/rootItems';

export const entryOrder = defineRule({
	id: 'entry-order',
	summary: 'An entry is out of order in a list that is sorted by title.',
	rationale:
		'In a sorted list readers look where the alphabet sends them, and curators find there what is listed already.',
	defaultSeverity: 'information',
	examples: [
		{
			name: 'lists in no order, short ones, and articles',
			text: `
- [Wget](https://example.com/wget)
- [Got](https://example.com/got)
- [Ky](https://example.com/ky)
- [Curl](https://example.com/curl)
- [Axios](https://example.com/axios)

And:

- [The Ant](https://example.com/ant)
- [awesome-bee](https://example.com/bee)
- [Élan](https://example.com/elan)
- [Fly 2](https://example.com/fly2)
- [Fly 10](https://example.com/fly10)
`,
		},
		{
			name: 'one out of order',
			text: `
- [Axios](https://example.com/axios)
- [Bent](https://example.com/bent)
- [Curl](https://example.com/curl)
- [Wreck](https://example.com/wreck)
   ^^^^^ Unexpected place, expected this entry behind “Wget” in alphabetical order, as in 9 of 10 entries here
  - [Boom](https://example.com/boom)
- [Fetch](https://example.com/fetch)
- [Got](https://example.com/got)
- [Ky](https://example.com/ky)
- [Needle](https://example.com/needle)
- [Phin](https://example.com/phin)
- [Wget](https://example.com/wget)
`,
			fixed: `
- [Axios](https://example.com/axios)
- [Bent](https://example.com/bent)
- [Curl](https://example.com/curl)
- [Fetch](https://example.com/fetch)
- [Got](https://example.com/got)
- [Ky](https://example.com/ky)
- [Needle](https://example.com/needle)
- [Phin](https://example.com/phin)
- [Wget](https://example.com/wget)
- [Wreck](https://example.com/wreck)
  - [Boom](https://example.com/boom)
`,
		},
		{
			name: 'the main page first, parts of a series, and entries sorted by what stands before the colon',
			text: `
- [Toolbox](https://example.com/toolbox)
- [Axios](https://example.com/axios)
- [Bent](https://example.com/bent)
- [Curl](https://example.com/curl)
- [Fetch](https://example.com/fetch)
- [Got](https://example.com/got)
- [Ky](https://example.com/ky)
- [Needle](https://example.com/needle)
- [Phin](https://example.com/phin)
- [Wget](https://example.com/wget)

Series:

- [Part I](https://example.com/1)
- [Part II](https://example.com/2)
- [Part III](https://example.com/3)
- [Part IV](https://example.com/4)
- [Part V](https://example.com/5)
- [Part VI](https://example.com/6)
- [Part VII](https://example.com/7)
- [Part VIII](https://example.com/8)
- [Part IX](https://example.com/9)
- [Part X](https://example.com/10)

By language:

- [C: A shell](https://example.com/c/shell)
- [C: An editor](https://example.com/c/editor)
- [C++: Writing a ray tracer](https://example.com/cpp/rays)
- [C++: Build a renderer](https://example.com/cpp/renderer)
- [Go: A bot](https://example.com/go/bot)
- [Go: A queue](https://example.com/go/queue)
- [Java: A kernel](https://example.com/java/kernel)
- [Perl: A parser](https://example.com/perl/parser)
- [Python: A database](https://example.com/python/database)
- [Rust: A browser](https://example.com/rust/browser)
`,
		},
		{
			name: 'an order that the settings ask for',
			settings: { style: { order: 'alphabetical' } },
			text: `
- [Ky](https://example.com/ky)
   ^^ Unexpected place, expected this entry behind “Got” in alphabetical order, as the settings say
- [Got](https://example.com/got)
`,
			fixed: `
- [Got](https://example.com/got)
- [Ky](https://example.com/ky)
`,
		},
	],

	checkPart(part, report, { style, settings }) {
		for (const siblings of siblingLists(part.text, innerEntries(part))) {
			for (const wrong of findMisplaced(siblings, style, settings)) {
				report(told(wrong, siblings[wrong.index]!.titleRange, settings, () => ({ text: part.text, siblings })));
			}
		}
	},
	checkItems(run, report, { partStyle, settings, text }) {
		if (settings.style.order === undefined && !mayBeSorted(run)) {
			return;
		}
		const items = run.items();
		const source = () => ({ text: text(), siblings: items.map(({ part, entry }) => absoluteEntry(part, entry!)) });
		for (const wrong of findMisplaced(
			items.map(({ entry }) => entry!),
			partStyle,
			settings,
		)) {
			const item = items[wrong.index]!;
			report(item, told(wrong, absoluteEntry(item.part, item.entry!).titleRange, settings, source));
		}
	},
});

interface Wrong {
	readonly index: number;
	readonly behind: number;
	/** Where it belongs, in words. */
	readonly place: string;
	readonly reason: string;
	/** How many are out of order. */
	readonly count: number;
}

/** Spares long lists that nobody sorts a closer look; see `sortOrder`. */
function mayBeSorted({ length, inOrder }: RootRun): boolean {
	return length >= 5 && inOrder >= roughlySorted * (length - 1);
}

function findMisplaced(siblings: readonly Entry[], style: HouseStyle, settings: Settings): readonly Wrong[] {
	const expected = mayMove(siblings) ? style.orderOf(siblings) : undefined;
	if (expected?.value !== 'alphabetical') {
		return [];
	}
	const all = misplaced(siblings);
	const wrong = settings.style.order === 'alphabetical' ? all : withoutPinned(all);
	return wrong.map(({ index, behind }) => ({
		index,
		behind,
		place: behind < 0 ? 'first' : `behind “${siblings[behind]!.title}”`,
		reason: expected.reason(),
		count: wrong.length,
	}));
}

/** @param source Of which the siblings are at the moment. */
function told(
	{ index, behind, place, reason, count }: Wrong,
	range: OffsetRange,
	{ style }: Settings,
	source: () => { readonly text: string; readonly siblings: readonly Entry[] },
): Reported {
	return {
		range,
		message: `Unexpected place, expected this entry ${place} in alphabetical order, ${reason}`,
		fixes: () => {
			const { text, siblings } = source();
			const edits = moveSibling(text, siblings, index, behind);
			const move: Fix[] = edits ? [{ title: `Move this entry ${place}`, edits, safe: false }] : [];
			const sort = sortAll(text, siblings, style.order === 'alphabetical');
			return style.order === undefined ? [...move, ...(count > 1 ? sort : [])] : [...sort, ...move];
		},
	};
}

/** The main page, an official account or a sponsor stands first on purpose: what is far from its place at the very front. */
function withoutPinned(wrong: ReturnType<typeof misplaced>): ReturnType<typeof misplaced> {
	return wrong.filter(({ index, behind }, nth) => index !== nth || behind - index < farAway);
}

/** So many entries behind is farther than a slip. */
const farAway = 3;

/** Nobody who sorts some lists and not others wants all of them sorted unasked. */
function sortAll(text: string, siblings: readonly Entry[], isAskedFor: boolean): Fix[] {
	const edits = sortEntries(text, siblings);
	return edits ? [{ title: `Sort these ${siblings.length} entries`, edits, safe: isAskedFor }] : [];
}
