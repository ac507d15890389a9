import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/core/edit/applyEdits';
import { entryOfUrl, standsAlone } from '../../../src/core/edit/entryOfUrl';
import { parseList } from '../../../src/core/parse/parseList';

const entries = '- [Ky](https://example.com/ky) - Small.\n- [Got](https://example.com/got) - Large.\n';
const resource = { title: 'New', url: 'https://example.com/n', description: 'What it is.' };

function made(text: string): { readonly text: string; readonly alone: boolean } {
	const list = parseList(text);
	const bare = list.bareUrls[0]!;
	return { text: applyEdits(text, entryOfUrl(list, bare, resource)), alone: standsAlone(list, bare) };
}

describe('an entry of a bare URL', () => {
	it.each([
		['- https://example.com/n', '- [New](https://example.com/n) - What it is.'],
		['- https://example.com/n as they say', '- [New](https://example.com/n) as they say'],
		['- [ ] https://example.com/n', '- [ ] [New](https://example.com/n) - What it is.'],
		['    - https://example.com/n', '    - [New](https://example.com/n) - What it is.'],
	])('takes the place of %j, behind the marker', (line, entry) => {
		expect(made(`${entries}${line}\n`)).toEqual({ text: `${entries}${entry}\n`, alone: true });
	});

	it('gets a marker where the URL is a line of its own, and does not swallow what follows', () => {
		expect(made(`${entries}\nhttps://example.com/n\nhttps://example.com/o\n`)).toEqual({
			text: `${entries}\n- [New](https://example.com/n) - What it is.\nhttps://example.com/o\n`,
			alone: true,
		});
		expect(made(`${entries}\nSeen:\nhttps://example.com/n\r\nToday.\n`).text).toContain('- What it is.\n\r\nToday.');
	});

	it('goes to the section around a sentence, which stays', () => {
		const sentence = 'I saw https://example.com/n today.';
		expect(made(`## A\n\n${sentence}\n\n${entries}\n## B\n\n${entries}`)).toEqual({
			text: `## A\n\n${sentence}\n\n${entries}- [New](https://example.com/n) - What it is.\n\n## B\n\n${entries}`,
			alone: false,
		});
	});
});
