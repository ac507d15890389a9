import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { commandOptions } from '../../src/cli/commandOptions';
import { helpOf } from '../../src/cli/help';
import { run } from '../../src/cli/run';

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'curated-list-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Every test has a folder of its own. */
let cwd: string;
let tests = 0;
beforeEach(async () => {
	cwd = join(folder, String(++tests));
	await mkdir(cwd);
});

async function write(path: string, text: string | Uint8Array): Promise<void> {
	await mkdir(dirname(join(cwd, path)), { recursive: true });
	await writeFile(join(cwd, path), text);
}

const read = (path: string) => readFile(join(cwd, path), 'utf8');

/** Runs the command line in the test's folder. */
async function cli(
	args: readonly string[],
	{ stdin = '', colors = false }: { stdin?: string | Uint8Array; colors?: boolean } = {},
) {
	let out = '';
	let err = '';
	const code = await run(args, {
		cwd,
		out: text => {
			out += text;
		},
		err: text => {
			err += text;
		},
		readStdin: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
		colors,
	});
	return { code, out, err };
}

const clean = '- [A](https://example.com/a) - One.\n- [B](https://example.com/b) - Two.\n';
const untidy = '- [A](https://example.com/a) - One. \n- [B](https://example.com/b) - Two.';
const broken = '- [A](https://example.com/a) - One.\n- [B](https://example.com/b - Two.\n';
const fiveEntries = Array.from({ length: 5 }, (_, index) => `- [T${index}](https://example.com/${index})\n`).join('');

describe('lint', () => {
	it('says so when there is nothing to say', async () => {
		await write('a.md', clean);
		expect(await cli(['lint', 'a.md'])).toEqual({ code: 0, out: 'No problems, 2 entries in 1 file.\n', err: '' });
	});

	it('prints path, line, column, severity, message and rule of each finding, counted from 1', async () => {
		await write('a.md', untidy);
		const { code, out } = await cli(['lint', 'a.md']);
		expect(out).toMatch(/^a\.md:1:36 hint \S.* trailing-whitespace\na\.md:2:35 hint \S.* final-newline\n\n/);
		expect(out).toMatch(/\n2 hints, 2 entries in 1 file\. 2 can be fixed with --fix\.\n$/);
		expect(code).toBe(0);
	});

	it('fails on errors, and on less when asked to', async () => {
		await write('bad.md', broken);
		await write('hint.md', untidy);
		const code = async (...args: string[]) => (await cli(['lint', ...args])).code;
		expect(await code('bad.md')).toBe(1);
		expect(await code('--fail-on', 'never', 'bad.md')).toBe(0);
		expect(await code('--fail-on=warning', 'hint.md')).toBe(0);
		expect(await code('--fail-on=hint', 'hint.md')).toBe(1);
		expect(await code('hint.md', 'bad.md')).toBe(1);
	});

	it('takes severities of single rules', async () => {
		await write('a.md', untidy);
		const { code, out } = await cli([
			'lint',
			'--rule',
			'final-newline=error',
			'--rule=trailing-whitespace=off',
			'a.md',
		]);
		expect(out).toMatch(/^a\.md:2:35 error .* final-newline\n\n1 error, /);
		expect(code).toBe(1);
	});

	it('names related places below a finding', async () => {
		await write('a.md', '- [A](https://example.com/a) - One.\n- [B](https://example.com/a) - Two.\n');
		expect((await cli(['lint', 'a.md'])).out).toMatch(/^a\.md:2:\d+ warning .* duplicate-url\n {4}a\.md:1:\d+ .+\n/);
	});

	it('colours severities on a terminal only', async () => {
		await write('a.md', broken);
		expect((await cli(['lint', 'a.md'], { colors: true })).out).toContain('\u001b[31merror\u001b[0m');
		expect((await cli(['lint', 'a.md'])).out).not.toContain('\u001b');
	});

	it('lets no control character of a list reach the terminal', async () => {
		await write(
			'a.md',
			'- [A](https://example.com/\u001b[31ma\u202e b) - One.\n- [\u001b]0;x\u0007](https://example.com/b\n',
		);
		const { out } = await cli(['lint', 'a.md']);
		expect(out).toContain('a.md:1:');
		expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
	});

	it('prints JSON with zero-based UTF-16 positions that do not count a byte order mark', async () => {
		await write(
			'a.md',
			'\ufeff# 😀\r\n- [A 😀](https://example.com/a) - One. \r\n- [B](https://example.com/a) - Two.\r\n',
		);
		const { code, out } = await cli(['lint', '--format', 'json', 'a.md']);
		const report = JSON.parse(out);
		expect(Object.keys(report)).toEqual(['version', 'files']);
		expect(report.version).toBe(1);
		const [file] = report.files;
		expect(Object.keys(file)).toEqual(['path', 'entries', 'findings']);
		expect([file.path, file.entries]).toEqual(['a.md', 2]);
		const finding = (rule: string) => file.findings.find((each: { rule: string }) => each.rule === rule);
		expect(Object.keys(finding('duplicate-url'))).toEqual(['rule', 'severity', 'message', 'range', 'related', 'fixes']);
		expect(finding('duplicate-url').related[0]).toMatchObject({
			path: 'a.md',
			message: expect.any(String),
			range: { start: { line: 1, character: expect.any(Number) }, end: { line: 1, character: expect.any(Number) } },
		});
		expect(finding('trailing-whitespace')).toMatchObject({
			severity: 'hint',
			range: { start: { line: 1, character: 38 }, end: { line: 1, character: 39 } },
			related: [],
			fixes: [
				{
					title: expect.any(String),
					safe: true,
					edits: [{ range: { start: { line: 1, character: 38 }, end: { line: 1, character: 39 } }, newText: '' }],
				},
			],
		});
		expect(code).toBe(0);
	});
});

