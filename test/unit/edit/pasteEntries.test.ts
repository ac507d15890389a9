import { expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/applyEdits';
import { pasteEntries } from '../../../src/core/edit/pasteEntries';
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
