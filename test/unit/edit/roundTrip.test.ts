import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/applyEdits';
import { escapeUrl, plainLine } from '../../../src/core/edit/escape';
import { insertEntry } from '../../../src/core/edit/insertEntry';
import { removeEntry } from '../../../src/core/edit/removeEntry';
import { styleDescription } from '../../../src/core/edit/styleDescription';
import type { Entry, TextEdit } from '../../../src/core/model';
import { parseList } from '../../../src/core/parse/parseList';
import { runs } from '../../support/runs';

const lists: Readonly<Record<string, string>> = {
	reading: [
		'---',
		'title: "meta"',
		'---',
		'',
		'### Reading',
		'',
		'- [Zen Letters (Jane Doe)](https://example.com/zen) — Advice that ages well.',
		'- [Notes (John Roe)](https://example.com/notes) — A garden of thoughts.',
		'    - [On Drafts](https://example.com/drafts) — Why the first one is bad.',
		'- [Talks](https://example.com/talks) — [Moss Talk](https://example.com/moss-talk) — Recorded.',
		'',
		'Note: an incomplete list.',
	].join('\n'),
	tools: [
		'# Tools',
		'',
		'* [alder](https://example.com/alder) - small web framework',
		'* [birch](https://example.com/birch) - `birch` command',
		'* [cedar](https://example.com/cedar) - quick parser',
		'* [elm](https://example.com/elm) - functional language',
		'',
	].join('\n'),
	loose: '1. [B](https://example.com/b): One.\r\n\r\n2. [A](https://example.com/a): Two.\r\n\r\n## Next\r\n',
	by: '- [B](https://example.com/b) by Jane Doe – One.\n- [A](https://example.com/a) by John Roe – Two.\n',
	table: '| Name | Author | Description |\n|---|---|---|\n| [B](https://example.com/b) | Jane Doe | One. |\n',
	html: [
		'## Shells',
		'',
		'<p>',
		'&nbsp;&nbsp; <a href="https://example.com/b"><b>B</b></a> - one.<br>',
		'&nbsp;&nbsp; <a href="https://example.com/a"><b>A</b></a> - two.<br>',
		'</p>',
		'',
	].join('\n'),
	headings: [
		'# Tools',
		'',
		'## [Alder](https://example.com/alder)',
		'',
		'Small web framework.',
		'',
		'More words.',
		'',
		'## [Birch](https://example.com/birch)',
		'',
		'Quick parser.',
		'',
	].join('\n'),
	references: '- [B][b] – One.\n- [A][a] – Two.\n\n[a]: https://example.com/a\n[b]: https://example.com/b\n',
	empty: '## Nothing yet\n## Next\n',
};

const words = 'moss fern reed 3D iOS C++ naïve 中文 a_b x=1 Don’t "quoted" (aside) semi; R&D 5<6'.split(' ');
const hostile = fc.constantFrom(
	...'\\ [ ] ` * _ ~ < > & ; # ! $ | @ + - – — . = { } % ^ ? / ** __ `` ![ ]( [^1] <b> <!-- --> &amp; &lt &#35;'.split(
		' ',
	),
	...['](https://example.com)', '<https://example.com>', '@jane', 'www.example.com', 'https://example.com/a_b_c'],
	...[
		'{{< x >}}',
		'{{%',
		'{% raw %}',
		'1.',
		'# x',
		'#tag',
		'\\[',
		'\\\\',
		'\n',
		'\u00a0',
		'`code`',
		'*a*',
		'__b__',
		'$x$',
	],
);

/** Some words with hostile things between them, glued or not; it begins and ends with a word. */
const text = fc
	.tuple(
		fc.constantFrom(...words),
		fc.array(fc.tuple(fc.oneof(hostile, fc.constantFrom(...words)), fc.constantFrom('', ' ')), { maxLength: 8 }),
		fc.constantFrom('moss', 'fern', '5', 'reeds.', 'why?', 'end'),
	)
	.map(([first, middle, last]) => `${first} ${middle.map(([part, gap]) => part + gap).join('')} ${last}`);

const url = fc
	.array(fc.constantFrom(...'a b / ? = & ; # [ ] ( ) | * _ ~ ! $ < > ` \\ %20 { } " \' @ : é &amp;'.split(' '), ' '), {
		maxLength: 10,
	})
	.map(parts => `https://example.org/new${parts.join('')}`.trim());

const resource = fc.record({
	// The marks of GFM's strikethrough are no part of a title.
	title: text.filter(title => !title.includes('~~')),
	author: fc.option(fc.constantFrom('Ann Lee', 'Søren Ek', "Mary O'Neil", 'Ann Lee and Søren Ek'), { nil: undefined }),
	url,
	description: fc.option(text, { nil: undefined }),
});

const facts = ({ title, author, url, description }: Entry) => ({ title, author, url, description });

/** The text before edits that only put something in, which are all. */
function withoutEdits(result: string, edits: readonly TextEdit[]): string {
	let text = result;
	for (const { range, newText } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
		expect(range.start).toBe(range.end);
		text = text.slice(0, range.start) + text.slice(range.start + newText.length);
	}
	return text;
}

describe.each(Object.entries(lists))('an entry inserted into the list "%s"', (_name, source) => {
	const list = parseList(source);
	const credits = list.style.author !== undefined && list.style.author.value !== 'none';
	const hasAuthorColumn = source.startsWith('|');
	/** A credit that nothing follows is all there is of a description. */
	const mere = (author: string | undefined) => (list.style.author?.value === 'by' && author ? `by ${author}` : '');

	it('reads back as what it was made of, leaves the rest alone, and can be removed again', () => {
		fc.assert(
			fc.property(resource, wanted => {
				// No attribute of HTML holds both quotes as they are
				fc.pre(!source.includes('<p>') || !(wanted.url.includes('"') && wanted.url.includes("'")));
				const { edits, range } = insertEntry(list, wanted, list.sections[0]);
				const result = applyEdits(list.text, edits);
				const after = parseList(result);
				const added = after.entries.find(entry => entry.range.start === range.start);
				expect(added && facts(added), result.slice(range.start, range.end)).toEqual({
					title: plainLine(wanted.title),
					author: credits || hasAuthorColumn ? wanted.author : undefined,
					url: escapeUrl(wanted.url),
					description: styleDescription(wanted.description ?? '', list.style) || mere(wanted.author),
				});
				expect(added!.range.end).toBe(range.end);
				expect(after.entries.filter(entry => entry !== added).map(facts)).toEqual(list.entries.map(facts));
				expect(withoutEdits(result, edits)).toBe(source);
				if (list.entries.length > 0 && edits.length === 1 && added!.shape !== 'heading') {
					expect(applyEdits(result, removeEntry(after, added!))).toBe(source);
				}
			}),
			{ numRuns: runs(120) },
		);
	});
});