describe('lint --fix', () => {
	it('keeps byte order mark and line endings', async () => {
		await write('a.md', `\ufeff${untidy.replaceAll('\n', '\r\n')}`);
		await cli(['lint', '--fix', 'a.md']);
		expect(await read('a.md')).toBe(`\ufeff${clean.replaceAll('\n', '\r\n')}`);
	});

	it('never rewrites what is not UTF-8', async () => {
		const bytes = Buffer.from(`${untidy}caf\u00e9`, 'latin1');
		await write('a.md', bytes);
		const { err, out } = await cli(['lint', '--fix', 'a.md']);
		expect(await readFile(join(cwd, 'a.md'))).toEqual(bytes);
		expect(err).toBe(
			'a.md: not valid UTF-8, read with replacement characters\na.md: not fixed, because it is not valid UTF-8\n',
		);
		expect(out).toContain('trailing-whitespace');
	});

	it('puts the fixed text of standard input on standard output and the report on standard error', async () => {
		const { code, out, err } = await cli(['lint', '--fix', '--stdin-filename', 'in.md'], { stdin: `\ufeff${untidy}` });
		expect(out).toBe(`\ufeff${clean}`);
		expect(err).toMatch(/^in\.md:1:36 fixed .*\nin\.md:2:35 fixed .*\n\n2 fixed, 2 entries in 1 file\.\n$/);
		expect(code).toBe(0);
	});
});

describe('standard input', () => {
	it('is read as the file that is named, which need not exist', async () => {
		const { code, out } = await cli(['lint', '--stdin-filename', 'docs/in.md'], { stdin: broken });
		expect(out).toMatch(/^docs\/in\.md:2:\d+ error .* malformed-link\n/);
		expect(code).toBe(1);
	});

	it('must be text', async () => {
		const { code, out, err } = await cli(['lint', '--stdin-filename', 'in.md'], { stdin: new Uint8Array([65, 0, 66]) });
		expect({ code, out, err }).toEqual({ code: 2, out: '', err: 'in.md: binary file\n' });
	});
});

