import { expect, test } from 'vitest';
import { parseList } from '../../../src/core/parse/parseList';
import { lightened } from '../../../src/core/parse/parts/mereEntries';
import type { PartContent } from '../../../src/core/parse/parts/part';

const text = `- [Ky](https://example.com/ky) - Asks pages. See [docs](https://example.com/docs).
  - [Got](https://example.com/got) - Asks, too.
  - Others
    - [Axios](https://example.com/axios)
`;

/** What is said of the item, with every answer written out. */
function contentOf(item: string): PartContent {
	const { content } = parseList(item).parts[0]!;
	const { entries, steps, links, images, undefinedReferences, bareUrls, nearLinks, comments, opaque, unread } = content;
	const { labels, credits, brokenCount, itemCount, isMereLink, columns } = content;
	return {
		...{ entries, steps, links, images, undefinedReferences, bareUrls, nearLinks, comments, opaque, unread },
		...{ labels, credits, brokenCount, itemCount, isMereLink, columns },
	};
}

function answersOf(content: PartContent, like: PartContent): readonly unknown[] {
	return Object.keys(like).map(key => content[key as keyof PartContent]);
}

test('nothing but entries is kept as these and says the same', () => {
	const full = contentOf(text);
	const light = lightened(full);
	expect(full.entries.map(({ title }) => title)).toEqual(['Ky', 'Got', 'Axios']);
	expect(full.links).toHaveLength(4);
	expect(full.steps).toHaveLength(1);
	expect(Object.keys(light)).toEqual(['entries', 'itemCount', 'credits']);
	expect(answersOf(light, full)).toEqual(answersOf(full, full));
});

test.each([
	['code', '- [Ky](https://example.com/ky) - Asks `pages`.\n'],
	['an image', '- [Ky](https://example.com/ky) ![logo](ky.png)\n'],
	['a link that is no entry', '- Asks [pages](https://example.com/ky).\n'],
	['a bare URL', '- [Ky](https://example.com/ky) https://example.com/got\n'],
	['a heading', '# Lists\n'],
])('%s is kept with the rest', (_, item) => {
	const full = contentOf(item);
	expect(lightened(full)).toBe(full);
});
