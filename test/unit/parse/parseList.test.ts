import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OffsetRange } from '../../../src/core/model';
import { isCuratedList } from '../../../src/core/parse/isList';
import { parseList } from '../../../src/core/parse/parseList';

/** One line per entry: indentation by depth, then title | author | url | description. */
function told(text: string): string[] {
	return parseList(text).entries.map(
		({ depth, title, author, url, description }) =>
			`${'  '.repeat(depth)}${title} | ${author ?? '-'} | ${url} | ${description}`,
	);
}

const u = 'https://example.com/a';

describe('an entry', () => {
	test.each([
		['a dash', `- [Ky](${u}) - HTTP client.`, `Ky | - | ${u} | HTTP client.`],
		['an em dash', `- [Ky](${u}) — HTTP client.`, `Ky | - | ${u} | HTTP client.`],
		['an en dash', `* [Ky](${u}) – HTTP client.`, `Ky | - | ${u} | HTTP client.`],
		['a colon that leans on the link', `+ [Ky](${u}): HTTP client.`, `Ky | - | ${u} | HTTP client.`],
		['a spaced colon', `1. [Ky](${u}) : HTTP client.`, `Ky | - | ${u} | HTTP client.`],
		['a full-width colon', `- [Ky](${u})：网络库。`, `Ky | - | ${u} | 网络库。`],
		['a bar', `- [Ky](${u}) | HTTP client.`, `Ky | - | ${u} | HTTP client.`],
		['only a space', `- [Ky](${u}) HTTP client.`, `Ky | - | ${u} | HTTP client.`],
		['no description', `- [Ky](${u})`, `Ky | - | ${u} | `],
		['a bold link', `- **[Ky](${u})** - HTTP client.`, `Ky | - | ${u} | HTTP client.`],
		['a bold lead-in', `- **Client:** [Ky](${u}) - Small.`, `Ky | - | ${u} | Small.`],
		['a code title', `- [\`ky\`](${u}) - HTTP client.`, `ky | - | ${u} | HTTP client.`],
		['a leading emoji', `- 🚀 [Ky](${u}) - HTTP client.`, `Ky | - | ${u} | HTTP client.`],
		['an emoji in the title', `- [🚀 Ky](${u}) - HTTP client.`, `Ky | - | ${u} | HTTP client.`],
		[
			'a leading badge',
			`- ![stars](https://img.shields.io/a.svg) [Ky](${u}) - HTTP client.`,
			`Ky | - | ${u} | HTTP client.`,
		],
		[
			'a linked badge first',
			`- [![b](https://img.shields.io/a.svg)](https://example.com/b) [Ky](${u}) - HTTP client.`,
			`Ky | - | ${u} | HTTP client.`,
		],
		[
			'a badge before the separator',
			`- [Ky](${u}) ![](https://img.shields.io/a.svg) - HTTP client.`,
			`Ky | - | ${u} | HTTP client.`,
		],
		['a task', `- [x] [Ky](${u}) - HTTP client.`, `Ky | - | ${u} | HTTP client.`],
		['a dash in the title', `- [Ky - the client](${u}) - Small.`, `Ky - the client | - | ${u} | Small.`],
		[
			'parentheses in the URL',
			'- [A](https://example.org/wiki/A_(b)) - Text.',
			'A | - | https://example.org/wiki/A_(b) | Text.',
		],
		['brackets in the title', `- [[A] b](${u}) - Text.`, `[A] b | - | ${u} | Text.`],
		['an author in the title', `- [You and I (Jane Doe)](${u}) — Text.`, `You and I | Jane Doe | ${u} | Text.`],
		[
			'two authors in the title',
			`- [You and I (Jane Doe, J. R. Roe)](${u}) — Text.`,
			`You and I | Jane Doe, J. R. Roe | ${u} | Text.`,
		],
		['a medium in the title', `- [Jane Doe (YouTube)](${u}) — Text.`, `Jane Doe (YouTube) | - | ${u} | Text.`],
		['a year in the title', `- [Structures (1970)](${u}) — Text.`, `Structures (1970) | - | ${u} | Text.`],
		[
			'an acronym in the title',
			`- [Continuous Integration (CI)](${u}) — Text.`,
			`Continuous Integration (CI) | - | ${u} | Text.`,
		],
		[
			'two words that are no person',
			`- [Course (Machine Learning)](${u}) — Text.`,
			`Course (Machine Learning) | - | ${u} | Text.`,
		],
		['an author behind the link', `- [A book](${u}) by Jane Doe - Text.`, `A book | Jane Doe | ${u} | Text.`],
		['initials behind the link', `- [A book](${u}) by J. R. R. Doe - Text.`, `A book | J. R. R. Doe | ${u} | Text.`],
		[
			'several authors behind the link',
			`- [A book](${u}) by A. Lee, B. Roe - Text.`,
			`A book | A. Lee, B. Roe | ${u} | Text.`,
		],
		[
			'a phrase that is no name',
			`- [Ky](${u}) - Unopinionated Accessible Tree`,
			`Ky | - | ${u} | Unopinionated Accessible Tree`,
		],
		[
			'code in parentheses before the separator',
			`- [Ky](${u}) (\`Mac\`): HTTP client.`,
			`Ky | - | ${u} | HTTP client.`,
		],
		[
			'a link in parentheses before the separator',
			`- [Ky](${u}) ([code](https://example.com/c)) - HTTP client.`,
			`Ky | - | ${u} | HTTP client.`,
		],
		['two links and a slash', `- [Ky](${u}) / [Got](https://example.com/g)：HTTP。`, `Ky | - | ${u} | HTTP。`],
		['an author for a description', `- [A book](${u}) - Jane Doe (PDF)`, `A book | Jane Doe | ${u} | Jane Doe (PDF)`],
		['a name inside a sentence', `- [A book](${u}) - What Jane Doe wrote.`, `A book | - | ${u} | What Jane Doe wrote.`],
		['a label for a link', `- A long paper [pdf](${u}) [code](https://example.com/b)`, `A long paper | - | ${u} | `],
		['trailing tags', `- [Ky](${u}) - HTTP client. \`MIT\` \`JS\``, `Ky | - | ${u} | HTTP client.`],
		['code in the description', `- [Ky](${u}) - A wrapper of \`fetch\`.`, `Ky | - | ${u} | A wrapper of fetch.`],
		[
			'source and demo links',
			`- [Ky](${u}) - Client. ([Demo](https://example.com/d), [Source Code](https://example.com/s)) \`MIT\``,
			`Ky | - | ${u} | Client.`,
		],
		[
			'a sub-resource before the description',
			`- [Jane (YouTube)](${u}) — [A talk](https://example.com/watch?v=1) — Text.`,
			`Jane (YouTube) | - | ${u} | Text.`,
		],
		['a parenthesis for a description', `- [Ky](${u}) (a *small* client)`, `Ky | - | ${u} | a small client`],
		['a parenthesis that is a label', `- [Ky](${u}) (PDF)`, `Ky | - | ${u} | `],
		['an aside before the separator', `- [Ky](${u}) (archived) - Client.`, `Ky | - | ${u} | Client.`],
		['an aside before a line break', `- [Ky](${u}) _(label: easy)_ <br> Client.`, `Ky | - | ${u} | Client.`],
		['code before the separator', `- [Ky](${u}) \`⚠\` - Client.`, `Ky | - | ${u} | Client.`],
		['an emoji behind the link', `- [Ky](${u}) 🎨 Client.`, `Ky | - | ${u} | 🎨 Client.`],
		['a licence before the description', `- [Ky](${u}) - \`MIT\` Client.`, `Ky | - | ${u} | Client.`],
		['a licence that is a link', `- [Ky](${u}) - Client [\`MIT\`](${u}/l)`, `Ky | - | ${u} | Client`],
		['a link behind the sentence', `- [Ky](${u}) - Client. [Website](${u}/w).`, `Ky | - | ${u} | Client.`],
		['a link that ends the sentence', `- [Ky](${u}) - Read its [docs](${u}/d).`, `Ky | - | ${u} | Read its docs.`],
		['a dash before the last links', `- [Ky](${u}) - Client. - [Demo](${u}/d)`, `Ky | - | ${u} | Client.`],
		['numbered parts for links', `- A talk - [Part 1](${u}) & [Part 2](${u}/2)`, `A talk | - | ${u} | `],
		[
			'running times for links',
			`- A course: [5 hours](${u}), [9 hours](${u}/9) - Long.`,
			`A course | - | ${u} | Long.`,
		],
		['the links last', `- **Ky** - HTTP client. [iOS](${u}), [Android](${u}/a)`, `Ky | - | ${u} | HTTP client.`],
		['networks in brackets', `- **Ky** ([X](${u}), [Mastodon](${u}/m)) - Client.`, `Ky | - | ${u} | Client.`],
		['its address for a text', `- Ky: [${u}](${u})`, `Ky | - | ${u} | `],
		['a credit that nothing follows', `- [A book](${u}) by Jane Doe`, `A book | Jane Doe | ${u} | by Jane Doe`],
		['a credit in emphasis', `- [A book](${u}) *(Jane Doe)*`, `A book | Jane Doe | ${u} | `],
		[
			'a credit at the end',
			`- [A book](${u}) - A guide by Jane Doe.`,
			`A book | Jane Doe | ${u} | A guide by Jane Doe.`,
		],
		['what inspired it', `- [Ky](${u}) - Inspired by Jane Doe.`, `Ky | - | ${u} | Inspired by Jane Doe.`],
		[
			'a talk and its event',
			`- [T](${u}): Jane Doe, Example Conf \`1:02:03\``,
			`T | Jane Doe | ${u} | Jane Doe, Example Conf`,
		],
		['a place behind a bar', `- [Ky](${u}) | Cape Town, South Africa`, `Ky | - | ${u} | Cape Town, South Africa`],
		['marks of direction', `- \u200F[Ky](${u})\u200E - Client.`, `Ky | - | ${u} | Client.`],
		['two dashes', `- [毛笔](${u}) —— 练字。`, `毛笔 | - | ${u} | 练字。`],
		['wrapped lines', `- [Ky](${u}) - HTTP\n  client.`, `Ky | - | ${u} | HTTP client.`],
		['escapes and character references', `- [A \\[b\\] &amp; c](${u}) - D \\* e.`, `A [b] & c | - | ${u} | D * e.`],
		['emphasis in the description', `- [Ky](${u}) - The **small** *client*.`, `Ky | - | ${u} | The small client.`],
		['a reference', `- [Ky][ky] - HTTP client.\n\n[ky]: ${u}`, `Ky | - | ${u} | HTTP client.`],
		['a collapsed reference', `- [Ky][] - HTTP client.\n\n[KY]: <${u}> "t"`, `Ky | - | ${u} | HTTP client.`],
		['an HTML anchor', `- <a href="${u}"><b>Ky</b></a> - HTTP client.`, `Ky | - | ${u} | HTTP client.`],
		['a description in a paragraph of its own', `- [Ky](${u})\n\n  HTTP client.`, `Ky | - | ${u} | HTTP client.`],
		['an empty text', `- [](${u}) - HTTP client.`, ` | - | ${u} | HTTP client.`],
		[
			'a Hugo shortcode for a URL',
			'- [Ky]({{< ref "ky.md" >}}) - HTTP client.',
			'Ky | - | {{< ref "ky.md" >}} | HTTP client.',
		],
	])('with %s', (_name, text, expected) => {
		expect(told(text)).toEqual([expected]);
	});

	test('nests as CommonMark does, under text-only items too', () => {
		const text = `- [A](${u}) — Text.\n    - [B](${u}/b) — Text.\n- Group\n    - [C](${u}/c)\n        - [D](${u}/d)\n`;
		expect(told(text)).toEqual([
			`A | - | ${u} | Text.`,
			`  B | - | ${u}/b | Text.`,
			`  C | - | ${u}/c | `,
			`    D | - | ${u}/d | `,
		]);
		const [a, b, c, d] = parseList(text).entries;
		expect([b?.parent, c?.parent, d?.parent]).toEqual([a, undefined, c]);
		expect(a?.children).toEqual([b]);
	});

	test('has the ranges of its parts', () => {
		const text = `# L\n\n  - [You and I (Jane Doe)](${u}) — Text. \`MIT\`  \n      - [B](${u}/b)\n`;
		const [entry] = parseList(text).entries;
		const part = (range: OffsetRange | undefined) => range && text.slice(range.start, range.end);
		expect({
			range: part(entry?.range),
			title: part(entry?.titleRange),
			author: part(entry?.authorRange),
			separator: part(entry?.separatorRange),
			description: part(entry?.descriptionRange),
			url: part(entry?.link.urlRange),
			indent: entry?.indent,
			marker: entry?.marker,
			line: entry?.line,
			section: entry?.section?.title,
			tags: entry?.tags,
		}).toEqual({
			range: text.slice(text.indexOf('-'), -1),
			title: 'You and I (Jane Doe)',
			author: 'Jane Doe',
			separator: ' — ',
			description: 'Text.',
			url: u,
			indent: '  ',
			marker: '-',
			line: 2,
			section: 'L',
			tags: ['MIT'],
		});
	});

	test('is what the head of its table says, also behind a blank line that broke the table', () => {
		const row = (n: number) => `| Text ${n}. | [N${n}](https://example.com/${n}) |\n`;
		const rows = Array.from({ length: 50 }, (_, n) => row(n));
		const whole = parseList(`| Description | Name |\n|---|---|\n${rows.join('')}`);
		const broken = parseList(`| Description | Name |\n|---|---|\n${rows.with(9, `\n${row(9)}`).join('')}`);
		expect(whole.entries[49]).toMatchObject({ title: 'N49', description: 'Text 49.' });
		expect(broken.entries.at(-1)).toMatchObject({ title: 'N49', description: 'Text 49.' });
	});

	test('can be a row of a table', () => {
		const text = `| Name | Description | Author |\n|---|---|---|\n| [Ky](${u}) | HTTP \\| client | Jane Doe |\n| Got | no link | |\n`;
		expect(told(text)).toEqual([`Ky | Jane Doe | ${u} | HTTP | client`]);
		expect(parseList(text).entries[0]?.shape).toBe('table');
	});

	test('can be a heading with a paragraph', () => {
		const text = `# List\n\n### [Ky](${u})\n\nHTTP client.\n\n## [Python](https://example.org)\n\n- [A](${u}/a)\n`;
		expect(told(text)).toEqual([`Ky | - | ${u} | HTTP client.`, `A | - | ${u}/a | `]);
	});

	test('can be a paragraph', () => {
		expect(told(`**[Ky](${u})** - HTTP client.\n\n[Ky](${u}) is nice.\n`)).toEqual([`Ky | - | ${u} | HTTP client.`]);
	});

	test('can be a paragraph of a quote, its key caps passed over', () => {
		const text = `> **[Ky](${u})** <kbd>★ 3.8k</kbd> <kbd>MIT</kbd> 🟢<br>HTTP client.\n\n> [Got](${u}) is quoted <br>here.\n`;
		expect(told(text)).toEqual([`Ky | - | ${u} | HTTP client.`]);
	});

	test('can be a line of HTML, in a section with a heading of HTML', () => {
		const text = `<h2>Shells</h2>\n\n<p>\n&nbsp; <a href="${u}"><b>\nBash</b></a> - AT&amp;T’s\nheir.<br>\n&nbsp; <a href="${u}/z">Zsh</a><br>\n</p>\n`;
		expect(told(text)).toEqual([`Bash | - | ${u} | AT&T’s heir.`, `Zsh | - | ${u}/z | `]);
		const { entries } = parseList(text);
		expect(entries.map(({ shape, line, section }) => [shape, line, section?.title])).toEqual([
			['paragraph', 3, 'Shells'],
			['paragraph', 6, 'Shells'],
		]);
	});

	test('belongs to the details around it', () => {
		const details = (name: string) =>
			`<details>\n<summary><b>${name}</b> <kbd>1 link</kbd></summary>\n\n- [${name}](${u})\n\n</details>\n\n`;
		const { entries } = parseList(`## L\n\n${details('A')}${details('B')}- [C](${u})\n`);
		expect(entries.map(({ section }) => section?.title)).toEqual(['A', 'B', 'L']);
	});

	test('can be a paragraph that is a link, beside another one', () => {
		expect(told(`> **[A](${u})**\n\n> **[B](${u}/b)**\n\nText.\n\n[C](${u}/c)\n`)).toEqual([
			`A | - | ${u} | `,
			`B | - | ${u}/b | `,
		]);
	});

	test('is read the same with CRLF and a byte order mark', () => {
		const text = `# L\n\n- [A](${u}) — Text.\n    - [B](${u}/b) — Text\n      goes on.\n- [C](${u}/c)\n`;
		expect(told(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(told(text));
	});
});

describe('no entry', () => {
	test.each([
		['a contents list', '- [A](#a)\n  - [B](#b)\n'],
		['a back-to-top link', `- text\n- [↑ back to top](#top)\n`],
		['a badge', '- [![build](https://img.shields.io/b.svg)](https://example.com/ci)\n'],
		['prose with a link in it', `- Read the [guide](${u}) before you write.\n`],
		['bold prose with a link in it', `- **Gulp plugin** — A wrapper for [Ky](${u}), the client.\n`],
		['a licence', `## License\n\n- [CC0](${u})\n`],
		['contributing', `## Contributing\n\n- [Guidelines](${u})\n`],
		['a footnote', `Text[^1].\n\n[^1]: [A](${u})\n`],
		['a link to its own rules', '- [Contribution Guidelines](CONTRIBUTING.md)\n- [Licence](./LICENSE)\n'],
		['a contents list with paths', '- [A](./#a)\n- [B](./#b)\n'],
		['a place to follow', `- Twitter: [@someone](${u})\n- Maintainers: [Jane Doe](${u})\n`],
		['a request', `[Follow us](${u})\n\n[Join our chat](${u})\n`],
		['a sentence that ends in a label', `- For a list of free books, go [here](${u}).\n`],
		['a list of licences', `## List of Licenses\n\n- \`MIT\` - [MIT License](${u})\n`],
		[
			'a banner of HTML',
			`<p align="center">\n<a href="${u}"><img src="a.png"></a>\n<a href="${u}">Sponsor</a>\n</p>\n`,
		],
		['a mail address', '- [Write](mailto:a@example.com)\n'],
		['code', `    - [A](${u})\n\n\`\`\`\n- [A](${u})\n\`\`\`\n`],
		['an HTML comment', `<!--\n- [A](${u})\n-->\n`],
		['front matter', `---\na: "[A](${u})"\n---\n`],
		['math', `$$\n[A](b)\n$$\n`],
	])('is %s', (_name, text) => {
		expect(told(text)).toEqual([]);
	});

	test('comes from code, comments, front matter or math as a link either', () => {
		const text = `---\na: "[A](${u})"\n---\n\nText \`[A](${u})\` and $[x](y)$.\n\n<!-- [A](${u}) -->\n\n\`\`\`\n[A](${u})\n\`\`\`\n`;
		expect(parseList(text).links).toEqual([]);
	});
});

describe('a document', () => {
	test('has its sections nested, with their ends', () => {
		const text = `# L\n\n## A\n\n- [x](${u})\n\n### B\n\n## C\n`;
		const [root] = parseList(text).sections;
		expect(root?.sections.map(section => [section.title, text.slice(section.range.start, section.range.end)])).toEqual([
			['A', `## A\n\n- [x](${u})\n\n### B\n\n`],
			['C', '## C\n'],
		]);
		expect(root?.sections[0]?.sections[0]?.parent?.title).toBe('A');
	});

	test('tells bare URLs, references without definition and definitions', () => {
		const list = parseList(`- ${u}.\n- see ${u}/b), or [some][y]\n\n[z]: <${u}/z> "t"\n[^1]: foot\n`);
		expect(list.bareUrls.map(({ url, leadsItem }) => [url, leadsItem])).toEqual([
			[u, true],
			[`${u}/b`, false],
		]);
		expect(list.undefinedReferences.map(({ label }) => label)).toEqual(['y']);
		expect(list.definitions.map(({ label, url }) => [label, url])).toEqual([['z', `${u}/z`]]);
	});

	test('counts as a list by front matter, by settings, by what is in it', () => {
		const entries = (count: number) => Array.from({ length: count }, (_, n) => `- [T${n}](${u}/${n})\n`).join('');
		const prose = (count: number) => '- just a thought\n'.repeat(count);
		const counts = (text: string, named?: boolean) => isCuratedList(parseList(text), named);
		expect(counts(`---\ncuratedList: true\n---\n${prose(3)}`, false)).toBe(true);
		expect(counts(`---\ncuratedList: false\n---\n${entries(9)}`, true)).toBe(false);
		expect(counts(prose(1), true)).toBe(true);
		expect(counts(entries(9), false)).toBe(false);
		expect(counts(entries(4))).toBe(false);
		expect(counts(entries(5) + prose(5))).toBe(true);
		expect(counts(entries(5) + prose(6))).toBe(false);
		expect(counts(`${entries(3)}- [Broken](${u} - Text.\n- ${u}/bare\n`)).toBe(true);
	});

	const pieces = fc.constantFrom(
		'- ',
		'* ',
		'1. ',
		'\n',
		'\n\n',
		'    ',
		'\t',
		'[',
		']',
		'(',
		')',
		'](',
		'[a](https://example.com)',
		'<',
		'>',
		'`',
		'```\n',
		'|',
		'|-|-|\n',
		'---\n',
		'+++\n',
		'# ',
		'> ',
		'<!-- ',
		' -->',
		'$',
		'$$',
		'{{< ',
		' >}}',
		'\\',
		'&amp;',
		'!',
		'*',
		'**',
		'_',
		'~~',
		':',
		' — ',
		' - ',
		'Jane Doe',
		'(Jane Doe)',
		'by ',
		'https://example.com/x',
		'[a]: https://example.com\n',
		'[a][b]',
		'[^1]',
		'<a href="https://example.com">',
		'</a>',
		'🚀',
		'\u200B',
		'\u00A0',
		'\r',
		'\r\n',
		'\0',
		'\uFEFF',
		'text',
		'。',
	);

	test('is read from any text without an exception, with all offsets inside it', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 60 }), parts => {
				const list = parseList(parts.join(''));
				const ranges: OffsetRange[] = [
					...list.links.flatMap(({ range, textRange, urlRange }) => [range, textRange, urlRange]),
					...list.images.flatMap(({ range, altRange, urlRange }) => [range, altRange, urlRange]),
					...list.definitions.flatMap(({ range, labelRange, urlRange }) => [range, labelRange, urlRange]),
					...list.entries.flatMap(entry =>
						[
							entry.range,
							entry.contentRange,
							entry.titleRange,
							entry.authorRange,
							entry.separatorRange,
							entry.descriptionRange,
						].filter(range => range !== undefined),
					),
					...[list.bareUrls, list.nearLinks, list.undefinedReferences].flat().map(({ range }) => range),
					...list.opaque,
					...list.comments,
				];
				for (const { start, end } of ranges) {
					expect(start >= 0 && start <= end && end <= list.text.length).toBe(true);
				}
			}),
			{ numRuns: 1500 },
		);
	});
});
