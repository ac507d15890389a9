import type { Entry, Fix, TextEdit } from '../model';
import { traits } from '../style/traits';
import { defineRule, type PartView } from './rule';

export const authorFormRule = defineRule({
	id: 'author-form',
	summary: 'An author is credited unlike in the rest of this list.',
	rationale: 'One form of credit makes a list pleasant to read and possible to read by machine.',
	defaultSeverity: 'information',
	examples: [
		{
			name: 'entries without an author',
			text: `
- [Letters (Jane Doe)](https://example.com/letters) - Advice.
- [Notes (John Roe)](https://example.com/notes) - A garden.
- [Guide](https://example.com/guide) - What to carry.
`,
		},
		{
			name: 'behind the title instead of in it',
			text: `
- [Letters (Jane Doe)](https://example.com/letters) - Advice.
- [Notes (John Roe)](https://example.com/notes) - A garden.
- [Guide](https://example.com/guide) by Ann Poe - What to carry.
                                        ^^^^^^^ Unexpected author behind “by”, expected parentheses in the title, as in 4 of 5 entries with an author
- [Drafts (Max Moe)](https://example.com/drafts) - The first ones.
- [Names (Jane Doe)](https://example.com/names) - They are hard.
`,
			fixed: `
- [Letters (Jane Doe)](https://example.com/letters) - Advice.
- [Notes (John Roe)](https://example.com/notes) - A garden.
- [Guide (Ann Poe)](https://example.com/guide) - What to carry.
- [Drafts (Max Moe)](https://example.com/drafts) - The first ones.
- [Names (Jane Doe)](https://example.com/names) - They are hard.
`,
		},
		{
			name: 'in the title instead of behind it',
			settings: { style: { author: 'by' } },
			text: `
- [Notes (John Roe)](https://example.com/notes) - A garden.
          ^^^^^^^^ Unexpected author in the title, expected one behind “by”, as the settings say
`,
			fixed: `
- [Notes](https://example.com/notes) by John Roe - A garden.
`,
		},
	],

	checkPart(list, report, { style }) {
		for (const entry of list.entries) {
			const form = traits.author(list.text, entry, undefined);
			const expected = form && style.of(entry, 'author');
			if (!expected || !entry.authorRange || expected.value === form || expected.value === 'none') {
				continue;
			}
			const [actual, wanted] =
				form === 'by' ? ['author behind “by”', 'parentheses in the title'] : ['author in the title', 'one behind “by”'];
			report({
				range: entry.authorRange,
				message: () => {
					const reason = expected.reason().replace(/entries/, 'entries with an author');
					return `Unexpected ${actual}, expected ${wanted}, ${reason}`;
				},
				fixes: form === 'by' ? intoTitle(list, entry) : behindTitle(list, entry),
			});
		}
	},
});

/** `[Title](url) by Author` as `[Title (Author)](url)`. */
function intoTitle({ text }: PartView, { link, authorRange: name }: Entry): Fix[] {
	const lead = name && /^\s+by\s+$/i.test(text.slice(link.range.end, name.start));
	if (!lead || link.kind !== 'inline') {
		return [];
	}
	return fix('Write the author into the title', [
		{
			range: { start: link.textRange.end, end: link.textRange.end },
			newText: ` (${text.slice(name.start, name.end)})`,
		},
		{ range: { start: link.range.end, end: name.end }, newText: '' },
	]);
}

/** `[Title (Author)](url)` as `[Title](url) by Author`. */
function behindTitle({ text }: PartView, { link, authorRange: name, contentRange }: Entry): Fix[] {
	const title = name && /^(.*\S)\s*\($/.exec(text.slice(link.textRange.start, name.start));
	const after = text.slice(link.range.end, Math.min(contentRange.end, link.range.end + 10));
	// Only there it is certain where the name ends
	const endsName = /^(?:\s*$|\s+[-–—|]\s|\s*[:：;])/.test(after);
	if (!title || !endsName || text.slice(name.end, link.textRange.end) !== ')' || link.kind !== 'inline') {
		return [];
	}
	return fix('Write the author behind the title', [
		{ range: { start: link.textRange.start + title[1]!.length, end: link.textRange.end }, newText: '' },
		{ range: { start: link.range.end, end: link.range.end }, newText: ` by ${text.slice(name.start, name.end)}` },
	]);
}

function fix(title: string, edits: readonly TextEdit[]): Fix[] {
	return [{ title, edits, safe: true }];
}