describe('files', () => {
	it('that cannot be read are told in one line each, and the others are still read', async () => {
		await write('a.md', clean);
		await write('binary.md', new Uint8Array([0, 1, 2]));
		await symlink('loop.md', join(cwd, 'loop.md'));
		await write('b.md', untidy);
		const { code, out, err } = await cli(['lint', 'a.md', 'missing.md', 'binary.md', 'loop.md', 'b.md']);
		expect(err.split('\n').sort()).toEqual([
			'',
			'binary.md: binary file',
			'loop.md: too many symbolic links',
			'missing.md: no such file or folder',
		]);
		expect(out).toMatch(/^b\.md:1:36 .*\nb\.md:2:35 .*\n\n2 hints, 4 entries in 2 files\./);
		expect(code).toBe(2);
	});

	it('are lists when they are named or matched, and in a folder when they look like one', async () => {
		await write('docs/list.md', fiveEntries);
		await write('docs/deep/Other.MARKDOWN', fiveEntries);
		await write('docs/prose.md', 'Only [one link](https://example.com/).\n');
		await write('docs/own.md', `---\ncuratedList: true\n---\n${clean}`);
		await write('docs/list.txt', fiveEntries);
		await write('docs/node_modules/x/README.md', fiveEntries);
		await write('docs/.hidden/list.md', fiveEntries);
		const paths = async (...args: string[]) =>
			JSON.parse((await cli(['lint', '--format=json', ...args])).out).files.map(({ path }: { path: string }) => path);
		const below = ['docs/deep/Other.MARKDOWN', 'docs/list.md', 'docs/own.md'];
		expect(await paths('docs')).toEqual(below);
		expect(await paths('./docs/', 'docs/list.md')).toEqual([`./${below[0]}`, below[1], `./${below[2]}`]);
		expect(await paths('.')).toEqual(below);
		expect(await paths('docs/prose.md')).toEqual(['docs/prose.md']);
		expect(await paths('docs/*.md')).toEqual(['docs/list.md', 'docs/own.md', 'docs/prose.md']);
		expect(await paths('**/*.{txt,MARKDOWN}')).toEqual(['docs/deep/Other.MARKDOWN', 'docs/list.txt']);
		expect(await paths('docs', 'docs/prose.md')).toEqual([...below, 'docs/prose.md']);
	});

	it('must be there: a glob, a folder or lists that match nothing are told', async () => {
		await write('prose/a.md', 'Prose.\n');
		await mkdir(join(cwd, 'empty'));
		expect(await cli(['lint', '*.mdx'])).toMatchObject({ code: 2, err: '*.mdx: no file matches\n' });
		expect(await cli(['lint', 'empty'])).toMatchObject({ code: 2, err: 'empty: no Markdown file in this folder\n' });
		expect(await cli(['lint', 'prose'])).toMatchObject({ code: 2, err: 'curated-list: no curated list in prose\n' });
	});

	it('may have names that look like options, numbers or globs', async () => {
		await write('-a.md', clean);
		await write('[b].md', clean);
		await write('2024', clean);
		expect(await cli(['lint', '2024', '[b].md', '--', '-a.md'])).toMatchObject({
			code: 0,
			out: 'No problems, 6 entries in 3 files.\n',
		});
	});
});

