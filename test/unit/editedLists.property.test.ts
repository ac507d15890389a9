import { describe, expect, it } from 'vitest';
import { randomEdit } from '../fuzz/edits';
import { generatedList, randomFrom } from '../fuzz/lists';
import { editedList } from '../fuzz/wholeLists';

describe('a list after random edits', () => {
	it.each([1, 2, 3, 4])('says and shows the same problems as if it had been read at once (%i)', seed => {
		const random = randomFrom(seed);
		let text = generatedList(random, 800);
		const list = editedList(text);
		for (let count = 0; count < 40; count++) {
			const edit = randomEdit(random, text);
			const before = text;
			text = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
			list.edit(edit);
			expect(list.difference(), JSON.stringify({ before, ...edit })).toBeUndefined();
		}
	});
});

/** Ten thousand take half a minute. */
const many = process.env.FAST_CHECK_RUNS ? 10_000 : 2_000;

describe('thousands of entries after random edits', () => {
	it.each([
		['in one list', '# List\n\n', (n: number) => `- [E${n}](https://example.com/${n}) - Text ${n}.\n`],
		[
			'in nested lists',
			'# List\n\n',
			(n: number) => `${'  '.repeat(n % 4)}- [E${n}](https://example.com/${n}) - Text.\n`,
		],
		[
			'in one table',
			'| Name | Text |\n|---|---|\n',
			(n: number) => `| [E${n}](https://example.com/${n}) | Text ${n}. |\n`,
		],
	])('say and show the same problems as if they had been read at once: %s', (_, head, line) => {
		const random = randomFrom(5);
		let text = head + Array.from({ length: many }, (_, n) => line(n)).join('');
		const list = editedList(text);
		for (let count = 0; count < 20; count++) {
			const edit = randomEdit(random, text);
			text = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
			list.edit(edit);
		}
		expect(list.difference()).toBeUndefined();
	});
});

describe('a list after an edit', () => {
	it.each([
		[
			'that ends a list of contents before other items',
			'- [A](#a)\n- [B](#b)\n- [Ky](https://example.com/ky) - Client.\n\n## A\n\n## B\n',
			'- [Ky]',
			'\n# C\n\n- [Ky]',
		],
		[
			'by which the list loses a habit, and a section keeps its own',
			[
				...Array.from({ length: 6 }, (_, n) => `- [A${n}](https://example.com/a${n}) - Text.`),
				'',
				'## Other',
				'',
				'- [B](https://example.com/b)',
				'- [C](https://example.com/c) - Text.',
				'',
			].join('\n'),
			'[C](https://example.com/c) - Text.',
			'[C](https://example.com/c)',
		],
		[
			'that defines a label',
			'- [Ky][ky] - Client.\n- [Got][got] - Client.\n\n[ky]: https://example.com/ky\n',
			'\n\n[ky]',
			'\n\n[got]: https://example.com/got\n[ky]',
		],
		[
			'that takes a heading away together with a definition that is used further up',
			'- [Ky][r] - Client.\n\n## One\n\n# Two\n\n[r]: https://example.com/1\n[r]: https://example.com/2\n\n- [Got](https://example.com/got) - Client.\n',
			'# Two\n\n[r]: https://example.com/1\n',
			'',
		],
		[
			'by which a list whose first item is no entry gets a habit',
			'* []()k\n<summary></summary>\n\n- <ps:>o\n- <ps:>e\n- []()p\n*\n* []()t',
			'<ps:>e',
			'<ps:>\n- []()>e',
		],
		[
			'that makes the rows of a table those of the table above',
			'Name|\n|-\n—\n\n|\n|-\n|<https://example.com/a>',
			'\n\n|',
			'\n|',
		],
		['of the first item of a list of contents', '* [A](#a)\n\n*', '\n\n', '\n'],
		[
			'that defines the label of a heading further down',
			'|\n|-\n[]()[r5]:.\r- [r2]f\r- [r5]f\r- [r2]t\r- []()b\n### [r4]',
			'()[r5]',
			'()\n\n[r4]:"\n[r2]:"\n[r1]:t\n###\n|\n|-\n[r1]\n\n[r5]',
		],
		['at the end of a group', '<details></summary>\n\nb\n-\n</details>', '</details>', 'x</details>'],
		['of all text of a group', '<details></summary>\n\n## o\n1\n</details>', '1\n', ''],
		['beside math with a shortcode in it', '{%%}\n$${%%}\n\n$$\n\n$$\n', '\n\n$$\n\n$$', '\n\n$$'],
		['above a delimiter row that was a head', '\t|\n-|\n-|', '\t|', '\t\\\n|'],
		['that makes code of all that stands below', '```\n```\n|\n-|\n|', '```\n|', '- ```\n|'],
		[
			'that seems to define a label which HTML that nothing closes mentions',
			'- <pre>[r1]\n\nName | Text\n---|---\n\na [r1]\n',
			'a [r1]',
			'a[r1]: /b\n [r1]',
		],
		[
			'that seems to define a label which code that nothing closes mentions',
			'- ```\n  [r1]\n\nName | Text\n---|---\n\na [r1]\n',
			'a [r1]',
			'a[r1]: /b\n [r1]',
		],
		['behind a heading that nothing stood below', '## [A](https://example.com/a)\n', ')\n', ')\nText.'],
		[
			'that breaks a table off, and its other rows are too many for text',
			`| Text | Name |\n|---|---|\n${Array.from({ length: 50 }, (_, n) => `| What it is. | [N](https://example.com/${n}) |\n`).join('')}`,
			'/5) |\n',
			'/5) |\n\n',
		],
		[
			'that gives the section at the end of another one to a new heading',
			'# One\n\n- [A](https://example.com/a)\n* [B](https://example.com/b)\n* [C](https://example.com/c)\n* [D](https://example.com/d)\n* [E](https://example.com/e)\n\nThree\n-\n- [F](https://example.com/f)\n',
			'Three',
			'# Two\nThree',
		],
		['in the heading above', '# A\n\n## B\n\n- [Ky](https://example.com/ky) - Client.\n', '## B', '### Contents'],
	])('%s', (_name, text, from, to) => {
		const list = editedList(text);
		const start = text.indexOf(from);
		list.edit({ start, end: start + from.length, newText: to });
		expect(list.difference()).toBeUndefined();
	});
});
