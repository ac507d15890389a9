import { assert, describe, test } from 'vitest';
import { findNearLinks } from '../../../src/core/parse/nearLinks';
import { annotate, marked } from '../../support/marked';
import { nearLinksIn } from '../../support/nearLinkBlock';

/** The text again, with what was found written below it: the problem, and every link that may have been meant. */
function found(source: string): string {
	const { text } = marked(source);
	return annotate(
		text,
		nearLinksIn(text).map(({ range, problem, replacements }) => ({
			range,
			message: `${problem}: ${replacements.join(' | ')}`,
		})),
	);
}

const samples: readonly { readonly name: string; readonly text: string }[] = [
	{
		name: 'ends an unclosed URL where the sentence goes on',
		text: `
- [Ky](https://example.com/ky. Small client (fast).
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unclosed parenthesis: [Ky](https://example.com/ky)
- **[Ky](https://example.com/ky** — small client.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unclosed parenthesis: [Ky](https://example.com/ky)
- _[Ky](https://example.com/ky_ — small client.
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unclosed parenthesis: [Ky](https://example.com/ky)
- [算法](https://example.com/学习。说明。
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unclosed parenthesis: [算法](https://example.com/学习)
- [算法](https://example.com说明（很好）。
  ^^^^^^^^^^^^^^^^^^^^^^^^ unclosed parenthesis: [算法](https://example.com)
- [Ky](https://example.com/ky<br>Small client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unclosed parenthesis: [Ky](https://example.com/ky)
`,
	},
	{
		name: 'keeps the balanced parentheses of an unclosed URL',
		text: `
- [Set](https://example.com/Set_(mathematics) — Of things.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unclosed parenthesis: [Set](https://example.com/Set_(mathematics))
`,
	},
	{
		name: 'leaves the parenthesis around a broken link alone',
		text: `
- Ky ([source](https://example.com/ky — small client)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unclosed parenthesis: [source](https://example.com/ky)
- Ky ([source]https://example.com/ky), [docs](https://example.com/docs))
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ URL without an opening parenthesis: [source](https://example.com/ky)
- Ky（见 [source](https://example.com/ky）
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unclosed parenthesis: [source](https://example.com/ky)
- Ky [[source](https://example.com/ky]
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unclosed parenthesis: [source](https://example.com/ky)
`,
	},
	{
		name: 'offers both when the parenthesis closes behind the description',
		text: `
- [Ky](https://example.com/ky — small client)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ closing parenthesis behind the description: [Ky](https://example.com/ky) — small client | [Ky](https://example.com/ky) — small client)
`,
	},
	{
		name: 'takes relative paths and fragments for URLs where the bracket and the parenthesis meet',
		text: `
- [Ky](./ky.md — small client.
  ^^^^^^^^^^^^ unclosed parenthesis: [Ky](./ky.md)
- [Ky](#ky — small client.
  ^^^^^^^^ unclosed parenthesis: [Ky](#ky)
- [Ky](docs/ky.md] — small client.
  ^^^^^^^^^^^^^^^^ bracket closing the URL: [Ky](docs/ky.md)
- [Ky](my notes.md) — small client.
  ^^^^^^^^^^^^^^^^^ space in the URL: [Ky](my%20notes.md)
- [Ky] (ky.md) and [Ky] (#ky), Ky[0](#3 and so on
`,
	},
	{
		name: 'reads the wrapped lines of quotes and items',
		text: `
> - [Ky]
    ^^^^ line break between text and URL: [Ky](https://example.com/ky)
>   (https://example.com/ky) - Small client.
`,
	},
	{
		name: 'takes texts that hold brackets, code and images whole',
		text: `
- [a [b] c] (https://example.com/a)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ space between text and URL: [a [b] c](https://example.com/a)
- [\`a[0](\` b(https://example.com/a)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text without a closing bracket: [\`a[0](\` b](https://example.com/a)
- [![b](https://example.com/b.svg)](https://example.com/a
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unclosed parenthesis: [![b](https://example.com/b.svg)](https://example.com/a)
- [a \\[b\\] c}(https://example.com/a)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ brace closing the text: [a \\[b\\] c](https://example.com/a)
`,
	},
	{
		name: 'mends titles',
		text: `
- [Ky](https://example.com/ky "HTTP" — small client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unclosed parenthesis: [Ky](https://example.com/ky "HTTP")
- [Ky](https://example.com/ky "HTTP" client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unclosed parenthesis: [Ky](https://example.com/ky) "HTTP" | [Ky](https://example.com/ky "HTTP")
- [Ky](https://example.com/ky “HTTP”)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ curly quotes around the title: [Ky](https://example.com/ky "HTTP")
- [Ky](https://example.com/ky "a "b" c")
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quotes inside the title: [Ky](https://example.com/ky "a \\"b\\" c")
- [Ky](https://example.com/ky HTTP")
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unopened title: [Ky](https://example.com/ky "HTTP")
- [Ky](https://example.com/ky"HTTP")
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ title right behind the URL: [Ky](https://example.com/ky "HTTP")
- [Ky] (https://example.com/ky "HTTP")
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ space between text and URL: [Ky](https://example.com/ky "HTTP")
`,
	},
	{
		name: 'mends spaces in URLs',
		text: `
- [Ky](https://example.com/a b)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ space in the URL: [Ky](https://example.com/a%20b)
- [Ky](https://example.com/ky Tiny client)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ space in the URL: [Ky](https://example.com/ky%20Tiny%20client) | [Ky](https://example.com/ky "Tiny client")
- [Ky](<https://example.com/a b)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unclosed angle bracket: [Ky](<https://example.com/a b>)
- [Ky](<https://example.com/a b>
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unclosed parenthesis: [Ky](<https://example.com/a b>)
- [Ky](https://example.com/a/
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ line break in the URL: [Ky](https://example.com/a/b.html)
  b.html)
`,
	},
	{
		name: 'begins a text at the start of an item, and offers several beginnings elsewhere',
		text: `
- [x] Deep learning](https://example.com/deep) — Book.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text without an opening bracket: [Deep learning](https://example.com/deep)
- [Ky](https://example.com/ky) — Deep learning](https://example.com/deep) — Book.
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text without an opening bracket: [Deep learning](https://example.com/deep)
- **Deep learning](https://example.com/deep)** — Book.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text without an opening bracket: [Deep learning](https://example.com/deep)
- **Deep learning**](https://example.com/deep) — Book.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text without an opening bracket: [**Deep learning**](https://example.com/deep)
- 🎉 Deep](https://example.com/deep) — Book.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text without an opening bracket: 🎉 [Deep](https://example.com/deep) | [🎉 Deep](https://example.com/deep)

For a start, read the Deep Learning](https://example.com/deep).
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ text without an opening bracket: read the [Deep Learning](https://example.com/deep) | [read the Deep Learning](https://example.com/deep) | read the Deep [Learning](https://example.com/deep)
`,
	},
	{
		name: 'closes the bracket around a link where the other links have one',
		text: `
- Ky [[paper](https://example.com/paper)] [[code](https://example.com/code)
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ extra opening bracket: [[code](https://example.com/code)] | [code](https://example.com/code)
- Ky [[paper]](https://example.com/paper) [[code](https://example.com/code)
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ extra opening bracket: [[code]](https://example.com/code) | [code](https://example.com/code)
- Ky ([paper](https://example.com/paper)]
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ extra closing bracket: [paper](https://example.com/paper)) | [paper](https://example.com/paper)
- [Ky (client](https://example.com/ky))
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ extra closing parenthesis: [Ky (client)](https://example.com/ky) | [Ky (client](https://example.com/ky)
`,
	},
	{
		name: 'knows text and URL when they changed places',
		text: `
- (https://example.com/ky)[Ky] — small client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ URL before the text: [Ky](https://example.com/ky)
- As shown (https://example.com/ky)[1] and (https://example.com/ky) [Ky].
`,
	},
	{
		name: 'does not take the second link for the title of the first',
		text: `
- [Ky](https://example.com/ky ([code](https://example.com/code))
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unclosed parenthesis: [Ky](https://example.com/ky)
`,
	},
];

