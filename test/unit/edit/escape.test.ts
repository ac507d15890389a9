import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { escapeLinkText, escapeProse, escapeUrl, plainLine } from '../../../src/core/edit/escape';
import { runs } from '../../support/runs';

const hostile = fc
	.array(
		fc.constantFrom(
			...'\\ [ ] ( ) ` * _ ~ < > & ; # ! $ | @ : + - . 1 = { } % ^ " \' / ? a B é 中'.split(' '),
			...['  ', '\n', '\t', '\u00a0', '**', '__', '~~', '``', '![', '](', '](x)', '[^1]', '[x] ', '<b>', '<!--', '-->'],
			...[
				'<https://example.com>',
				'&amp;',
				'&#35;',
				'&lt',
				':smile:',
				'@jane',
				'www.example.com',
				'https://example.com',
			],
			...[
				'{{<',
				'{{%',
				'{%',
				'}}',
				'1. ',
				'# ',
				'- ',
				'+ ',
				'> ',
				'---',
				'===',
				'```',
				'~~~',
				'\\[',
				'\\\\',
				'word',
				'a_b',
			],
		),
		{ minLength: 1, maxLength: 12 },
	)
	.map(parts => parts.join(''))
	.filter(text => plainLine(text) !== '');

/** The words of a Markdown text, and the types of the nodes they stand in. */
function read(markdown: string): { readonly text: string; readonly types: string; readonly url: string | undefined } {
	const types: string[] = [];
	let text = '';
	let url: string | undefined;
	const visit = (node: { type: string; value?: string; url?: string; children?: readonly object[] }) => {
		types.push(node.type);
		text += node.value ?? '';
		url ??= node.url;
		for (const child of node.children ?? []) {
			visit(child as typeof node);
		}
	};
	visit(unified().use(remarkParse).parse(markdown));
	return { text, types: types.join(' '), url };
}

describe('escapeLinkText', () => {
	it('makes any text one link with that text', () => {
		fc.assert(
			fc.property(hostile, text => {
				const { text: back, types } = read(`[${escapeLinkText(text)}](https://example.org/)`);
				expect([back, types]).toEqual([plainLine(text), 'root paragraph link text']);
			}),
			{ numRuns: runs(1000) },
		);
	});

	it.each([
		['Plain words stay - as they are: all of them, (really)!'],
		["It's 5 < 6 & 7 > 3; AT&T, C#, C++, R&D, \\o/ and a\\b"],
		['snake_case, 2 * 3 * 4, 12:30:45, std::vector, jane@example.com'],
	])('escapes nothing in "%s"', text => {
		expect(escapeLinkText(text)).toBe(text);
	});

	it.each([
		['[Draft] Notes', '\\[Draft\\] Notes'],
		['Using `git` & *more*', 'Using \\`git\\` & \\*more\\*'],
		['a | b', 'a \\| b'],
		['$5 to $10', '\\$5 to \\$10'],
		['Fish &amp; Chips', 'Fish \\&amp; Chips'],
		['<1@example.com>', '\\<1@example.com>'],
		['The <b> tag', 'The \\<b> tag'],
		['Thanks @jane :tada: www.example.com', 'Thanks \\@jane \\:tada: www\\.example.com'],
		['https://example.com', 'https\\://example.com'],
		['^1', '\\^1'],
		['{{< youtube >}} {% raw %}', '{\\{< youtube >}} {\\% raw %}'],
		['two\n lines', 'two lines'],
		['ends with \\', 'ends with \\\\'],
	])('writes "%s" as "%s"', (text, markdown) => {
		expect(escapeLinkText(text)).toBe(markdown);
	});
});

describe('escapeProse', () => {
	it('makes any text one paragraph with that text, at the start of a line too', () => {
		fc.assert(
			fc.property(hostile, text => {
				const { text: back, types } = read(escapeProse(text));
				expect([back, types]).toEqual([plainLine(text), 'root paragraph text']);
			}),
			{ numRuns: runs(1000) },
		);
	});

	it.each([
		['# Not a heading', '\\# Not a heading'],
		['1. Not an item', '1\\. Not an item'],
		['- Not an item', '\\- Not an item'],
		['-v prints more', '-v prints more'],
		['> Not a quote', '\\> Not a quote'],
		['Filed under #tools', 'Filed under \\#tools'],
		['Closes #12', 'Closes #12'],
	])('writes "%s" as "%s"', (text, markdown) => {
		expect(escapeProse(text)).toBe(markdown);
	});
});

describe('escapeUrl', () => {
	it('makes any URL one destination, equal to itself where nothing needs encoding', () => {
		const tail = fc
			.array(fc.constantFrom(...'a / ? = & ; # [ ] ( ) | * _ ~ ! $ < > ` \\ % { } " \' @ : é'.split(' '), ' ', '&amp;'))
			.map(parts => parts.join(''));
		fc.assert(
			fc.property(tail, path => {
				const url = `https://example.com/${path}`;
				const written = escapeUrl(url);
				const { types, url: back } = read(`[x](${written})`);
				expect([types, back]).toEqual(['root paragraph link text', written]);
				expect(escapeUrl(written)).toBe(written);
				if (!/[\s<>`\\();{]/.test(path)) {
					expect(written).toBe(url);
				}
			}),
			{ numRuns: runs(1000) },
		);
	});

	it.each([
		['https://example.com/a_(b)_(c(d))', 'https://example.com/a_(b)_(c(d))'],
		['https://example.com/a)(b', 'https://example.com/a%29%28b'],
		['https://example.com/((a)', 'https://example.com/%28(a)'],
		['https://example.com/$(a$)', 'https://example.com/%24(a%24)'],
		['https://example.com/$a$_(b)', 'https://example.com/$a$_(b)'],
		['https://example.com/a b<c>`d`\\e', 'https://example.com/a%20b%3Cc%3E%60d%60%5Ce'],
		['https://example.com/?a=1&copy=2&amp;b', 'https://example.com/?a=1&copy=2&amp%3Bb'],
		['https://example.com/[a]|*_$', 'https://example.com/[a]|*_$'],
		['https://example.com/?q={{% x %}}', 'https://example.com/?q=%7B%7B%%20x%20%}}'],
		[' https://example.com/é ', 'https://example.com/é'],
	])('writes "%s" as "%s"', (url, written) => {
		expect(escapeUrl(url)).toBe(written);
	});
});
