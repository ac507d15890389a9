import { lineBefore, lineEnd, nextLine } from '../lines';
import type { Entry, TextEdit } from '../model';
import type { Expected } from '../style/houseStyle';
import { defineRule, type PartView, type Reported } from './rule';
import { absoluteEntry, innerEntries, type RootItem } from './support/rootItems';

export const listMarker = defineRule({
	id: 'list-marker',
	summary: 'A list has other bullets than the rest of this document.',
	rationale:
		'Another bullet begins another list, which pages set apart; and whoever adds an entry has to guess which one to use.',
	defaultSeverity: 'information',
	examples: [
		{
			name: 'other bullets for other levels',
			text: `
- [Ky](https://example.com/ky)
  * [Ky for Deno](https://example.com/ky-deno)
  * [Ky for Bun](https://example.com/ky-bun)
  * [Ky for Node](https://example.com/ky-node)
- [Got](https://example.com/got)
- [Wget](https://example.com/wget)
- [Curl](https://example.com/curl)
- [Wreck](https://example.com/wreck)
  * [Wreck for Node](https://example.com/wreck-node)
  * [Wreck for Bun](https://example.com/wreck-bun)
`,
		},
		{
			name: 'another bullet',
			text: `
- [Ky](https://example.com/ky)
- [Got](https://example.com/got)
- [Wget](https://example.com/wget)
- [Curl](https://example.com/curl)
- [Wreck](https://example.com/wreck)
- [Axios](https://example.com/axios)
- [Phin](https://example.com/phin)
- [Bent](https://example.com/bent)
* [Needle](https://example.com/needle)
^ Unexpected bullet “*”, expected “-”, as in 8 of 10 entries
* Dead ones
* [Request](https://example.com/request)
`,
			fixed: `
- [Ky](https://example.com/ky)
- [Got](https://example.com/got)
- [Wget](https://example.com/wget)
- [Curl](https://example.com/curl)
- [Wreck](https://example.com/wreck)
- [Axios](https://example.com/axios)
- [Phin](https://example.com/phin)
- [Bent](https://example.com/bent)
- [Needle](https://example.com/needle)
- Dead ones
- [Request](https://example.com/request)
`,
		},
	],

	checkPart(part, report, { style }) {
		const seen = new Set<number>();
		for (const entry of innerEntries(part)) {
			const { start } = entry.range;
			const expected = entry.shape === 'bullet' && !seen.has(start) ? style.of(entry, 'marker') : undefined;
			if (expected === undefined || expected.value === entry.marker) {
				continue;
			}
			const markers = markersOfList(part, entry);
			for (const marker of markers) {
				seen.add(marker);
			}
			report(told(entry, expected, () => ({ text: part.text, markers })));
		}
	},
	items: 'list',
	checkItems(run, report, { partStyle, text }) {
		const isLead = ({ entry }: RootItem) => entry?.shape === 'bullet';
		const lead = isLead(run.first) ? run.first : run.items().find(isLead);
		const expected = lead && partStyle.of(lead.entry!, 'marker');
		if (lead && expected !== undefined && expected.value !== lead.entry!.marker) {
			const items = run.items();
			const markers = () => items.map(({ part: { unit } }) => unit.offset + unit.source.search(/\S/));
			const entry = absoluteEntry(lead.part, lead.entry!);
			report(
				lead,
				told(entry, expected, () => ({ text: text(), markers: markers() })),
			);
		}
	},
});

/** @param source Where the bullets of the list stand at the moment. */
function told(
	entry: Entry,
	expected: Expected<string>,
	source: () => { readonly text: string; readonly markers: readonly number[] },
): Reported {
	const { start } = entry.range;
	const { value } = expected;
	return {
		range: { start, end: start + entry.marker.length },
		message: () => `Unexpected bullet “${entry.marker}”, expected “${value}”, ${expected.reason()}`,
		fixes: () => {
			const { text, markers } = source();
			const edits = mayChange(text, entry, markers)
				? markers.map((at): TextEdit => ({ range: { start: at, end: at + 1 }, newText: value }))
				: [];
			return edits.length === 0 ? [] : [{ title: `Write “${value}”`, edits, safe: true }];
		},
	};
}

/** Where the bullets of a whole list stand, items that are no entries included: a list of two kinds of bullets is two. */
function markersOfList({ text }: PartView, { indent, marker, range }: Entry): readonly number[] {
	const markers = [range.start];
	const isOver = (start: number): boolean => {
		const line = text.slice(start, lineEnd(text, start));
		const content = line.trimStart();
		const own = line.length - content.length;
		if (own === indent.length && content[0] === marker && /^.(?:[ \t]|$)/.test(content)) {
			markers.push(start + own);
			return false;
		}
		return content !== '' && own <= indent.length;
	};
	for (let line = lineBefore(text, range.start); line && !isOver(line.start); ) {
		line = lineBefore(text, line.start);
	}
	for (let at = nextLine(text, range.end); at < text.length && !isOver(at); ) {
		at = nextLine(text, at);
	}
	return markers.sort((a, b) => a - b);
}

/** Not in quotes, behind another marker, or where an item is empty: `-` alone below a text makes a heading of it. */
function mayChange(text: string, { indent }: Entry, markers: readonly number[]): boolean {
	return !/\S/.test(indent) && markers.every(at => /\S/.test(text.slice(at + 1, lineEnd(text, at))));
}
