import { describe, expect, it } from 'vitest';
import { choiceAt, choiceNamed, sectionChoices } from '../../../src/core/edit/sectionChoices';
import { parseList } from '../../../src/core/parse/parseList';
import { marked } from '../../support/marked';

const sample = `
- [Loose](https://example.com/loose) - Above all headings.

# Tools

## Clients

- [Ky](https://example.com/ky) - Small.$0
- [Got](https://example.com/got) - Big.

## Servers

# License

- [MIT](https://example.com/mit)
`;

describe('the sections a new entry can go to', () => {
	const { text, cursor = 0 } = marked(sample);
	const list = parseList(text);

	it('are all but the administrative ones and mere titles of others, with their paths and counts', () => {
		expect(sectionChoices(list).map(({ path, count }) => [path.join(' › '), count])).toEqual([
			['', 1],
			['Tools › Clients', 2],
			['Tools › Servers', 0],
		]);
	});

	it('are found by offset, the innermost first', () => {
		expect(choiceAt(sectionChoices(list), cursor)?.path).toEqual(['Tools', 'Clients']);
		expect(choiceAt(sectionChoices(list), text.indexOf('# Tools'))?.path).toEqual([]);
		expect(choiceAt(sectionChoices(list), 0)?.path).toEqual([]);
	});

	it('are found by title, path and line', () => {
		expect(choiceNamed(list, 'clients')?.path).toEqual(['Tools', 'Clients']);
		expect(choiceNamed(list, 'Tools › Servers')?.path).toEqual(['Tools', 'Servers']);
		expect(choiceNamed(list, 4)?.path).toEqual(['Tools', 'Clients']);
		expect(choiceNamed(list, 5)).toBeUndefined();
		expect(choiceNamed(list, 'Nowhere')).toBeUndefined();
	});
});
