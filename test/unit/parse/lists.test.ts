import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Entry, ListDocument, OffsetRange, Section } from '../../../src/core/model';
import { parseList } from '../../../src/core/parse/parseList';

/** An entry as a person reads it in the list, written by hand beside it. */
interface Expected {
	/** One-based, as an editor shows it. */
	readonly line: number;
	readonly shape: Entry['shape'];
	readonly depth: number;
	readonly title: string;
	readonly author: string | null;
	readonly url: string;
	readonly description: string;
	readonly tags: readonly string[];
	/** Titles of the sections around it, the outermost first. */
	readonly section: readonly string[];
}

const folder = new URL('../../fixtures/lists/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const lists = readdirSync(folder)
	.filter(name => name.endsWith('.md'))
	.map(name => ({ name, text: read(name), expected: JSON.parse(read(name.replace(/md$/, 'json'))) as Expected[] }));

describe.each(lists)('$name', ({ text, expected }) => {
	const list = parseList(text);

	test('is read as a person reads it', () => {
		expect(list.entries.map(told)).toEqual(expected);
	});

	test('has every part of every entry where its range says', () => {
		expect(list.entries.flatMap(entry => misplaced(list, entry))).toEqual([]);
	});

	test.each(['\n', '\r\n'])('is read the same when its lines end with %j', ending => {
		expect(parseList(text.replaceAll(/\r?\n/g, ending)).entries.map(told)).toEqual(list.entries.map(told));
	});
});

test('every list has its expectations and every expectation its list', () => {
	const bare = (ending: string) =>
		readdirSync(folder).flatMap(name => (name.endsWith(ending) ? [name.slice(0, -ending.length)] : []));
	expect(bare('.md')).toEqual(bare('.json'));
});

test('lists that are about line endings and byte order marks have them', () => {
	const about = (part: string) => lists.filter(({ name }) => name.includes(part)).map(({ text }) => text);
	expect(about('crlf').map(text => /\r\n/.test(text) && !/[^\r]\n/.test(text))).toEqual([true, true]);
	expect(about('bom').map(text => text.startsWith('\uFEFF'))).toEqual([true, true]);
});

function told({ line, shape, depth, title, author, url, description, tags, section }: Entry): Expected {
	return {
		line: line + 1,
		shape,
		depth,
		title,
		author: author ?? null,
		url,
		description,
		tags,
		section: path(section),
	};
}

function path(section: Section | undefined): string[] {
	return section ? [...path(section.parent), section.title] : [];
}

/** What a part's range holds that it should not, or lacks, in words; nothing when all is in its place. */
function misplaced({ text, lineStarts }: ListDocument, entry: Entry): string[] {
	const slice = (range: OffsetRange | undefined) => (range ? text.slice(range.start, range.end) : '');
	const wrong: string[] = [];
	const check = (right: boolean, what: string) => right || wrong.push(`${entry.line + 1} “${entry.title}”: ${what}`);
	const says = (range: OffsetRange | undefined, plain: string) =>
		holdsWords(slice(range), plain) && isTrimmed(slice(range));
	const { range, titleRange, authorRange, separatorRange, descriptionRange, contentRange, link } = entry;

	check(says(titleRange, entry.title), `title is at “${slice(titleRange)}”`);
	check(says(authorRange, entry.author ?? ''), `author is at “${slice(authorRange)}”`);
	check(says(descriptionRange, entry.description), `description is at “${slice(descriptionRange)}”`);
	check((descriptionRange === undefined) === (entry.description === ''), 'has only one of description and its range');
	check((authorRange === undefined) === (entry.author === undefined), 'has only one of author and its range');
	check(slice(separatorRange) === (entry.separator ?? ''), `separator is at “${slice(separatorRange)}”`);
	check(slice(link.urlRange) === entry.url, `URL is at “${slice(link.urlRange)}”`);

	const lineStart = lineStarts[entry.line]!;
	check(
		range.start >= lineStart && range.start < (lineStarts[entry.line + 1] ?? Infinity),
		'does not start in its line',
	);
	check(slice(range).startsWith(entry.marker), `starts with “${slice(range).slice(0, 5)}”, not with its marker`);
	check(entry.shape !== 'heading' || slice(range).startsWith('#'), 'does not start with the marks of its heading');
	check(text.slice(range.start - entry.indent.length, range.start) === entry.indent, 'indentation is not before it');
	check(!paddedAsMarkdown.test(slice(range)), 'starts or ends with white space');
	check(entry.marker === '' || !paddedAsMarkdown.test(slice(contentRange)), 'content starts or ends with white space');
	for (const inner of [contentRange, titleRange, authorRange, separatorRange, descriptionRange, link.range]) {
		check(inner === undefined || isInside(inner, range), `“${slice(inner)}” is outside the entry`);
	}
	for (const child of entry.children) {
		check(isInside(child.range, range) && child.depth > entry.depth, `“${child.title}” is outside its parent`);
	}
	return wrong;
}

function isInside(inner: OffsetRange, outer: OffsetRange): boolean {
	return inner.start >= outer.start && inner.end <= outer.end;
}

/** A no-break space is text to Markdown. */
const paddedAsMarkdown = /^[ \t\r\n]|[ \t\r\n]$/;

function isTrimmed(text: string): boolean {
	return text === text.trim();
}

/** Markup may stand between the words, and before and after them. */
function holdsWords(source: string, plain: string): boolean {
	let at = 0;
	return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).every(word => {
		const found = source.indexOf(word, at);
		at = found + word.length;
		return found >= 0;
	});
}
