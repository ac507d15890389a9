import { describe, expect, it } from 'vitest';
import { anchorKey, anchorsOf, slugOf } from '../../../src/core/parse/anchors';

describe('the anchors of a text', () => {
	const headings = {
		'## Small & fine': 'small--fine',
		'## 🎵 Music (39)': '-music-39',
		'## :rocket: Start': 'rocket-start',
		'## C# / C++': 'c--c',
		'## `ky` and *got*': 'ky-and-got',
		'## _Notes_ on snake_case': 'notes-on-snake_case',
		'## [Ky](https://example.com/a_b) client ##': 'ky-client',
		'## Écrits à la main': 'écrits-à-la-main',
		'## 数据库': '数据库',
		'## Q&amp;A': 'qa',
		'## What is Node.js?': 'what-is-nodejs',
		'Setext heading\n====': 'setext-heading',
		'> ## Quoted heading': 'quoted-heading',
		'- ## Heading in an item': 'heading-in-an-item',
		'<h2 align="center">Heading <b>in HTML</b></h2>': 'heading-in-html',
		'## <a name="x"></a>With an anchor': 'with-an-anchor',
		'## Tail [![badge](b.svg)](https://example.com)': 'tail',
	};
	it.each(Object.entries(headings))('are those of GitHub: %s', (text, anchor) => {
		expect([...anchorsOf(`${text}\n`)]).toContain(anchor);
	});

	it('number what comes again, without colliding with what is called so', () => {
		expect([...anchorsOf('# A\n\n# A-1\n\n# A\n\n# A\n')]).toEqual(['a', 'a-1', 'a-2', 'a-3']);
	});

	it('are also written by hand', () => {
		const text = '<a name="old"></a>\n\n<div id=box>\n\n## Title {#mine}\n\n## Other\n{: #kram .class}\n';
		expect([...anchorsOf(text)]).toEqual(expect.arrayContaining(['old', 'box', 'mine', 'kram']));
	});

	it('are not made from code', () => {
		expect([...anchorsOf('```sh\n# install\n```\n\n    # indented\n')]).toEqual([]);
	});

	it('are compared as links to them are written', () => {
		expect(anchorKey('%C3%89crits')).toBe(anchorKey('écrits'));
		expect(anchorKey('user-content-Install')).toBe('install');
		expect(anchorKey(slugOf('🌡️ Climate'))).toBe('-climate');
		expect(anchorKey('100%')).toBe('100%');
	});
});
