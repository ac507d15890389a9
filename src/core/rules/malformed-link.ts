import type { Fix, NearLink } from '../model';
import { findNearLinks } from '../parse/nearLinks';
import { defineRule, type PartView } from './rule';

export const malformedLink = defineRule({
	id: 'malformed-link',
	summary: 'Text that wants to be a link and is not: a bracket is missing, wrong, doubled or apart.',
	rationale: 'Markdown shows the brackets and the URL as they are, and the reader gets no link.',
	defaultSeverity: 'error',
	examples: [
		{
			name: 'links',
			text: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Set (mathematics)](https://example.com/Set_(mathematics)) - With parentheses.
- ([Source](<https://example.com/a b> "The code")) - Small HTTP client.
- [[paper](https://example.com/paper)] [![Stars](https://example.com/stars.svg)](https://example.com/stars)
`,
		},
		{
			name: 'what only looks like one',
			text: `
- [ ] (later) [x] in prose, [an aside] (page 3), items[0](x) :-(
- A note[^1] on \`[code](https://example.com\` and 【说明】（见下文）.

[^1]: Not a link.
`,
		},
		{
			name: 'a bracket is missing',
			text: `
- [Ky](https://example.com/ky - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected unclosed parenthesis, expected [Ky](https://example.com/ky)
- [Ky]https://example.com/ky) - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected URL without an opening parenthesis, expected [Ky](https://example.com/ky)
- [Ky(https://example.com/ky) - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected text without a closing bracket, expected [Ky](https://example.com/ky)
- Ky](https://example.com/ky) - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected text without an opening bracket, expected [Ky](https://example.com/ky)
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.com/ky) - Small HTTP client.
`,
		},
		{
			name: 'something stands between text and URL',
			text: `
- [Ky] (https://example.com/ky) - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected space between text and URL, expected [Ky](https://example.com/ky)
- [Ky]
  ^^^^ Unexpected line break between text and URL, expected [Ky](https://example.com/ky)
  (https://example.com/ky) - Small HTTP client.
- [Ky]:(https://example.com/ky) - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected colon between text and URL, expected [Ky](https://example.com/ky)
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.com/ky) - Small HTTP client.
`,
		},
		{
			name: 'it reads as a definition',
			text: `
- [Ky]:(https://example.com/ky)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected colon between text and URL, expected [Ky](https://example.com/ky)
`,
			fixed: `
- [Ky](https://example.com/ky)
`,
		},
		{
			name: 'the brackets are others',
			text: `
- (Ky)[https://example.com/ky] - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected swapped brackets and parentheses, expected [Ky](https://example.com/ky)
- [Ky]{https://example.com/ky} - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected braces around the URL, expected [Ky](https://example.com/ky)
- [Ky]<https://example.com/ky> - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected angle brackets around the URL, expected [Ky](https://example.com/ky)
- [Ky][https://example.com/ky] - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected brackets around the URL, expected [Ky](https://example.com/ky)
- [Ky](https://example.com/ky] - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected bracket closing the URL, expected [Ky](https://example.com/ky)
- [Ky}(https://example.com/ky) - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected brace closing the text, expected [Ky](https://example.com/ky)
- [Ky]（https://example.com/ky） - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected full-width parentheses, expected [Ky](https://example.com/ky)
- ［Ky］(https://example.com/ky) - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected full-width brackets, expected [Ky](https://example.com/ky)
- 【Ky】(https://example.com/ky) - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected full-width brackets, expected [Ky](https://example.com/ky)
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.com/ky) - Small HTTP client.
`,
		},
		{
			name: 'there are too many',
			text: `
- [[Ky](https://example.com/ky) - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected extra opening bracket, expected [Ky](https://example.com/ky)
- [Ky](https://example.com/ky)) - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected extra closing parenthesis, expected [Ky](https://example.com/ky)
- [Ky]((https://example.com/ky)) - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected brackets around the URL, expected [Ky](https://example.com/ky)
- [[Ky](https://example.com/ky)](https://example.com/ky) - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected link inside the text of a link, expected [Ky](https://example.com/ky)
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.com/ky) - Small HTTP client.
`,
		},
		{
			name: 'something is wrong inside the parentheses',
			text: `
- [Ky](<https://example.com/ky) - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected unclosed angle bracket, expected [Ky](https://example.com/ky)
- [Ky](https://example.com/ky "HTTP) - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected unclosed title, expected [Ky](https://example.com/ky "HTTP")
- [Ky]("https://example.com/ky") - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected quotes around the URL, expected [Ky](https://example.com/ky)
- [Ky]('https://example.com/ky') - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected quotes around the URL, expected [Ky](https://example.com/ky)
- [Ky](https://example.com/ky http.pdf) - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected space in the URL, expected [Ky](https://example.com/ky%20http.pdf)
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.com/ky "HTTP") - Small HTTP client.
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.com/ky%20http.pdf) - Small HTTP client.
`,
		},
		{
			name: 'two at once',
			text: `
- [[Ky] (https://example.com/ky) - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected space between text and URL, expected [Ky](https://example.com/ky)
- [Ky] (https://example.com/ky - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected space between text and URL, expected [Ky](https://example.com/ky)
- [Ky}<https://example.com/ky) - Small HTTP client.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected brackets that make no link, expected [Ky](https://example.com/ky)
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.com/ky) - Small HTTP client.
- [Ky](https://example.com/ky) - Small HTTP client.
`,
		},
		{
			name: 'where the text begins is not certain',
			text: `
Small clients, see the docs of Ky](https://example.com/ky) for one.
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Unexpected text without an opening bracket, expected [see the docs of Ky](https://example.com/ky)
`,
			fixed: `
Small clients, [see the docs of Ky](https://example.com/ky) for one.
`,
		},
	],

	checkPart(list, report) {
		for (const { range, problem, replacements } of [...list.nearLinks, ...inDefinitions(list)]) {
			const [meant] = replacements;
			report({
				range,
				message: `Unexpected ${problem}, expected ${meant === undefined ? 'a link' : short(meant)}`,
				fixes: replacements.map(
					(newText): Fix => ({
						title: `Write it as a link: ${short(newText)}`,
						edits: [{ range, newText }],
						safe: replacements.length === 1,
					}),
				),
			});
		}
	},
});

/** `[a]:(https://example.com)` alone on its line defines the label `a`, if one believes CommonMark. */
function inDefinitions({ text, definitions }: PartView): NearLink[] {
	return definitions
		.filter(({ url }) => /^[(（]/.test(url))
		.flatMap(({ range }) => findNearLinks({ text, range, opaque: [], links: [], isDefined: () => false }));
}

/** One line of bounded length: what differs between two replacements is mostly their beginning. */
function short(link: string): string {
	const line = link.replace(/\s+/g, ' ');
	return line.length <= 80 ? line : `${line.slice(0, 50)}…${line.slice(-29)}`;
}
