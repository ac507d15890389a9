import type { Entry, OffsetRange } from '../model';
import { defineRule } from './rule';
import { awesomePairs } from './support/awesomePairs';

export const unbalancedPunctuation = defineRule({
	id: 'unbalanced-punctuation',
	summary: 'A bracket or quotation mark has no partner.',
	rationale: 'Readers look for where the aside ends; often half of it was lost when the text was pasted.',
	defaultSeverity: 'information',
	examples: [
		{
			name: 'partners, also across links, and marks that stand alone',
			text: `
- [Ky (HTTP)](https://example.com/ky) - A “small” client (see [Got](https://example.com/got)).
- [Ky’s users](https://example.com/users) - ‘Rock ’n’ roll’, 5" disks, :) and the '90s.
- [Choices](https://example.com/choices) - a) small, b) big; x ∈ [0, 1) and 《書》（「本」）.
- [Code](https://example.com/code) - Call \`f(\` to begin.
`,
		},
		{
			name: 'one of two',
			text: `
- [Ky](https://example.com/ky) - Small client (for HTTP.
                                              ^ Unexpected “(” without “)”, expected both or none
- [Got](https://example.com/got) - A “big client.
                                     ^ Unexpected ‘“’ without ‘”’, expected both or none
- [Wget](https://example.com/wget) - Downloads files] from anywhere.
                                                    ^ Unexpected “]” without “[”, expected both or none
`,
		},
		{
			name: 'quotation marks anywhere, as awesome-lint asks',
			text: `
# Clients for “HTTP
              ^ Unexpected ‘“’ without ‘”’, expected both or none

It’s a "small" list "of clients.
                    ^ Unexpected ‘"’ without ‘"’, expected both or none
`,
			settings: { profile: 'awesome' },
		},
	],

	checkPart(list, report, { settings, tree }) {
		const { prose } = list;
		const asked = settings.profile === 'awesome' ? awesomePairs(list.text, tree()) : [];
		const known = new Set(asked.map(({ start }) => start));
		for (const { start, mark, partner } of asked) {
			report({ ...lonelyFinding(start, mark, partner), severity: 'error' });
		}
		for (const entry of list.entries) {
			for (const range of rangesOf(entry)) {
				const isCutOff = /(?:…|\.{3})[\s\p{P}|]*$/u.test(
					list.text.slice(Math.max(range.start, range.end - 20), range.end + 1),
				);
				for (const { index, mark, partner } of lonely(prose.slice(range.start, range.end))) {
					// What was cut off has lost its partners with its end.
					if (isCutOff && pairs.has(mark)) {
						continue;
					}
					if (!known.has(range.start + index)) {
						report(lonelyFinding(range.start + index, mark, partner));
					}
				}
			}
		}
	},
});

function lonelyFinding(start: number, mark: string, partner: string): { range: OffsetRange; message: string } {
	const range = { start, end: start + 1 };
	return { range, message: `Unexpected ${quoted(mark)} without ${quoted(partner)}, expected both or none` };
}

/** The entry's paragraph, and its description where that is another one. */
function rangesOf({ contentRange, descriptionRange, shape, titleRange }: Entry): OffsetRange[] {
	if (shape === 'table') {
		return descriptionRange ? [titleRange, descriptionRange] : [titleRange];
	}
	const isApart = descriptionRange && descriptionRange.start >= contentRange.end;
	return isApart ? [contentRange, descriptionRange] : [contentRange];
}

function quoted(mark: string): string {
	return /[“”"]/.test(mark) ? `‘${mark}’` : `“${mark}”`;
}

interface Lonely {
	readonly index: number;
	readonly mark: string;
	readonly partner: string;
}

const pairs: ReadonlyMap<string, string> = new Map(
	['()', '[]', '“”', '«»', '（）', '《》', '「」', '『』', '【】', '［］', '〈〉', '〔〕'].map(([open, close]) => [
		open!,
		close!,
	]),
);
const openings: ReadonlyMap<string, string> = new Map([...pairs].map(([open, close]) => [close, open]));

function lonely(text: string): Lonely[] {
	if (!hasMark.test(text) || hasOther.test(text)) {
		return [];
	}
	const found: Lonely[] = [];
	// A stack for each kind: which of two kinds that cross is wrong cannot be said.
	const open = new Map<string, { readonly index: number; readonly mark: string }[]>();
	for (const { 0: mark, index } of text.matchAll(marks)) {
		const before = text.slice(Math.max(0, index - 4), index);
		const stack = stackOf(open, narrow(openings.get(mark) ?? mark));
		if (pairs.has(mark)) {
			if (!emoticon.test(before)) {
				stack.push({ index, mark });
			}
		} else if (!stack.pop() && !emoticon.test(before) && !enumeration.test(before)) {
			found.push({ index, mark, partner: openings.get(mark)! });
		}
	}
	const unclosed = [...open.values()].flat();
	return [...found, ...unclosed.map(({ index, mark }) => ({ index, mark, partner: pairs.get(mark)! }))];
}

function stackOf<T>(stacks: Map<string, T[]>, kind: string): T[] {
	const stack = stacks.get(kind) ?? [];
	stacks.set(kind, stack);
	return stack;
}

/** Asian text mixes brackets of both widths. */
function narrow(mark: string): string {
	return mark === '（' ? '(' : mark === '［' ? '[' : mark;
}

const marks = /[()[\]“”«»（）《》「」『』【】［］〈〉〔〕]/g;
/** Most texts hold none. */
const hasMark = new RegExp(marks.source);
/** Quotation marks of other languages („…“, »…«, ”…”), half-open intervals and faces (╯°□°） follow rules of their own. */
const hasOther = /[„‟╯°□益]|»[^«»]{0,200}«|[[(]\s?-?[\d.∞]+\s?,\s?[\d.∞]+\s?[\])]/;
/** What stands before the mouth of `:)`, `:-(`, `=]`. */
const emoticon = /(?:^|[^\p{L}\p{N}])[:;=]['’]?[-o^]?$/u;
/** What stands before the bracket of `a)`, `1)`, `iv)`. */
const enumeration = /(?:^|[\s,;:.…\uE000])(?:\p{L}|\d{1,2}|[ivx]{1,3})$/u;
