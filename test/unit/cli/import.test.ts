import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/core/formats/index';
import { commandLine } from '../../support/commandLine';

const { cli, write, read } = commandLine();

const list = [
	'# Reading',
	'',
	'## Plants',
	'',
	'- [Fern](https://example.com/fern) - Plants for shady gardens.',
	'- [Moss](https://example.com/moss) - Green stuff for gardens.',
	'- [Reed](https://example.com/reed) - Tall.',
	'',
	'## License',
	'',
	'MIT',
	'',
].join('\n');

const csv = [
	'title,url,folder,note',
	'Ivy,https://example.com/ivy,Plants,it climbs',
	'Moss again,http://www.example.com/moss/,Plants,',
	'Kite,https://example.com/kite,Toys/Outdoors,it flies',
	'Magic,javascript:alert(1),,',
	'',
].join('\n');

describe('import', () => {
	it('puts entries into the sections of their folders, adds those that are missing, and leaves out what is listed', async () => {
		await write('a.md', list);
		await write('links.csv', csv);
		expect(await cli(['import', 'links.csv', '--to', 'a.md'])).toEqual({
			code: 0,
			out: 'a.md: 2 entries added, 2 new sections, 1 listed already\n',
			err: [
				'links.csv: 1 item without the address of a page left out',
				'a.md:6: http://www.example.com/moss/ is listed already, as “Moss”',
				'',
			].join('\n'),
		});
		expect(await read('a.md')).toBe(
			list
				.replace('- [Moss]', '- [Ivy](https://example.com/ivy) - It climbs.\n- [Moss]')
				.replace(
					'## License',
					'## Toys\n\n### Outdoors\n\n- [Kite](https://example.com/kite) - It flies.\n\n## License',
				),
		);
	});

	it('puts everything into the section that is named, and only shows it when asked to', async () => {
		await write('a.md', list);
		await write('links.csv', csv);
		const { code, out, err } = await cli(['import', 'links.csv', '--to', 'a.md', '--section', 'Plants', '--dry-run']);
		expect(code).toBe(0);
		expect(out.split('\n').filter(line => /^[+-]-/.test(line))).toEqual([
			'--- a/a.md',
			'+- [Ivy](https://example.com/ivy) - It climbs.',
			'+- [Kite](https://example.com/kite) - It flies.',
		]);
		expect(err).toMatch(/a\.md: 2 entries to add, 1 listed already\n$/);
		expect(await read('a.md')).toBe(list);
	});

	it('says which files it cannot read, and goes on with the others', async () => {
		await write('a.md', list);
		await write('links.csv', csv);
		await write('words.txt', 'Just some words.\n');
		const { code, out, err } = await cli(['import', 'none.csv', 'words.txt', 'links.csv', '--to', 'a.md']);
		expect(code).toBe(2);
		expect(out).toMatch(/^a\.md: 2 entries added/);
		expect(err).toMatch(/^none\.csv: no such file or folder\nwords\.txt: none of JSON, CSV, .*\nlinks\.csv: /);
	});

	it.each([
		[['links.csv'], 'Expected --to FILE.'],
		[['--to', 'a.md'], 'Expected files.'],
		[['links.csv', '--to', 'none.md'], 'none.md: no such file or folder'],
	])('says what is wrong with %j', async (args, message) => {
		await write('a.md', list);
		await write('links.csv', csv);
		const { code, out, err } = await cli(['import', ...args]);
		expect([code, out]).toEqual([2, '']);
		expect(err).toContain(message);
	});
});

describe('entries', () => {
	it.each(formats.map(({ id }) => id))('as %s are what import reads, or feeds', async id => {
		await write('a.md', list);
		await write('new.md', '');
		const { code, out, err } = await cli(['entries', '--format', id, 'a.md']);
		expect([code, err]).toEqual([0, '']);
		await write('export', out);
		const isFeed = id === 'rss' || id === 'atom';
		expect((await cli(['import', 'export', '--to', 'new.md'])).code).toBe(isFeed ? 2 : 0);
		expect(await read('new.md')).toBe(
			isFeed ? '' : `## Reading\n\n### Plants\n\n${list.split('\n').slice(4, 7).join('\n')}\n`,
		);
	});

	it('come in no format that there is not', async () => {
		const { code, err } = await cli(['entries', '--format', 'xls', 'a.md']);
		expect(code).toBe(2);
		expect(err).toContain('expected json, csv, bibtex, csl, opml, bookmarks, rss, atom.');
	});
});
