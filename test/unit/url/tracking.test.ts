import { assert, describe, test } from 'vitest';
import { withoutTracking } from '../../../src/core/url/tracking';

const cleaned: readonly (readonly [url: string, clean: string])[] = [
	['https://example.com/?utm_source=a', 'https://example.com/'],
	['https://example.com/a?utm_source=a&utm_medium=b&utm_campaign=c', 'https://example.com/a'],
	['https://example.com/a?id=7&utm_source=a', 'https://example.com/a?id=7'],
	['https://example.com/a?utm_source=a&id=7', 'https://example.com/a?id=7'],
	['https://example.com/a?x=1&fbclid=abc&y=2', 'https://example.com/a?x=1&y=2'],
	['https://example.com/a?gclid=1&x=1&msclkid=2#part', 'https://example.com/a?x=1#part'],
	['https://example.com/a?utm_source=a#part', 'https://example.com/a#part'],
	['https://example.com/a?x=1&amp;utm_source=a&amp;y=2', 'https://example.com/a?x=1&amp;y=2'],
	['https://example.com/a?x=1&amp;utm_source=a', 'https://example.com/a?x=1'],
	['https://example.com/a?utm\\_source=a&x=1', 'https://example.com/a?x=1'],
	['https://example.com/post/?ref=example.org', 'https://example.com/post/'],
	['https://example.com/post/?ref=awesome-go', 'https://example.com/post/'],
	['https://example.com/?ref=some-weekly', 'https://example.com/'],
	['https://youtu.be/dQw4w9WgXcQ?si=W3CduIEmUehJERHk', 'https://youtu.be/dQw4w9WgXcQ'],
	['https://www.youtube.com/watch?v=abcdefg&feature=youtu.be&t=42', 'https://www.youtube.com/watch?v=abcdefg&t=42'],
	[
		'https://docs.google.com/document/d/1/edit?usp=sharing#heading=h.1',
		'https://docs.google.com/document/d/1/edit#heading=h.1',
	],
	['https://EXAMPLE.com/%7Ea/?B=%2f&UTM_source=a', 'https://EXAMPLE.com/%7Ea/?B=%2f'],
];

const significant: readonly string[] = [
	'https://www.youtube.com/watch?v=kY2NHSKBi10',
	'https://www.youtube.com/watch?v=kY2NHSKBi10&t=10s&list=PL1&index=2',
	'https://docs.google.com/document/d/1/edit?tab=t.0#heading=h.v0t4l9i4v4ww',
	'https://example.com/?id=1&q=a&t=1&tab=2&list=3&page=4&lang=en&s=x&source=x&from=y&via=z',
	'https://github.com/example/example/blob/x/a.md?ref=example.com',
	'https://api.github.com/repos/a/b/contents/c?ref=main',
	'https://gitlab.example.com/a?ref=awesome-go',
	'https://example.com/?ref=main',
	'https://example.com/?ref=v1.2.3',
	'https://example.com/?ref=1.x',
	'https://example.com/?ref=6',
	'https://example.com/?ref=README.md',
	'https://example.com/?si=tel',
	'https://example.com/?',
	'https://example.com/a#?utm_source=a',
	'https://example.com/utm_source=a',
	'https://web.archive.org/web/2020/https://example.com/?utm_source=a',
	'page.md?raw=true',
	'mailto:a@example.com?subject=utm_source',
	'',
];

describe('tracking parameters', () => {
	test.each(cleaned)('are removed from %s', (url, clean) => {
		assert.equal(withoutTracking(url).url, clean);
		assert.deepEqual(withoutTracking(clean), { url: clean, removed: [] });
	});

	test.each(significant)('are not seen in %s', url => {
		assert.deepEqual(withoutTracking(url), { url, removed: [] });
	});

	test('are named in order', () => {
		const { removed } = withoutTracking('https://example.com/?utm_source=a&x=1&fbclid=b');
		assert.deepEqual(removed, ['utm_source', 'fbclid']);
	});
});
