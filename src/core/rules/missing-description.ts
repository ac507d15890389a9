import type { Entry } from '../model';
import { defineRule } from './rule';
import { isHabit } from './support/habit';

export const missingDescription = defineRule({
	id: 'missing-description',
	summary: 'An entry has no description, although nearly all of this list have one.',
	rationale: 'Without it, readers have to open the page to learn whether it is for them.',
	defaultSeverity: 'information',
	examples: [
		{
			name: 'a list without descriptions',
			text: `
- [Ky](https://example.com/ky)
- [Got](https://example.com/got) - HTTP client.
- [Wget](https://example.com/wget)
`,
		},
		{
			name: 'a parent that groups its children',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - HTTP client.
- [Wget](https://example.com/wget) - Downloads files.
- [Curl](https://example.com/curl)
  - [Curl, the book](https://example.com/curl/book) - How to use it.
  - [Curl, the talk](https://example.com/curl/talk) - How it was made.
`,
		},
		{
			name: 'an outlier',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - HTTP client.
- [Wget](https://example.com/wget)
   ^^^^ Unexpected entry without a description, expected one as 4 of 5 entries have
- [Curl](https://example.com/curl) - Transfers data.
- [Wreck](https://example.com/wreck) - HTTP utilities.
`,
		},
	],

	check(list, report) {
		const habit = list.style.described;
		if (!isHabit(habit) || !habit.value) {
			return;
		}
		const undescribed = silentGroups(list.entries);
		for (const entry of list.entries) {
			// A link behind the title says something, too.
			const says = entry.description !== '' || entry.links.length > 0 || entry.children.length > 0;
			if (!says && !undescribed.has(groupOf(entry))) {
				report({
					range: entry.titleRange,
					message: `Unexpected entry without a description, expected one as ${habit.count} of ${habit.total} entries have`,
				});
			}
		}
	},
});

function groupOf(entry: Entry): unknown {
	return entry.parent ?? entry.section;
}

/** Sections and parents with a habit of their own: at least 3 entries, none described, or 5 and fewer than half. */
function silentGroups(entries: readonly Entry[]): ReadonlySet<unknown> {
	const groups = new Map<unknown, { total: number; described: number }>();
	for (const entry of entries) {
		const group = groups.get(groupOf(entry)) ?? { total: 0, described: 0 };
		group.total++;
		group.described += entry.description === '' ? 0 : 1;
		groups.set(groupOf(entry), group);
	}
	const silent = [...groups].filter(
		([, { total, described }]) => (total >= 3 && described === 0) || (total >= 5 && described * 2 < total),
	);
	return new Set(silent.map(([key]) => key));
}
