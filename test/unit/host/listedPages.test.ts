import { describe, expect, it } from 'vitest';
import type { ListDocument } from '../../../src/core/model';
import { editList, parseList } from '../../../src/core/parse/parseList';
import { pageKeys } from '../../../src/core/rules/support/pageKeys';
import { ListedPages } from '../../../src/host/listedPages';
import { randomEdit } from '../../fuzz/edits';
import { generatedList, pick, randomFrom } from '../../fuzz/lists';

const documents = { labelOf: (uri: string) => `the ${uri}`, areNear: () => true };
const key = pageKeys(parseList('- [Ky](https://example.com/ky)\n').entries[0]!)[0]!;

function places(pages: ListedPages, from: string): readonly string[] {
	return pages.elsewhere(key, from).map(({ label, start }) => `${label} ${start.line}:${start.character}`);
}

describe('the pages of several lists', () => {
	it('tell where other lists list a page', () => {
		const pages = new ListedPages(documents);
		pages.follow('a', parseList('# A\n\n- [Ky](https://example.com/ky) - Client.\n'));
		expect(pages.revision('a')).toBe(0);
		pages.set(
			'b',
			parseList('- [Ky][ky]\n- [Got](#got)\n- [Ky](https://www.example.com/ky/)\n\n[ky]: https://example.com/ky\n'),
		);
		expect(places(pages, 'a')).toEqual(['the b 0:2', 'the b 2:7']);
		expect(places(pages, 'b')).toEqual(['the a 2:7']);
		expect(places(pages, 'c')).toEqual(['the a 2:7', 'the b 0:2', 'the b 2:7']);
		expect([...pages.delete('b')]).toEqual(['a']);
		expect(places(pages, 'a')).toEqual([]);
		expect(pages.revision('a')).toBe(0);
	});

	it('tell nothing of lists that are not near', () => {
		const pages = new ListedPages({ ...documents, areNear: () => false });
		pages.set('a', parseList('- [Ky](https://example.com/ky)\n'));
		expect(places(pages, 'b')).toEqual([]);
	});

	it('stay when a list is closed', () => {
		const pages = new ListedPages(documents);
		let list = parseList('- [Ky](https://example.com/ky)\n');
		pages.follow('a', list);
		pages.close('a');
		list = editList(list, { start: 0, end: 0, newText: 'Text.\n\n' });
		expect(places(pages, 'b')).toEqual(['the a 0:7']);
		pages.follow('a', list);
		expect(places(pages, 'b')).toEqual(['the a 2:7']);
	});

	it('concern other lists only where these list the same', () => {
		const pages = new ListedPages(documents);
		let list = parseList('- [Ky](https://example.com/ky)\n- [Got](https://example.com/got)\n');
		pages.follow('a', list);
		pages.set('b', parseList('- [Ky](https://example.com/ky)\n'));
		const before = pages.revision('b');
		const edit = (from: string, newText: string) => {
			const start = list.text.indexOf(from);
			list = editList(list, { start, end: start + from.length, newText });
			return [...pages.follow('a', list)];
		};
		expect(edit('[Got]', '[Wget]')).toEqual([]);
		expect(edit('/got', '/wget')).toEqual([]);
		expect(pages.revision('b')).toBe(before);
		expect(edit('- [Ky]', '\n- [Ky]')).toEqual(['b']);
		expect(edit('/ky', '/other')).toEqual(['b']);
		expect(pages.revision('b')).not.toBe(before);
		expect(edit('/other', '/another')).toEqual([]);
	});
});

/** What each list is told of its pages. */
function told(pages: ListedPages, lists: ReadonlyMap<string, ListDocument>): ReadonlyMap<string, string> {
	return new Map(
		Array.from(lists, ([uri, list]) => {
			const keys = new Set(list.entries.flatMap(pageKeys));
			return [uri, JSON.stringify([...keys].map(page => [page, pages.elsewhere(page, uri)]))];
		}),
	);
}

describe('the pages of lists after random edits', () => {
	it.each([1, 2, 3])('are those of the lists read at once, and whom it concerns is told (%i)', seed => {
		const random = randomFrom(seed);
		const pages = new ListedPages(documents);
		const lists = new Map(['a', 'b', 'c'].map(uri => [uri, parseList(generatedList(random, 300))]));
		for (const [uri, list] of lists) {
			pages.follow(uri, list);
		}
		for (let count = 0; count < 25; count++) {
			const uri = pick(random, [...lists.keys()]);
			const others = new Map([...lists].filter(([other]) => other !== uri));
			const before = told(pages, others);
			const revisions = new Map([...others.keys()].map(other => [other, pages.revision(other)]));
			const list = editList(lists.get(uri)!, randomEdit(random, lists.get(uri)!.text));
			lists.set(uri, list);
			const touched = pages.follow(uri, list);
			const after = told(pages, others);
			for (const other of others.keys()) {
				expect(after.get(other) === before.get(other) || touched.has(other)).toBe(true);
				expect(pages.revision(other) !== revisions.get(other)).toBe(touched.has(other));
			}
			const fresh = new ListedPages(documents);
			for (const [other, { text }] of lists) {
				fresh.set(other, parseList(text));
			}
			expect([...told(pages, lists)].map(inOneOrder)).toEqual([...told(fresh, lists)].map(inOneOrder));
		}
	});
});

/** Which list listed a page first is not in the texts. */
function inOneOrder([uri, pages]: readonly [string, string]): unknown {
	const parsed = JSON.parse(pages) as [string, object[]][];
	return [uri, parsed.map(([page, found]) => [page, found.map(place => JSON.stringify(place)).sort()])];
}
