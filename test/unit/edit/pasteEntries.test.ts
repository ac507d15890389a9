import { expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/applyEdits';
import { pasteEntries } from '../../../src/core/edit/pasteEntries';
import { takesEntries } from '../../../src/core/edit/takesEntries';
import { parseList } from '../../../src/core/parse/parseList';

const entries = '* [Axel](https://example.com/axel) - Fast.\n* [Got](https://example.com/got) - Large.\n';
const [a, b] = ['Ky', 'Bun'].map(title => ({
	title,
	url: `https://example.com/${title.toLowerCase()}`,
	description: 'New.',
}));
const [lineA, lineB] = ['[Ky](https://example.com/ky) - New.', '[Bun](https://example.com/bun) - New.'];

it.each([
	['an empty line', `${entries}|\n`, `${entries}* ${lineA}\n* ${lineB}\n`],
	['an empty item', `${entries}* |\n`, `${entries}* ${lineA}\n* ${lineB}\n`],
	[
		'an empty item inside another',
		`${entries}    - |\n\nText.\n`,
		`${entries}    - ${lineA}\n    - ${lineB}\n\nText.\n`,
	],
	['the end of an empty text', '|', `* ${lineA}\n* ${lineB}`.replaceAll('*', '-')],
	[
		'an entry',
		`## A\n\n${entries.replace('Fast', 'Fa|st')}\n## B\n`,
		`## A\n\n${entries}* ${lineA}\n* ${lineB}\n\n## B\n`,
	],
	['code', `${entries}\n\`\`\`\n|\n\`\`\`\n`, `${entries}* ${lineA}\n* ${lineB}\n\n\`\`\`\n\n\`\`\`\n`],
])('puts entries into %s', (_, marked, expected) => {
	const offset = marked.indexOf('|');
	const list = parseList(marked.replace('|', ''));
	expect(applyEdits(list.text, pasteEntries(list, offset, [a!, b!]))).toBe(expected);
});

it.each([
	['an empty line', `${entries}|\n`, true],
	['an empty item', `${entries}* |\n`, true],
	['a description', entries.replace('Fast', 'Fa|st'), true],
	['the line below code', `${entries}\n\`\`\`\ncurl\n\`\`\`\n|`, true],
	['front matter', `---\nurl: |\n---\n\n${entries}`, false],
	['code', `${entries}\n\`\`\`\ncurl |\n\`\`\`\n`, false],
	['code without an end', `${entries}\n\`\`\`\ncurl |`, false],
	['indented code', `${entries}\nText.\n\n    curl |\n`, false],
	['a code span', entries.replace('Fast', '`a|b`'), false],
	['a comment', `${entries}\n<!-- | -->\n`, false],
	['an attribute', `${entries}\n<img src="|">\n`, false],
	['the address of a link', entries.replace('/axel', '/a|xel'), false],
	['the address that a link lacks', `${entries}* [Ky](|)\n`, false],
	['the address of a link without an end', `${entries}* [Ky](|\n`, false],
	['the text of a link', entries.replace('Axel', 'Ax|el'), false],
	['an image', `${entries}\n![Ky](|)\n`, false],
	['a definition', `${entries}\n[ky]: |\n`, false],
	['an autolink', `${entries}* <|>\n`, false],
	['a URL', `${entries}* https://exa|mple.com\n`, false],
])('a person who pastes an address may mean an entry: %s', (_, marked, expected) => {
	const offset = marked.indexOf('|');
	expect(takesEntries(parseList(marked.replace('|', '')), offset)).toBe(expected);
});
