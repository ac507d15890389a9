import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseList } from '../../../src/core/parse/parseList';

/** Words that no rule of reading could take for a label, a name or a licence. */
const word = fc.constantFrom('moss', 'Fern', 'reed', '3D', 'C++', 'naïve', '中文', 'шторм', 'Oak-leaf', 'v2.0', 'ελιά');
const words = (min: number, max: number) =>
	fc.array(word, { minLength: min, maxLength: max }).map(parts => parts.join(' '));
const title = fc.oneof(
	words(1, 4),
	fc.tuple(words(1, 2), words(1, 2)).map(([a, b]) => `${a} - ${b}`),
	fc.tuple(words(1, 2), words(1, 2)).map(([a, b]) => `${a}: ${b}`),
	words(1, 2).map(text => `${text} (YouTube)`),
	words(1, 2).map(text => `${text} [zh]`),
	words(1, 2).map(text => `${text} (1970)`),
);
const author = fc.constantFrom(
	'Jane Doe',
	'J. R. Roe',
	'Mary O’Neil',
	'Ann Lee and Søren Ek',
	'Doe et al.',
	'Ludwig van Roe',
);
const url = fc.constantFrom(
	'https://example.com/a',
	'https://example.com/wiki/A_(b)',
	'http://example.org/?q=1&t=2#top',
	'notes/a.md',
);
/** What a sentence says, with markup around it as `marked`. */
const description = fc.oneof(
	words(2, 6).map(text => ({ marked: `${text}.`, plain: `${text}.` })),
	words(2, 4).map(text => ({ marked: `A **${text}** of \`code\`.`, plain: `A ${text} of code.` })),
	words(2, 4).map(text => ({ marked: `The [${text}](https://example.net) of it`, plain: `The ${text} of it` })),
	words(2, 4).map(text => ({ marked: `${text} — and more (of it)`, plain: `${text} — and more (of it)` })),
);
const separator = fc.constantFrom(' - ', ' – ', ' — ', ' -- ', ': ', ' : ', ' | ', '：', ' ');
const marker = fc.constantFrom('- ', '* ', '+ ', '1. ', '7) ', '-   ', '*\t');
const decoration = fc.constantFrom(
	{ before: '', after: '' },
	{ before: '**', after: '**' },
	{ before: '🚀 ', after: '' },
	{ before: ':rocket: ', after: '' },
	{ before: '![stars](https://img.shields.io/a.svg) ', after: '' },
	{ before: '[x] ', after: '' },
	{ before: '', after: ' ![stars](https://img.shields.io/a.svg)' },
);
const tail = fc.constantFrom(
	{ written: '', tags: [] as string[] },
	{ written: ' `MIT` `Go`', tags: ['MIT', 'Go'] },
	{ written: ' ([Source Code](https://example.net/s), [Demo](https://example.net/d)) `MIT`', tags: ['MIT'] },
	{ written: ' ![build](https://img.shields.io/b.svg)', tags: [] },
	{ written: ' #cli', tags: ['cli'] },
);
const depth = fc.constantFrom(0, 1, 2);
const eol = fc.constantFrom('\n', '\r\n');

interface Parts {
	readonly title: string;
	readonly author: string | undefined;
	readonly url: string;
	readonly description: { readonly marked: string; readonly plain: string } | undefined;
	readonly separator: string;
	readonly marker: string;
	readonly decoration: { readonly before: string; readonly after: string };
	readonly tail: { readonly written: string; readonly tags: readonly string[] };
	readonly depth: number;
	readonly eol: string;
}

/** The entry below text-only items, one for each level. */
function written(parts: Parts): string {
	const { before, after } = parts.decoration;
	const text = parts.author === undefined ? parts.title : `${parts.title} (${parts.author})`;
	const link = `${before}[${text}](${parts.url})${after}`;
	const described = parts.description ? parts.separator + parts.description.marked + parts.tail.written : '';
	const outer = Array.from({ length: parts.depth }, (_, level) => `${'    '.repeat(level)}- Group`);
	return [...outer, `${'    '.repeat(parts.depth)}${parts.marker}${link}${described}`, ''].join(parts.eol);
}

test('an entry of known parts reads back as these, in every separator, marker and decoration', () => {
	const parts = fc.record<Parts>({
		title,
		author: fc.option(author, { nil: undefined }),
		url,
		description: fc.option(description, { nil: undefined }),
		separator,
		marker,
		decoration,
		tail,
		depth,
		eol,
	});
	fc.assert(
		fc.property(parts, entry => {
			// Only a list that begins with 1 can interrupt a paragraph
			fc.pre(entry.depth === 0 || entry.marker !== '7) ');
			const text = written(entry);
			const [read, ...others] = parseList(text).entries;
			expect(others, text).toEqual([]);
			expect(
				read && {
					title: read.title,
					author: read.author,
					url: read.url,
					description: read.description,
					tags: read.tags,
					depth: read.depth,
					shape: read.shape,
				},
				text,
			).toEqual({
				title: entry.title,
				author: entry.author,
				url: entry.url,
				description: entry.description?.plain ?? '',
				tags: entry.description ? [...entry.tail.tags] : [],
				depth: entry.depth,
				shape: /^\d/.test(entry.marker) ? 'numbered' : 'bullet',
			});
		}),
		{ numRuns: 3000 },
	);
});

test('a row of a table reads back in any order of its columns', () => {
	const columns = fc.shuffledSubarray(['Name', 'Link', 'Description', 'Author', 'Tags', 'Year'], { minLength: 6 });
	fc.assert(
		fc.property(title, author, description, columns, (name, person, described, order) => {
			const cells: Readonly<Record<string, string>> = {
				Name: name.replaceAll('|', '\\|'),
				Link: '[pdf](https://example.com/a.pdf)',
				Description: described.marked,
				Author: person,
				Tags: '`one` `two`',
				Year: '1999',
			};
			const row = (values: readonly string[]) => `| ${values.join(' | ')} |`;
			const text = [row(order), row(order.map(() => '---')), row(order.map(column => cells[column]!)), ''].join('\n');
			const [read] = parseList(text).entries;
			expect(read && [read.title, read.author, read.url, read.description, read.tags], text).toEqual([
				name,
				person,
				'https://example.com/a.pdf',
				described.plain,
				['one', 'two'],
			]);
		}),
	);
});

test('a line of HTML reads back', () => {
	fc.assert(
		fc.property(title, url, words(2, 6), (name, address, text) => {
			const html = `## L\n\n<p>\n&nbsp;&nbsp; <a href="${address}"><b>${name}</b></a> - ${text}.<br>\n</p>\n`;
			const [read] = parseList(html).entries;
			expect(read && [read.title, read.url, read.description, read.shape, read.line], html).toEqual([
				name,
				address,
				`${text}.`,
				'paragraph',
				3,
			]);
		}),
	);
});
