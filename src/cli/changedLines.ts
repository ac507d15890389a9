import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { countWhile } from '../core/bisect';
import { InputError, UsageError } from './options';

/** Which lines of a file (zero-based, as git counts them) are not as they were. */
export type ChangedLines = (absolute: string) => Promise<(first: number, last: number) => boolean>;

/**
 * Asks git which lines differ from a revision; those of a file that git does not know all do.
 *
 * @throws UsageError for what cannot be a revision; the answer rejects with InputError where there is no git, no repository or no such revision.
 */
export function changedSince(revision: string): ChangedLines {
	if (revision.startsWith('-') || revision === '') {
		throw new UsageError(`Unexpected revision "${revision}", expected a commit, a branch or a tag.`);
	}
	const commits = new Map<string, Promise<string>>();
	return async absolute => {
		const folder = dirname(absolute);
		const name = basename(absolute);
		const commit = commits.get(folder) ?? commitOf(revision, folder);
		commits.set(folder, commit);
		const since = await commit;
		const known = await git(folder, ['ls-files', '--error-unmatch', '--', name]);
		if (known.code !== 0) {
			return () => true;
		}
		const { code, out, err } = await git(folder, [...diff, since, '--', name]);
		if (code !== 0) {
			throw new InputError(`git could not compare ${absolute} with ${revision}: ${firstLine(err)}`);
		}
		const hunks = [...out.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)]
			.map(([, start, count = '1']) => ({ first: Number(start) - 1, last: Number(start) - 2 + Number(count) }))
			// Lines that are gone leave nothing to find.
			.filter(({ first, last }) => first <= last);
		return (first, last) => {
			const hunk = hunks[countWhile(hunks, each => each.last < first)];
			return hunk !== undefined && hunk.first <= last;
		};
	};
}

/** Whatever the person's configuration and attributes say, line numbers and nothing else. */
const diff = [
	'diff',
	'--unified=0',
	'--inter-hunk-context=0',
	'--no-color',
	'--no-ext-diff',
	'--no-textconv',
	'--text',
	'--no-renames',
];

async function commitOf(revision: string, folder: string): Promise<string> {
	const inside = await git(folder, ['rev-parse', '--is-inside-work-tree']);
	if (inside.code !== 0 || inside.out.trim() !== 'true') {
		throw new InputError(`Unexpected --changed-since outside of a git repository (${folder}).`);
	}
	const { code, out } = await git(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
	if (code !== 0) {
		throw new InputError(`Unexpected revision "${revision}", which git does not know in ${folder}.`);
	}
	return out.trim();
}

interface Answer {
	readonly code: number;
	readonly out: string;
	readonly err: string;
}

function git(folder: string, args: readonly string[]): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const options = { cwd: folder, maxBuffer: 256 * 1024 * 1024, env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' } };
		execFile('git', ['--literal-pathspecs', ...args], options, (error, out, err) => {
			if (error?.code === 'ENOENT') {
				reject(new InputError('git was not found, which --changed-since needs.'));
			} else {
				resolve({ code: error ? (typeof error.code === 'number' ? error.code : 1) : 0, out, err });
			}
		});
	});
}

function firstLine(text: string): string {
	return text.trim().split('\n', 1)[0]!;
}
