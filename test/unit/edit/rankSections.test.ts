import { describe, expect, it } from 'vitest';
import { rankSections } from '../../../src/core/edit/rankSections';
import { parseList } from '../../../src/core/parse/parseList';

const text = [
	'# Tools',
	'## HTTP clients',
	'- [Ky](https://github.com/ann/ky) - Small client for browsers.',
	'- [Got](https://github.com/bo/got) - Client with retries.',
	'## Parsers',
	'- [Reed](https://github.com/cy/reed) - Reads Markdown.',
	'- [Fern](https://github.com/cy/fern) - Reads YAML.',
	'## Talks',
	'- [On Drafts](https://www.youtube.com/watch?v=1) - Recorded in Oslo.',
	'- [On Names](https://youtube.com/watch?v=2) - Why they are hard.',
	'## 书籍',
	'- [苔藓入门](https://example.com/a) - 花园里的植物。',
	'',
].join('\n');
const list = parseList(text);
const rank = (title: string, url = 'https://example.org/x', hints = {}, description = '') =>
	rankSections(list, { title, url, description }, hints).map(({ path }) => path.at(-1));

describe('sections are ranked', () => {
	it('by the words that headings and entries share with the resource', () => {
		expect(rank('Moss', undefined, {}, 'An HTTP client.')[0]).toBe('HTTP clients');
		expect(rank('A YAML parser')[0]).toBe('Parsers');
		expect(rank('植物图鉴')[0]).toBe('书籍');
	});

	it('by site, and by owner where all are of one site', () => {
		expect(rank('Moss', 'https://www.youtube.com/watch?v=3')[0]).toBe('Talks');
		expect(rank('Moss', 'https://github.com/cy/moss')[0]).toBe('Parsers');
	});

	it('in the order of the list where nothing tells, those used lately first', () => {
		expect(rank('Moss')).toEqual(['HTTP clients', 'Parsers', 'Talks', '书籍']);
		const recent = [
			['Tools', 'Talks'],
			['Tools', 'Parsers'],
		];
		expect(rank('Moss', undefined, { recent })).toEqual(['Talks', 'Parsers', 'HTTP clients', '书籍']);
	});

	it('behind the one around the cursor', () => {
		expect(rank('An HTTP client', undefined, { offset: text.indexOf('Fern') }).slice(0, 2)).toEqual([
			'Parsers',
			'HTTP clients',
		]);
	});
});
