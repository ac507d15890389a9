import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../../support/commandLine';

const { cli, write, read, cwd } = commandLine();

const untidy = '- [A](https://example.com/a) - One. \n- [B](https://example.com/b) - Two.';
const clean = '- [A](https://example.com/a) - One.\n- [B](https://example.com/b) - Two.\n';
const diff = `--- a/docs/a.md
+++ b/docs/a.md
@@ -1,2 +1,2 @@
-- [A](https://example.com/a) - One.${' '}
-- [B](https://example.com/b) - Two.
\\ No newline at end of file
+- [A](https://example.com/a) - One.
+- [B](https://example.com/b) - Two.
`;

describe('lint --fix', () => {
	it('writes what it fixed and tells each finding, where it was, before what is left', async () => {
		await write('a.md', `${untidy}\n- [C](https://example.com/a) - Three.`);
		const { code, out, err } = await cli(['lint', '--fix', 'a.md']);
		expect(await read('a.md')).toBe(`${clean}- [C](https://example.com/a) - Three.\n`);
		const lines = out.split('\n');
		expect(lines[0]).toMatch(/^a\.md:1:36 fixed Unexpected .* trailing-whitespace$/);
		expect(lines[1]).toMatch(/^a\.md:3:37 fixed Unexpected .* final-newline$/);
		expect(lines[2]).toMatch(/^a\.md:3:\d+ warning .* duplicate-url$/);
		expect(out).toContain('\n2 fixed, 1 warning, 3 entries in 1 file.');
		expect({ code, err }).toEqual({ code: 0, err: '' });
		expect((await cli(['lint', '--fix', 'a.md'])).out).not.toContain('fixed');
	});

	it('keeps standard output for the report alone where a program reads it', async () => {
		for (const format of ['json', 'sarif']) {
			await write('a.md', untidy);
			const { out, err } = await cli(['lint', '--fix', '--format', format, 'a.md']);
			expect(() => JSON.parse(out)).not.toThrow();
			expect(err).toBe('a.md: fixed 1 trailing-whitespace, 1 final-newline\n');
		}
	});
});

describe('lint --dry-run', () => {
	it.each([[['--dry-run']], [['--dry-run', '--fix']]])('prints a diff and writes nothing (%j)', async args => {
		await write('docs/a.md', untidy);
		const { code, out, err } = await cli(['lint', ...args, 'docs/a.md']);
		expect(out).toBe(diff);
		expect(await read('docs/a.md')).toBe(untidy);
		expect(err).toMatch(/^docs\/a\.md:1:36 fixable .* trailing-whitespace\n/);
		expect(err).toMatch(/\n2 fixable, 2 entries in 1 file\.\n$/);
		expect(code).toBe(0);
	});

	it('names files from the working folder, however they were given', async () => {
		await write('docs/a.md', untidy);
		expect((await cli(['lint', '--dry-run', './docs/../docs'])).out).toBe('');
		expect((await cli(['lint', '--dry-run', './docs/a.md'])).out).toBe(diff);
	});

	it('prints a diff of standard input, too', async () => {
		const { out } = await cli(['lint', '--dry-run', '--stdin-filename', 'docs/a.md'], { stdin: untidy });
		expect(out).toBe(diff);
	});

	it.skipIf(spawnSync('git', ['--version']).status !== 0)(
		'prints what git apply takes, with a byte order mark',
		async () => {
			const text = `\ufeff${untidy.replaceAll('\n', '\r\n')}`;
			await write('docs/a.md', text);
			await write('b.md', untidy);
			const { out } = await cli(['lint', '--dry-run', 'docs/a.md', 'b.md']);
			expect(
				spawnSync('git', ['apply', '-'], {
					cwd: cwd(),
					input: out,
					env: { ...process.env, GIT_CEILING_DIRECTORIES: dirname(cwd()) },
				}).status,
			).toBe(0);
			expect(await read('docs/a.md')).toBe(`\ufeff${clean.replaceAll('\n', '\r\n')}`);
			expect(await read('b.md')).toBe(clean);
		},
	);
});
