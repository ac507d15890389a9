import { describe, expect, it } from 'vitest';
import { findListed } from '../../../src/core/edit/findListed';
import { parseList } from '../../../src/core/parse/parseList';

const list = parseList(`- [Ky](https://example.com/ky) - Small, like [Got](https://example.com/got).
- [Got](https://www.example.com/got/) - Big.
- [Wget](https://example.com/wget), [manual](https://example.com/manual) - Old.
`);

describe('findListed', () => {
	it('finds an entry by any spelling of its URL, before other links to the page', () => {
		expect(findListed(list, 'http://example.com/got?utm_source=x')).toMatchObject({ title: 'Got', line: 1 });
	});

	it('finds a link that leads no entry', () => {
		expect(findListed(list, 'https://example.com/manual')).toMatchObject({ text: 'manual' });
	});

	it('finds nothing for a new page', () => {
		expect(findListed(list, 'https://example.com/new')).toBeUndefined();
	});
});
