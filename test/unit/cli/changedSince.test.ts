import { execFileSync, spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { wantsColors } from '../../../src/cli/wantsColors';
import { commandLine } from '../../support/commandLine';

const { cli, write, cwd } = commandLine();

const git = (...args: string[]) =>
	execFileSync(
		'git',
		[
			'-c',
			'user.name=A',
			'-c',
			'user.email=a@example.com',
			'-c',
			'commit.gpgsign=false',
			'-c',
			'core.hooksPath=',
			...args,
		],
		{ cwd: cwd(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
	).trim();
const commit = (message: string) => {
	git('add', '--all');
	git('commit', '--quiet', '--message', message);
	return git('rev-parse', 'HEAD');
};
const lines = async (...args: string[]) => {
	const { out, err } = await cli(['lint', ...args]);
	expect(err).toBe('');
	return out
		.split('\n')
		.filter(line => /^\S+:\d+:\d+ /.test(line))
		.map(line => line.replace(/^(\S+:\d+):\d+ .* (\S+)$/, '$1 $2'));
};

const old = '- [A](https://example.com/a) - One. \n- [B](https://example.com/b) - Two.\n';

describe.skipIf(spawnSync('git', ['--version']).status !== 0)('lint --changed-since', () => {
	beforeEach(() => {
		git('init', '--quiet', '--initial-branch', 'main');
	});

	it('reports what is on changed lines, committed or not, and nothing else', async () => {
		await write('a.md', old);
		const first = commit('first');
		await write('a.md', `${old}- [C](https://example.com/c) - Three. \n`);
		commit('second');
		await write('a.md', `# New \n\n${old}- [C](https://example.com/c) - Three. \n`);
		expect(await lines('a.md')).toHaveLength(3);
		expect(await lines('--changed-since', first, 'a.md')).toEqual([
			'a.md:1 trailing-whitespace',
			'a.md:5 trailing-whitespace',
		]);
		expect(await lines('--changed-since', 'HEAD', 'a.md')).toEqual(['a.md:1 trailing-whitespace']);
		expect((await cli(['lint', '--changed-since=main~1', '--fail-on=hint', 'a.md'])).code).toBe(1);
	});

	it('counts only what is reported for the exit code', async () => {
		await write('a.md', '- [A](https://example.com/a - One.\n');
		commit('first');
		expect((await cli(['lint', 'a.md'])).code).toBe(1);
		expect(await cli(['lint', '--changed-since', 'HEAD', 'a.md'])).toMatchObject({ code: 0, err: '' });
	});

	it('takes files that git does not know as new throughout, ignored ones too', async () => {
		await write('.gitignore', 'ignored.md\n');
		commit('first');
		await write('sub/new.md', old);
		await write('ignored.md', old);
		expect(await lines('--changed-since', 'HEAD', 'sub/new.md', 'ignored.md')).toEqual([
			'sub/new.md:1 trailing-whitespace',
			'ignored.md:1 trailing-whitespace',
		]);
		git('add', 'sub/new.md');
		expect(await lines('--changed-since', 'HEAD', 'sub/new.md')).toEqual(['sub/new.md:1 trailing-whitespace']);
	});

	it('reports a duplicate when either half is new, wherever it stands', async () => {
		await write('a.md', '# L\n\n- [A](https://example.com/a) - One.\n');
		commit('first');
		await write('a.md', '# L\n\n- [A](https://example.com/a) - One.\n- [B](https://example.com/a) - Two.\n');
		expect(await lines('--changed-since', 'HEAD', 'a.md')).toEqual(['a.md:4 duplicate-url']);
		await write('a.md', '# L\n\n- [B](https://example.com/a) - Two.\n- [A](https://example.com/a) - One.\n');
		expect(await lines('--changed-since', 'HEAD', 'a.md')).toEqual(['a.md:4 duplicate-url']);
	});

	it('does not mind what the person has configured for diffs, odd names, CR LF or commits that look like numbers', async () => {
		await write('[a] "b".md', old.replaceAll('\n', '\r\n'));
		await write('a.md', 'binary, they say\n');
		await write('.gitattributes', '*.md -diff\n');
		commit('first');
		git('config', 'diff.context', '9');
		git('config', 'diff.interHunkContext', '9');
		git('config', 'diff.noprefix', 'true');
		git('config', 'color.diff', 'always');
		git('config', 'diff.external', 'false');
		git('tag', '0012345');
		await write('[a] "b".md', `${old}- [C](https://example.com/c) - Three. \n`.replaceAll('\n', '\r\n'));
		const { out } = await cli(['lint', '--format=json', '--changed-since', '0012345', '[a] "b".md']);
		expect(JSON.parse(out).files[0].findings.map(({ range }: { range: { start: object } }) => range.start)).toEqual([
			{ line: 2, character: 37 },
		]);
	});

	it('says what is wrong with a revision, and that standard input and fixing have none', async () => {
		await write('a.md', old);
		commit('first');
		for (const [args, message] of [
			[['--changed-since', 'nowhere'], 'Unexpected revision "nowhere", which git does not know in '],
			[['--changed-since=--output=x'], 'Unexpected revision "--output=x", expected a commit'],
			[['--changed-since', 'HEAD', '--fix'], 'Unexpected --fix beside --changed-since'],
			[['--changed-since', 'HEAD', '--dry-run'], 'Unexpected --dry-run beside --changed-since'],
		] as const) {
			const { code, out, err } = await cli(['lint', ...args, 'a.md']);
			expect(err).toContain(message);
			expect(err.match(/\n/g)).toHaveLength(1);
			expect({ code, out }).toEqual({ code: 2, out: '' });
		}
	});

	it('says so when there is no repository or no git', async () => {
		await rm(join(cwd(), '.git'), { recursive: true });
		await write('a.md', old);
		const outside = await cli(['lint', '--changed-since', 'HEAD', 'a.md']);
		expect(outside).toMatchObject({ code: 2, out: '', err: expect.stringContaining('outside of a git repository') });
		const { PATH } = process.env;
		process.env.PATH = cwd();
		try {
			expect(await cli(['lint', '--changed-since', 'HEAD', 'a.md'])).toEqual({
				code: 2,
				out: '',
				err: 'curated-list: git was not found, which --changed-since needs.\n',
			});
		} finally {
			process.env.PATH = PATH;
		}
	});
});

describe('colours', () => {
	it('are for terminals that can, unless the environment says otherwise', () => {
		const terminal = { isTTY: true };
		expect(wantsColors({}, terminal)).toBe(true);
		expect(wantsColors({}, {})).toBe(false);
		expect(wantsColors({ NO_COLOR: '1' }, terminal)).toBe(false);
		expect(wantsColors({ NO_COLOR: '' }, terminal)).toBe(true);
		expect(wantsColors({ TERM: 'dumb' }, terminal)).toBe(false);
		expect(wantsColors({ FORCE_COLOR: '1' }, {})).toBe(true);
		expect(wantsColors({ FORCE_COLOR: '0' }, terminal)).toBe(false);
	});
});
