import { describe, expect, it } from 'vitest';
import { formatEntry } from '../../../src/core/edit/formatEntry';
import type { ListStyle } from '../../../src/core/model';

const habit = <T>(value: T, count = 10, total = 10) => ({ value, count, total });

const reading: ListStyle = {
	separator: habit(' — '),
	described: habit(true),
	finalPeriod: habit(true),
	descriptionCase: habit<'upper' | 'lower'>('upper'),
	marker: habit('-'),
	markerSpace: habit(' '),
	indent: habit('    '),
	author: habit<'parentheses' | 'by' | 'none'>('parentheses', 4, 10),
	order: undefined,
	loose: habit(false),
	eol: '\n',
};
const fragments: ListStyle = {
	...reading,
	separator: habit(' - '),
	finalPeriod: habit(false),
	descriptionCase: habit<'upper' | 'lower'>('lower'),
	marker: habit('*'),
	author: habit<'parentheses' | 'by' | 'none'>('none'),
};
const blank: ListStyle = {
	separator: undefined,
	described: undefined,
	finalPeriod: undefined,
	descriptionCase: undefined,
	marker: undefined,
	markerSpace: undefined,
	indent: undefined,
	author: undefined,
	order: undefined,
	loose: undefined,
	eol: '\n',
};
const moss = { title: 'Moss', url: 'https://example.com/moss' };

describe('formatEntry', () => {
	it('credits the author as the list does', () => {
		const resource = { ...moss, author: 'Jane Doe' };
		expect(formatEntry(resource, reading)).toBe('- [Moss (Jane Doe)](https://example.com/moss)');
		expect(formatEntry(resource, { ...reading, author: habit<'by'>('by') })).toBe(
			'- [Moss](https://example.com/moss) by Jane Doe',
		);
		expect(formatEntry(resource, fragments)).toBe('* [Moss](https://example.com/moss)');
		expect(formatEntry(resource, blank)).toBe('- [Moss](https://example.com/moss)');
	});

	it('writes no separator without a description', () => {
		expect(formatEntry({ ...moss, description: ' ' }, reading)).toBe('- [Moss](https://example.com/moss)');
	});

	it('leaves a description as it is where the list has no habit', () => {
		expect(formatEntry({ ...moss, description: 'soft and green' }, blank)).toBe(
			'- [Moss](https://example.com/moss) - soft and green',
		);
		const torn = { ...reading, finalPeriod: habit(true, 6, 10), descriptionCase: undefined };
		expect(formatEntry({ ...moss, description: 'soft and green' }, torn)).toBe(
			'- [Moss](https://example.com/moss) — soft and green',
		);
	});

	it('uses the URL as the title of a resource without one', () => {
		expect(formatEntry({ title: ' ', url: 'https://example.com/a_b' }, blank)).toBe(
			'- [https\\://example.com/a_b](https://example.com/a_b)',
		);
	});

	it.each([
		['a soft plant', 'A soft plant.'],
		['Green? Yes!', 'Green? Yes!'],
		['See “the garden.”', 'See “the garden.”'],
		['and so on…', 'And so on…'],
		['iOS client', 'iOS client.'],
		['npm packages', 'npm packages.'],
		['node.js server', 'node.js server.'],
		['`moss` command', '\\`moss\\` command.'],
		['3D engine', '3D engine.'],
		['苔藓图鉴', '苔藓图鉴。'],
		['one thing:', 'One thing:'],
	])('writes "%s" as "%s" among sentences', (description, written) => {
		expect(formatEntry({ ...moss, description }, reading)).toBe(`- [Moss](https://example.com/moss) — ${written}`);
	});

	it.each([
		['A soft plant.', 'a soft plant'],
		['Simple parser.', 'simple parser'],
		['Moss for Python.', 'Moss for Python'],
		['API for ferns', 'API for ferns'],
		['Ferns, mosses, etc.', 'Ferns, mosses, etc.'],
		['Made by Moss Inc.', 'Made by Moss Inc.'],
		['Wait...', 'Wait...'],
		['Really!', 'Really!'],
		['苔藓图鉴。', '苔藓图鉴'],
	])('writes "%s" as "%s" among fragments', (description, written) => {
		expect(formatEntry({ ...moss, description }, fragments)).toBe(`* [Moss](https://example.com/moss) - ${written}`);
	});
});
