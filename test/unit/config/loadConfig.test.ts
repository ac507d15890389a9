import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../../src/core/config/loadConfig';
import { siblingPath } from '../../../src/core/config/siblingPath';

/** Loads `/p/.curated-list.json` of a file system that is an object. */
function load(files: Record<string, unknown>, path = '/p/.curated-list.json') {
	return loadConfig(path, async file =>
		Object.hasOwn(files, file)
			? typeof files[file] === 'string'
				? (files[file] as string)
				: JSON.stringify(files[file])
			: undefined,
	);
}

describe('a project file that extends others', () => {
	test('wins over them, and later ones over earlier ones', async () => {
		const { config, problems, files } = await load({
			'/p/.curated-list.json': {
				extends: ['../a.json', './b/b.json'],
				rules: { 'bare-url': 'off' },
				productNames: ['Own'],
				overrides: [{ files: 'own.md' }],
			},
			'/a.json': {
				profile: 'awesome',
				rules: { 'bare-url': 'hint', 'duplicate-url': 'hint' },
				style: { marker: '-', loose: true },
				include: ['a.md'],
				overrides: [{ files: 'a.md' }],
			},
			'/p/b/b.json': {
				rules: { 'duplicate-url': 'error' },
				style: { marker: '*' },
				productNames: ['Base', 'Own'],
				duplicates: { allow: ['https://example.com/'] },
			},
		});
		expect(problems).toEqual([]);
		expect(config).toEqual({
			profile: 'awesome',
			rules: { 'bare-url': 'off', 'duplicate-url': 'error' },
			style: { marker: '*', loose: true },
			duplicates: { allow: ['https://example.com/'] },
			productNames: ['Base', 'Own'],
			include: ['a.md'],
			overrides: [{ files: 'a.md' }, { files: 'own.md' }],
		});
		expect(files).toEqual(['/p/.curated-list.json', '/a.json', '/p/b/b.json']);
	});

	test('is told of what is missing, wrong or going round', async () => {
		const { config, problems, files } = await load({
			'/p/.curated-list.json': { extends: ['nowhere.json', '/etc/base.json', './a.json'], profile: 'none' },
			'/p/a.json': '{ "extends": "b.json", "profil": "none" }',
			'/p/b.json': { extends: 'a.json', productNames: ['Ky'] },
		});
		expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
			'/p/.curated-list.json: Unexpected "nowhere.json" in extends, expected a file that can be read',
			'/p/.curated-list.json: Unexpected "/etc/base.json" in extends, expected a relative path',
			'/p/a.json: Unexpected key "profil", expected "profile"',
			'/p/b.json: Unexpected "a.json" in extends, expected a file that does not extend this one',
		]);
		expect(config).toEqual({ profile: 'none', productNames: ['Ky'] });
		expect(files).toEqual(['/p/.curated-list.json', '/p/nowhere.json', '/p/a.json', '/p/b.json']);
	});

	test('may be reached on two ways', async () => {
		const { problems } = await load({
			'/p/.curated-list.json': { extends: ['a.json', 'b.json'] },
			'/p/a.json': { extends: 'c.json' },
			'/p/b.json': { extends: 'c.json' },
			'/p/c.json': {},
		});
		expect(problems).toEqual([]);
	});

	test('ends, however many there are', async () => {
		let reads = 0;
		const { problems } = await loadConfig('/0.json', async path => {
			reads++;
			const own = Number(/\d+/.exec(path)?.[0]);
			return JSON.stringify({ extends: Array.from({ length: 40 }, (_, index) => `${own * 40 + index + 1}.json`) });
		});
		expect(reads).toBeLessThanOrEqual(50);
		expect(problems[0]?.message).toMatch(/expected at most 50 files, 8 deep$/);
	});

	test('is told when it is not there itself', async () => {
		expect(await load({})).toEqual({
			config: {},
			problems: [
				{
					path: '/p/.curated-list.json',
					message: 'Unexpected missing file, expected a file that can be read',
					range: undefined,
				},
			],
			files: ['/p/.curated-list.json'],
		});
	});
});

describe('a relative path', () => {
	test.each([
		['/p/a.json', './b.json', '/p/b.json'],
		['/p/a.json', '../x/b.json', '/x/b.json'],
		['/p/a.json', '../../b.json', undefined],
		['p/a.json', '../../b.json', '../b.json'],
		['a.json', 'b\\c.json', 'b/c.json'],
		['C:/p/a.json', '../b.json', 'C:/b.json'],
		['C:/a.json', '../b.json', undefined],
		['file:///c%3A/p/a.json', '../b c.json', 'file:///c%3A/b%20c.json'],
		['vscode-vfs://github/o/r/a.json', '../../../../b.json', undefined],
		['vscode-vfs://github/o/r/a.json', 'b.json', 'vscode-vfs://github/o/r/b.json'],
		['/a.json', 'https://example.com/b.json', undefined],
		['/a.json', '', undefined],
	])('from %s, %s leads to %s', (file, relative, expected) => {
		expect(siblingPath(file, relative)).toBe(expected);
	});
});
