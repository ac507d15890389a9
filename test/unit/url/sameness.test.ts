import { assert, describe, test } from 'vitest';
import { differenceOf, urlKey } from '../../../src/core/url/sameness';

const same: readonly (readonly [a: string, b: string, difference: string])[] = [
	['https://example.com/a', 'https://example.com/a', ''],
	['http://example.com/a', 'https://example.com/a', 'scheme differs'],
	['https://www.example.com/a', 'https://example.com/a', '“www.” differs'],
	['https://example.com/a/', 'https://example.com/a', 'trailing slash differs'],
	['http://example.com/a/', 'https://example.com/a', 'scheme and trailing slash differ'],
	['http://www.example.com/', 'https://example.com', 'scheme, “www.” and trailing slash differ'],
	['https://example.com/', 'https://example.com', 'trailing slash differs'],
	['https://Example.COM/a', 'https://example.com/a', 'letters of the host differ'],
	['https://bücher.example/a', 'https://xn--bcher-kva.example/a', 'letters of the host differ'],
	['https://example.com:443/a', 'https://example.com/a', 'port differs'],
	['http://example.com:80/a', 'http://example.com/a', 'port differs'],
	['https://example.com/a/index.html', 'https://example.com/a/', 'index file differs'],
	['https://example.com/?utm_source=x', 'https://example.com/', 'tracking parameters differ'],
	['https://example.com/%7Ea', 'https://example.com/~a', 'percent-encoding differs'],
	['https://example.com/a%2fb', 'https://example.com/a%2Fb', 'percent-encoding differs'],
	['https://example.com/Caf\u00e9', 'https://example.com/Caf%C3%A9', 'percent-encoding differs'],
	['https://example.com/?a=1&b=2', 'https://example.com/?b=2&a=1', 'order of parameters differs'],
	['https://example.com/a\\_b', 'https://example.com/a_b', ''],
	['https://example.com/?a=1&amp;b=2', 'https://example.com/?a=1&b=2', ''],
	['https://youtu.be/dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', '“www.” and address differ'],
	['https://m.youtube.com/watch?v=abcdefg', 'https://youtube.com/watch?v=abcdefg', 'address differs'],
	['https://arxiv.org/abs/1706.03762', 'https://arxiv.org/pdf/1706.03762v5.pdf', 'address differs'],
	['https://arxiv.org/abs/cs/0112017v1', 'http://arxiv.org/pdf/cs/0112017', 'scheme and address differ'],
	['https://dx.doi.org/10.1000/ABC', 'https://doi.org/10.1000/abc', 'address differs'],
	['https://doi.org/10.48550/arXiv.1706.03762', 'https://arxiv.org/abs/1706.03762', 'address differs'],
	['https://github.com/a/b.git', 'https://github.com/A/b', 'address differs'],
	['https://github.com/a/b#readme', 'https://github.com/a/b', 'address differs'],
	['https://en.m.wikipedia.org/wiki/List', 'https://en.wikipedia.org/wiki/List', 'address differs'],
];

const apart: readonly (readonly [a: string, b: string])[] = [
	['https://example.com/a', 'https://example.com/b'],
	['https://example.com/a', 'https://example.com/A'],
	['https://example.com/a#x', 'https://example.com/a#y'],
	['https://example.com/a#x', 'https://example.com/a'],
	['https://example.com/?id=1', 'https://example.com/?id=2'],
	['https://example.com/a%2Fb', 'https://example.com/a/b'],
	['https://example.com/?a=b%26c', 'https://example.com/?a=b&c'],
	['https://example.com:8080/', 'https://example.com/'],
	['https://a.example.com/', 'https://example.com/'],
	['https://www.com/', 'https://com/'],
	['https://youtu.be/dQw4w9WgXcQ?t=5', 'https://youtu.be/dQw4w9WgXcQ'],
	['https://arxiv.org/abs/1706.03762', 'https://arxiv.org/abs/1706.03763'],
	['https://github.com/a/b/blob/x/Readme', 'https://github.com/a/b/blob/x/readme'],
	['a.md', 'b.md'],
	['mailto:a@example.com', 'mailto:b@example.com'],
	['https://[', 'https://]'],
	['', 'https://example.com'],
];

describe('urlKey', () => {
	test.each(same)('is the same for %s and %s', (a, b, difference) => {
		assert.equal(urlKey(a), urlKey(b));
		assert.equal(differenceOf(a, b), difference);
	});

	test.each(apart)('keeps %s and %s apart', (a, b) => {
		assert.notEqual(urlKey(a), urlKey(b));
		assert.equal(differenceOf(a, b), '');
	});
});
