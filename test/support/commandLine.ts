import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { run } from '../../src/cli/run';

/** The command line in a folder of its own for every test; `cwd` is below a `.git`, so that nothing above counts. */
export function commandLine() {
	let folder: string;
	let cwd: string;
	let tests = 0;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'curated-list-'));
		await mkdir(join(folder, '.git'));
	});
	afterAll(() => rm(folder, { recursive: true }));
	beforeEach(async () => {
		cwd = join(folder, String(++tests));
		await mkdir(cwd);
	});
	return {
		cwd: () => cwd,
		async write(path: string, text: string | Uint8Array): Promise<void> {
			await mkdir(dirname(join(cwd, path)), { recursive: true });
			await writeFile(join(cwd, path), text);
		},
		read: (path: string) => readFile(join(cwd, path), 'utf8'),
		async cli(
			args: readonly string[],
			{ stdin = '', colors = false, below = '' }: { stdin?: string; colors?: boolean; below?: string } = {},
		) {
			let out = '';
			let err = '';
			const code = await run(args, {
				cwd: join(cwd, below),
				out: text => {
					out += text;
				},
				err: text => {
					err += text;
				},
				readStdin: async () => new TextEncoder().encode(stdin),
				colors,
			});
			return { code, out, err };
		},
	};
}
