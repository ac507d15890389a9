import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseList } from '../../../src/core/parse/parseList';
import { loadMarkdown, ours, tokenize, withoutOurs } from './engine';
import { annotate, namesIn } from './names';

const plain = await loadMarkdown({ withInjections: false });
const injected = await loadMarkdown({ withInjections: true });
const read = (sample: string) => readFileSync(new URL(`samples/${sample}.md`, import.meta.url), 'utf8');

const lists = ['markers-and-lead-ins', 'titles-and-authors', 'separators', 'resources-and-tags', 'nesting'];

describe.each([...lists, 'surroundings'])('%s', sample => {
	const text = read(sample);
	const lines = tokenize(injected, text);

	test('the parts of entries are named', async () => {
		await expect(annotate(text, lines)).toMatchFileSnapshot(`snapshots/${sample}.txt`);
	});

	test('every scope of the Markdown grammar stays as it is', () => {
		expect(lines.map(withoutOurs)).toEqual(tokenize(plain, text).map(withoutOurs));
	});

	test('names stand only behind a list marker', () => {
		const named = text.split('\n').filter((_, index) => lines[index]!.some(({ scopes }) => scopes.some(ours)));
		expect(named.filter(line => !/^(?:> )? *(?:[*+-]|\d+[.)]) /.test(line))).toEqual([]);
	});
});

test('what is no entry gets no names', () => {
	expect(tokenize(injected, read('surroundings')).flatMap(namesIn)).toEqual([]);
});

test.each(lists)('the grammar and the parser read the same titles, authors, URLs and tags in %s', sample => {
	const text = read(sample);
	const lines = tokenize(injected, text);
	const sourceLines = text.split('\n');
	const entries = parseList(text).entries;
	expect(entries.length).toBeGreaterThan(6);
	const seen = entries.map(entry => {
		const line = sourceLines[entry.line]!;
		const names = namesIn(lines[entry.line]!);
		const texts = (name: string) =>
			names.find(named => named.name === name)?.ranges.map(({ start, end }) => line.slice(start, end)) ?? [];
		return {
			title: texts('meta.title')[0],
			author: texts('variable.parameter.author')[0],
			// An entry by reference has its URL in another line
			url: texts('url')[0] ?? entry.url,
			tags: texts('entity.name.tag').map(tag => tag.replace(/^#/, '')),
		};
	});
	expect(seen).toEqual(
		entries.map(({ titleRange, author, url, tags }) => ({
			title: text.slice(titleRange.start, titleRange.end),
			author,
			url,
			tags,
		})),
	);
});