test.each(samples)('$name', ({ text }) => {
	assert.equal(found(text), text);
});

const silent: Readonly<Record<string, string>> = {
	'parentheses and brackets in URLs and texts':
		'[a](https://example.com/A_(b)) [a [b] c](https://example.com/x) [a](https://example.com/?a[]=1)',
	'angle brackets, titles and white space': `[a](<https://example.com/a b>) [a](https://example.com "b (c)") [a]( https://example.com )`,
	footnotes: 'A note[^1] (https://example.com) and [^2](https://example.com\n\n[^1]: https://example.com\n',
	'task boxes':
		'- [ ] (https://example.com)\n- [x] (https://example.com)\n- [X] (later)\n- [x] [a](https://example.com)',
	'brackets in prose': 'See [1] (page 3), [an aside] (in prose), items[0](x), f[a](b, c) and [x](y z).',
	'a URL that shares its parentheses': '[RFC] (see https://example.com) and [note] (https://example.com, page 3).',
	'numbered citations': 'As shown [1] (https://example.com) and [2] (https://example.org).',
	'bracketed links': '[[paper](https://example.com)] ([code](https://example.com)), (see [a](https://example.com)).',
	'bracketed asides with a URL': '[RFC 1 (https://example.com)] and (Ky [https://example.com])',
	'wiki links': '[[Some page]] [[Some page]](https://example.com)',
	'images in links': '[![a](https://example.com/a.svg)](https://example.com) ![a](https://example.com/a.svg)',
	'escaped brackets':
		'\\[a](https://example.com) [a\\](https://example.com) \\[[a](https://example.com)] \\([a](https://example.com))',
	'code, comments and HTML':
		'`[a](https://example.com` <!-- [a](https://example.com --> <a title="[a](https://example.com">a</a>',
	shortcodes:
		'[a]({{< ref "a.md" >}}) [a]({% link a.md %}) [a]({{ site.url }}/a) [a](https://example.com/{{ x }}/b) {{< b "[a](https://example.com" >}}',
	math: '$[a](https://example.com$',
	emoticons: 'Nice :( [a](https://example.com) :-) and ;)',
	'full-width prose': '[a](https://example.com)（说明） 【说明】 [a]（说明） （见 [a](https://example.com)）',
	references:
		'[a][b] [a] [b] [c] (https://example.com) [d][undefined]\n\n[a]: https://example.com\n[b]: https://example.com\n[c]: https://example.com\n',
	autolinks: '(see <https://example.com>) <https://example.com> https://example.com (https://example.com)',
	'definitions in a paragraph': 'Text\n[a]: https://example.com',
	callouts: '> [!NOTE] (https://example.com)',
	attributes: '[a]{.small} [a](https://example.com){target=_blank} [a](https://example.com)[b]',
};

test('keeps the line break of a wrapped text', () => {
	const [near] = nearLinksIn('> - [Deep\n>   learning] (https://example.com/deep)');
	assert.deepEqual(near?.replacements, ['[Deep\n>   learning](https://example.com/deep)']);
	assert.equal(near?.text, 'Deep learning');
});

test.each(Object.entries(silent))('is silent about %s', (_name, text) => {
	assert.deepEqual(nearLinksIn(text), []);
});

describe('hostile text', () => {
	const scraps = [
		'[',
		'](',
		'(',
		'[a](',
		'[a](https://a.b/',
		'a](https://a.b) ',
		'[[a](https://a.b)](https://a.b)',
		'A ](https://a.b A ',
		'[a](https://a.b "',
		'(https://a.b)[',
		'【a】（https://a.b ',
	];

	test.each(scraps)('of many %s is read from end to end', scrap => {
		const text = `${scrap.repeat(100_000 / scrap.length)} [Ky] (https://example.com/ky)`;
		const range = { start: 0, end: text.length };
		const last = findNearLinks({ text, range, opaque: [], links: [], isDefined: () => false }).at(-1);
		assert.equal(last?.range.end, text.length);
	});
});
