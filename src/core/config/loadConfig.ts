import type { OffsetRange } from '../model';
import type { Config } from './config';
import { mergeConfigs } from './mergeConfigs';
import { inspectConfig } from './readConfig';
import { siblingPath } from './siblingPath';

/** What is wrong in one of the files that make up a config. */
export interface FileProblem {
	readonly path: string;
	readonly message: string;
	/** Where in that file; `undefined` when it could not be read. */
	readonly range: OffsetRange | undefined;
}

/** A project file with all that it extends. */
export interface LoadedConfig {
	/** Without `extends`; globs of extended files are relative to the folder of the file that was asked for, too. */
	readonly config: Config;
	readonly problems: readonly FileProblem[];
	/** Every file that takes part or would if it were there, the one that was asked for first. */
	readonly files: readonly string[];
}

const limits = { depth: 8, files: 50 };

/**
 * Reads a project file and the files it extends.
 *
 * @param path A path or URI with forward slashes; paths in `extends` are resolved against it.
 * @param readFile Gives the text of a file, `undefined` when it cannot be read.
 */
export async function loadConfig(
	path: string,
	readFile: (path: string) => Promise<string | undefined>,
): Promise<LoadedConfig> {
	const problems: FileProblem[] = [];
	const files = new Map<string, Config>();
	const all = new Set<string>();

	async function load(file: string, from: readonly string[]): Promise<Config | string> {
		if (from.includes(file)) {
			return 'a file that does not extend this one';
		}
		if (from.length > limits.depth || (all.size >= limits.files && !all.has(file))) {
			return `at most ${limits.files} files, ${limits.depth} deep`;
		}
		const known = files.get(file);
		if (known) {
			return known;
		}
		all.add(file);
		const text = await readFile(file);
		if (text === undefined) {
			return 'a file that can be read';
		}
		const { config, problems: own } = inspectConfig(text);
		problems.push(...own.map(problem => ({ path: file, ...problem })));
		const { extends: bases = [], ...rest } = config;
		let merged: Config = {};
		for (const base of [bases].flat()) {
			const resolved = siblingPath(file, base);
			const extended = resolved === undefined ? 'a relative path' : await load(resolved, [...from, file]);
			if (typeof extended === 'string') {
				const message = `Unexpected ${JSON.stringify(base)} in extends, expected ${extended}`;
				problems.push({ path: file, message, range: rangeOf(text, base) });
			} else {
				merged = mergeConfigs(merged, extended);
			}
		}
		const result = mergeConfigs(merged, rest);
		files.set(file, result);
		return result;
	}

	const config = await load(path, []);
	if (typeof config === 'string') {
		const message = `Unexpected missing file, expected ${config}`;
		return { config: {}, problems: [{ path, message, range: undefined }], files: [path] };
	}
	return { config, problems, files: [...all] };
}

/** Where the file says whom it extends. */
function rangeOf(text: string, base: string): OffsetRange {
	const quoted = JSON.stringify(base);
	const start = text.indexOf(quoted);
	return start < 0 ? { start: 0, end: 0 } : { start, end: start + quoted.length };
}
