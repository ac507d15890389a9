import { describe, expect, it } from 'vitest';
import { parseList } from '../../../src/core/parse/parseList';
import { pathsAsked } from '../../../src/core/rules/support/localLinks';
import { localTarget } from '../../../src/core/url/localTarget';

describe('a relative URL', () => {
	const targets = {
		'docs/guide.md': ['docs/guide.md', ''],
		'./docs/my%20guide.md?plain=1#install': ['docs/my guide.md', 'install'],
		'../README.md': ['../README.md', ''],
		'/docs/a.md': ['/docs/a.md', ''],
		'#top': ['', 'top'],
		'a.md#x&amp;y': ['a.md', 'x&y'],
	} as const;
	it.each(Object.entries(targets))('is read as path and fragment: %s', (url, [path, fragment]) => {
		expect(localTarget(url)).toEqual({ path, fragment });
	});

	it.each([
		'https://example.com/',
		'//example.com/a',
		'mailto:a@example.com',
		'www.example.com/a',
		'htps:/example.com',
		'{{ site.url }}/a',
		'100%',
		'[https://example.com',
		'',
	])('is not %j', url => {
		expect(localTarget(url)).toBeUndefined();
	});
});

describe('the paths that a list asks about', () => {
	it('are those of links and images, with what site generators serve', () => {
		const text =
			'- [Guide](docs/guide.md#a) ![](logo.svg) [More](more/) [Page](page.html) [Guide](docs/guide.md#b)\n\n[Up](#top)\n';
		expect(pathsAsked(parseList(text))).toEqual([
			'docs/guide.md',
			'more/',
			'more',
			'more.md',
			'page.html',
			'page',
			'page.md',
			'logo.svg',
		]);
	});

	it('leave out what only a site or GitHub can resolve', () => {
		const text = '---\ntitle: A\n---\n\n- [A](/a.md) [B](../b) [C](c.pdf) [Issues](../../issues/new)\n';
		expect(pathsAsked(parseList(text))).toEqual(['c.pdf']);
	});
});
