import { afterEach, describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/core/parse/frontMatter';

const list = '- [Ky](https://example.com/ky) - HTTP client.\n';

describe('front matter', () => {
	afterEach(() => {
		Reflect.deleteProperty(globalThis, 'ran');
	});

	test('YAML is read, nested keys and all', () => {
		const text = `---\ntitle: "Reading"\n_build:\n  list: never\ncuratedList: true\n---\n${list}`;
		const { data, range, language, error } = readFrontMatter(text);
		expect(data).toEqual({ title: 'Reading', _build: { list: 'never' }, curatedList: true });
		expect(text.slice(range.start, range.end)).toMatch(/^---[\s\S]*---$/);
		expect([language, error]).toEqual(['yaml', undefined]);
	});

	test('dates stay as they are written', () => {
		expect(readFrontMatter('---\ndate: 2024-05-01\n---\n').data).toEqual({ date: '2024-05-01' });
	});

	test('TOML between plus signs and JSON by its tag are read', () => {
		expect(readFrontMatter(`+++\ntitle = "Reading"\n+++\n${list}`).data).toEqual({ title: 'Reading' });
		expect(readFrontMatter(`---json\n{ "title": "Reading" }\n---\n${list}`).data).toEqual({ title: 'Reading' });
		expect(readFrontMatter(`---toml\ntitle = "Reading"\n---\n${list}`).data).toEqual({ title: 'Reading' });
	});

	test('CRLF line endings are read', () => {
		const text = '---\r\ntitle: Reading\r\n---\r\n- a\r\n';
		const { data, range } = readFrontMatter(text);
		expect(data).toEqual({ title: 'Reading' });
		expect(range).toEqual({ start: 0, end: text.indexOf('\r\n- a') });
	});

	test.each([
		'js',
		'javascript',
		'JS',
		'JavaScript',
		'coffee',
		'coffeescript',
		'cson',
		'toString',
		'constructor',
		'__proto__',
	])('---%s is refused and not run', tag => {
		const { data, error, range, language } = readFrontMatter(`---${tag}\nglobalThis.ran = true\n---\n${list}`);
		expect(data).toEqual({});
		expect(error?.message).toBe(`Unexpected front matter language ${tag}, expected yaml, toml or json`);
		expect(error?.range).toEqual({ start: 3, end: 3 + tag.length });
		expect(range.end).toBeGreaterThan(0);
		expect(language).toBe('unsupported');
		expect('ran' in globalThis).toBe(false);
	});

	test.each([
		['an unclosed fence', `---\ntitle: Reading\n\n${list}`],
		['a thematic break first', `---\n\n# Reading\n\n${list}\n---\n\nFoot.\n`],
		['a thematic break before a list', `---\n${list}---\n`],
		['two thematic breaks', `---\n\n---\n\n${list}`],
		['four dashes', `----\ntitle: a\n----\n${list}`],
		['a fence that is not on the first line', `\n---\ntitle: a\n---\n${list}`],
	])('%s is no front matter', (_name, text) => {
		const { language, range, data, error } = readFrontMatter(text);
		// An empty block is one, but two breaks with nothing between them hide nothing from the reader either way.
		expect({ language: range.end === 0 ? language : 'none', data, error }).toEqual({
			language: 'none',
			data: {},
			error: undefined,
		});
	});

	test('broken YAML says where and why, the second time as well', () => {
		const text = `---\ntitle: Reading\ntags: [a, b\nmore: c\n---\n${list}`;
		for (const reading of [readFrontMatter(text), readFrontMatter(text)]) {
			expect(reading.data).toEqual({});
			expect(reading.error?.message).toMatch(/^Unexpected front matter: \S/);
			expect(reading.error?.message).not.toContain('\n');
			expect(text.slice(reading.error?.range.start, reading.error?.range.end)).toBe('more: c');
		}
	});

	test('broken TOML and JSON say so', () => {
		const toml = '+++\ntitle = "a"\nb = = 1\n+++\n';
		const { error } = readFrontMatter(toml);
		expect(toml.slice(error?.range.start, error?.range.end)).toBe('b = = 1');
		expect(readFrontMatter('---json\n{ "a": \n---\n').error?.message).toMatch(/^Unexpected front matter: /);
	});

	test('a list where keys were expected is an error', () => {
		expect(readFrontMatter('---yaml\n- a\n---\n').error?.message).toBe(
			'Unexpected front matter: expected keys and values',
		);
	});

	test('hostile YAML is refused in no time', () => {
		expect(readFrontMatter(`---\na: ${'['.repeat(2000)}\n---\n`).error).toBeDefined();
		const bomb = [
			'a: &a [x, x]',
			...Array.from({ length: 30 }, (_, n) => `b${n}: &b${n} [*${n ? `b${n - 1}` : 'a'}, *${n ? `b${n - 1}` : 'a'}]`),
		];
		expect(readFrontMatter(`---\n${bomb.join('\n')}\n---\n`).error).toBeDefined();
	});

	test('a key named __proto__ changes nobody', () => {
		readFrontMatter('---\n__proto__:\n  polluted: true\n---\n');
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});
});
