import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../../support/commandLine';

const { cli, write, cwd } = commandLine();

const untidy = '- [A](https://example.com/a) - One. \n';
const five = Array.from({ length: 5 }, (_, index) => `- [T${index}](https://example.com/${index})\n`).join('');
const config = (settings: object) => JSON.stringify(settings);
const off = config({ rules: { 'trailing-whitespace': 'off' } });
const error = config({ rules: { 'trailing-whitespace': 'error' } });

describe('the project file', () => {
	it('is the nearest above each list', async () => {
		await write('.curated-list.json', error);
		await write('quiet/.curated-list.json', off);
		await write('quiet/deep/a.md', untidy);
		await write('loud/b.md', untidy);
		const { code, out, err } = await cli(['lint', 'quiet/deep/a.md', 'loud/b.md']);
		expect(out).toMatch(/^loud\/b\.md:1:36 error .* trailing-whitespace\n\n1 error, 2 entries in 2 files/);
		expect({ code, err }).toEqual({ code: 1, err: '' });
	});

	it('counts from below, and no further up than the repository', async () => {
		await write('.curated-list.json', error);
		await write('repository/lists/a.md', untidy);
		expect((await cli(['lint', 'lists/a.md'], { below: 'repository' })).code).toBe(1);
		await mkdir(join(cwd(), 'repository/.git'));
		expect((await cli(['lint', 'lists/a.md'], { below: 'repository' })).code).toBe(0);
		await write('repository/.curated-list.json', error);
		expect((await cli(['lint', 'lists/a.md'], { below: 'repository' })).code).toBe(1);
	});

	it('has overrides for some lists; options win over it', async () => {
		await write(
			'.curated-list.json',
			config({ ...JSON.parse(error), overrides: [{ files: 'docs/**', rules: { 'trailing-whitespace': 'warning' } }] }),
		);
		await write('docs/a.md', untidy);
		await write('b.md', untidy.replaceAll('/a', '/b'));
		const severities = async (...args: string[]) =>
			JSON.parse((await cli(['lint', '--format=json', ...args])).out).files.flatMap(
				(file: { findings: { severity: string }[] }) => file.findings.map(({ severity }) => severity),
			);
		expect(await severities('docs/a.md', 'b.md')).toEqual(['warning', 'error']);
		expect(await severities('--rule=trailing-whitespace=hint', 'docs/a.md', 'b.md')).toEqual(['hint', 'hint']);
	});

	it('says which files of a folder are lists; a file that is named always is', async () => {
		await write('.curated-list.json', config({ include: ['short.md'], exclude: ['generated/**'] }));
		await write('docs/short.md', '- [A](https://example.com/a)\n');
		await write('docs/other.md', '- [A](https://example.com/a)\n');
		await write('generated/long.md', five);
		for (const command of ['lint', 'entries']) {
			const paths = async (...args: string[]) =>
				JSON.parse((await cli([command, '--format=json', ...args])).out).files.map(
					({ path }: { path: string }) => path,
				);
			expect(await paths('.')).toEqual(['docs/short.md']);
			expect(await paths('generated/long.md')).toEqual(['generated/long.md']);
		}
	});

	it('is told of once when something in it is wrong; the rest of it counts', async () => {
		await write('.curated-list.json', '{\n\t"rules": { "trailing-whitespace": "error", "final-newlin": "off" }\n}');
		await write('a.md', untidy);
		await write('b.md', untidy);
		const { code, out, err } = await cli(['lint', 'a.md', 'b.md']);
		expect(err).toMatch(/^\.curated-list\.json:2:\d+: Unexpected rule "final-newlin".*final-newline.*\n$/);
		expect(out).toContain('2 errors');
		expect(code).toBe(2);
	});
});

describe('--config', () => {
	it('takes the place of what would be found', async () => {
		await write('.curated-list.json', off);
		await write('ci/strict.json', error);
		await write('a.md', untidy);
		expect((await cli(['lint', 'a.md'])).out).toContain('No problems');
		expect((await cli(['lint', '--config', 'ci/strict.json', 'a.md'])).code).toBe(1);
	});

	it.each([
		['missing.json', undefined, 'missing.json: Unexpected missing file'],
		['bad.json', '{ "rules": [ }', 'bad.json:1:'],
		['wrong.json', '{ "profile": "loud", "rule": {} }', 'wrong.json:1:14: Unexpected value "loud"'],
	])('is an error told in one line when it is %s', async (file, text, message) => {
		await write('a.md', untidy);
		if (text !== undefined) {
			await write(file, text);
		}
		const { code, out, err } = await cli(['lint', '--config', file, 'a.md']);
		expect(err).toContain(message);
		expect(err.match(/\n/g)).toHaveLength(1);
		expect({ code, out }).toEqual({ code: 2, out: '' });
	});
});

describe('--profile', () => {
	it('wins over the project file', async () => {
		const outlier = `${Array.from({ length: 9 }, (_, index) => `- [T${index}](https://example.com/${index}) - Text.\n`).join('')}- [U](https://example.com/u)\n`;
		await write('.curated-list.json', config({ profile: 'inferred' }));
		await write('a.md', outlier);
		expect((await cli(['lint', 'a.md'])).out).toContain('missing-description');
		expect((await cli(['lint', '--profile', 'none', 'a.md'])).out).not.toContain('missing-description');
		expect(await cli(['lint', '--profile', 'loud', 'a.md'])).toMatchObject({
			code: 2,
			err: expect.stringContaining('Unexpected --profile "loud", expected inferred, awesome, none.'),
		});
	});
});

describe('what surrounds a list', () => {
	it('is looked up on the disk', async () => {
		await write(
			'docs/a.md',
			'- [A](../notes.md#top) - One.\n- [B](../gone.md) - Two.\n- [C](../notes.md#nowhere) - Three.\n',
		);
		await write('notes.md', '# Top\n');
		const { out } = await cli(['lint', 'docs/a.md']);
		expect(out).toMatch(/^docs\/a\.md:2:\d+ \w+ .* missing-file$/m);
		expect(out).toMatch(/^docs\/a\.md:3:\d+ \w+ .* missing-heading$/m);
		expect(out).not.toContain('docs/a.md:1:');
	});

	it('is the lists that share a project file', async () => {
		const list = '- [A](https://example.com/a) - One.\n';
		await write('a.md', list);
		await write('b.md', `# B\n\n${list}`);
		const other = async () =>
			JSON.parse((await cli(['lint', '--format=json', 'a.md', 'b.md'])).out).files[0].findings.map(
				(finding: { rule: string; related: unknown }) => [finding.rule, finding.related],
			);
		expect(await other()).toEqual([]);
		await write('.curated-list.json', '{}');
		expect(await other()).toEqual([
			[
				'duplicate-across-lists',
				[
					expect.objectContaining({
						path: 'b.md',
						range: { start: { line: 2, character: 6 }, end: { line: 2, character: 27 } },
					}),
				],
			],
		]);
	});
});