describe('entries', () => {
	it('prints front matter, style and entries as JSON', async () => {
		await write(
			'a.md',
			[
				'---',
				'title: Systems',
				'---',
				'# Reading',
				'## Essays',
				'- [Letters (Jane Doe)](https://example.com/a) — Advice. `classic`',
				'    - [Drafts](https://example.com/b) — [Talk](https://example.com/c) — Early ones.',
				'- [Notes (John Roe)](https://example.com/d)',
				'',
			].join('\n'),
		);
		const { code, out, err } = await cli(['entries', '--format', 'json', 'a.md']);
		expect(JSON.parse(out)).toEqual({
			version: 1,
			files: [
				{
					path: 'a.md',
					frontMatter: { title: 'Systems' },
					style: {
						separator: ' — ',
						described: true,
						finalPeriod: true,
						descriptionCase: 'upper',
						marker: '-',
						markerSpace: ' ',
						indent: '    ',
						author: 'parentheses',
						order: null,
						loose: false,
						eol: '\n',
					},
					entries: [
						{
							title: 'Letters',
							author: 'Jane Doe',
							url: 'https://example.com/a',
							description: 'Advice.',
							tags: ['classic'],
							links: [],
							section: ['Reading', 'Essays'],
							depth: 0,
							shape: 'bullet',
							line: 6,
						},
						{
							title: 'Drafts',
							author: null,
							url: 'https://example.com/b',
							description: 'Early ones.',
							tags: [],
							links: [{ text: 'Talk', url: 'https://example.com/c' }],
							section: ['Reading', 'Essays'],
							depth: 1,
							shape: 'bullet',
							line: 7,
						},
						{
							title: 'Notes',
							author: 'John Roe',
							url: 'https://example.com/d',
							description: '',
							tags: [],
							links: [],
							section: ['Reading', 'Essays'],
							depth: 0,
							shape: 'bullet',
							line: 8,
						},
					],
				},
			],
		});
		expect([code, err]).toEqual([0, '']);
	});

	it('prints front matter that is small in memory and endless in print', async () => {
		const laughs = Array.from(
			{ length: 20 },
			(_, index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(9)}*a${index}]`,
		);
		await write('a.md', ['---', 'a0: &a0 [ha, ha]', ...laughs, 'date: 2020-01-02', '---', clean].join('\n'));
		const { code, out } = await cli(['entries', 'a.md']);
		expect(JSON.parse(out).files[0].entries).toHaveLength(2);
		expect(out.length).toBeLessThan(2_000_000);
		expect(code).toBe(0);
	});

	it('exits with 2 and prints the others when a file is missing', async () => {
		await write('a.md', clean);
		const { code, out, err } = await cli(['entries', 'missing.md', 'a.md']);
		expect(JSON.parse(out).files.map(({ path }: { path: string }) => path)).toEqual(['a.md']);
		expect([code, err]).toEqual([2, 'missing.md: no such file or folder\n']);
	});
});

describe('usage', () => {
	it.each([
		[[], 'Expected a command.'],
		[['frobnicate'], 'Unexpected command "frobnicate"'],
		[['lint'], 'Expected files'],
		[['entries'], 'Expected files'],
		[['lints', 'a.md'], 'Unexpected command "lints", expected lint.'],
		[['lint', '--frobnicate', 'a.md'], 'Unknown option `--frobnicate`'],
		[['lint', '--formt', 'json', 'a.md'], 'Unknown option `--formt`, expected --format.'],
		[['lint', '--dryrun', 'a.md'], 'Unknown option `--dryrun`, expected --dry-run.'],
		[['entries', '--fix', 'a.md'], 'Unknown option `--fix`'],
		[['lint', 'a.md', '--format'], 'value is missing'],
		[['lint', 'a.md', '--format', 'yaml'], 'Unexpected --format "yaml", expected text, json, sarif, github.'],
		[['lint', 'a.md', '--format', 'json', '--format', 'text'], 'Unexpected second --format'],
		[['entries', 'a.md', '--format', 'xls'], 'Unexpected --format "xls"'],
		[['lint', 'a.md', '--fail-on', 'everything'], 'Unexpected --fail-on "everything"'],
		[['lint', 'a.md', '--rule', 'no-such-rule=off'], 'Unexpected rule "no-such-rule"'],
		[['lint', 'a.md', '--rule', 'final-newlin=off'], 'Unexpected rule "final-newlin", expected final-newline.'],
		[['lint', 'a.md', '--rule', 'final-newline=loud'], 'Unexpected severity "loud"'],
		[['lint', 'a.md', '--stdin-filename', 'b.md'], 'Unexpected files beside --stdin-filename'],
	])('of %j is an error told in one line', async (args, message) => {
		const { code, out, err } = await cli(args);
		expect(err).toContain(message);
		expect(err.match(/\n/g)).toHaveLength(1);
		expect({ code, out }).toEqual({ code: 2, out: '' });
	});

	it('is explained by --help, for each command too', async () => {
		expect(await cli(['--help'])).toEqual({ code: 0, out: helpOf(undefined), err: '' });
		expect(await cli(['lint', '-h'])).toEqual({ code: 0, out: helpOf('lint'), err: '' });
		expect(await cli(['entries', '--help'])).toEqual({ code: 0, out: helpOf('entries'), err: '' });
		for (const [command, options] of Object.entries(commandOptions)) {
			for (const option of options) {
				expect(helpOf(command)).toContain(option.split(' ')[0]);
			}
			expect(helpOf(command)).toMatch(/Examples?:\n {2}curated-list /);
		}
	});

	it('has a version', async () => {
		expect(await cli(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
	});
});

describe('the bundle', () => {
	let bundle: string;

	beforeAll(async () => {
		bundle = join(folder, 'cli.cjs');
		await build({
			entryPoints: [join(__dirname, '../../src/cli/main.ts')],
			outfile: bundle,
			bundle: true,
			platform: 'node',
			target: 'node20',
			format: 'cjs',
			logLevel: 'error',
		});
	});

	/** Runs it in a process; `enough` tells when to stop reading its output. */
	async function spawned(
		args: readonly string[],
		{ stdin = '', enough = () => false }: { stdin?: string; enough?: () => boolean } = {},
	) {
		const child = spawn(process.execPath, [bundle, ...args], { cwd });
		let out = '';
		let err = '';
		child.stdout.setEncoding('utf8').on('data', text => {
			out += text;
			if (enough()) {
				child.stdout.destroy();
			}
		});
		child.stderr.setEncoding('utf8').on('data', text => {
			err += text;
		});
		child.stdin.end(stdin);
		const code = await new Promise<number | null>(resolve => child.on('close', resolve));
		return { code, out, err };
	}

	it('lints files and standard input', async () => {
		await write('a.md', broken);
		const { code, out, err } = await spawned(['lint', 'a.md', 'missing.md']);
		expect([code, err]).toEqual([2, 'missing.md: no such file or folder\n']);
		expect(out).toMatch(/^a\.md:2:\d+ error .* malformed-link\n/);
		expect(await spawned(['lint', '--stdin-filename', 'in.md'], { stdin: clean })).toEqual({
			code: 0,
			out: 'No problems, 2 entries in 1 file.\n',
			err: '',
		});
	});

	it('takes it in good part when nobody reads on', async () => {
		await write('a.md', '- [A](https://example.com/a) - One. \n'.repeat(3000));
		const { err } = await spawned(['lint', '--format', 'json', 'a.md'], { enough: () => true });
		expect(err).toBe('');
	});
});
