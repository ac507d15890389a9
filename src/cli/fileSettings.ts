import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Config, configFileName } from '../core/config/config';
import { type FileProblem, loadConfig } from '../core/config/loadConfig';
import { namedBy, settingsFor } from '../core/config/settingsFor';
import { lineAt, lineStartsOf } from '../core/lines';
import { defaultSettings, profiles, type Settings } from '../core/settings';
import { type Io, oneLine } from './io';
import { choice, InputError, type RawOptions, ruleSettings, single } from './options';
import { relativePath } from './path';
import { readTextFile } from './readFile';

/** What holds for one file. */
export interface FileSettings {
	readonly settings: Settings;
	/** Whether the project file names it: `true` included, `false` excluded, `undefined` neither. */
	readonly named: boolean | undefined;
	/** The folder of the project file above it; `undefined` without one. */
	readonly project: string | undefined;
	/** Where paths that begin with `/` start: the repository, else the project; `undefined` without either. */
	readonly root: string | undefined;
}

export interface SettingsOf {
	(absolute: string): Promise<FileSettings>;
	/** Whether something was wrong with a project file so far, which has been told. */
	readonly failed: () => boolean;
}

/**
 * The settings of each file: options over the project file, which is `--config` or the nearest above the file, no higher than
 * its repository.
 *
 * @throws InputError when `--config` cannot be read or something in it is wrong.
 */
export async function fileSettings(options: RawOptions, io: Io): Promise<SettingsOf> {
	const profile = options.profile === undefined ? undefined : choice(options, 'profile', profiles);
	const rules = ruleSettings(options);
	const given = single(options, 'config');
	const configs = new Map<string, Promise<Config>>();
	let failed = false;
	const load = async (path: string): Promise<Config> => {
		const loaded = await loadConfig(slashes(path), readConfigFile);
		const problems = await Promise.all(loaded.problems.map(problem => told(problem, io.cwd)));
		if (problems.length > 0 && given !== undefined) {
			const more = problems.length === 1 ? '' : ` (and ${problems.length - 1} more)`;
			throw new InputError(`${problems[0]}${more}`);
		}
		for (const problem of problems) {
			io.err(`${oneLine(problem)}\n`);
		}
		failed = failed || problems.length > 0;
		return loaded.config;
	};
	const fixed = given === undefined ? undefined : resolve(io.cwd, given);
	if (fixed !== undefined) {
		configs.set(fixed, Promise.resolve(await load(fixed)));
	}
	const above = finder();
	const of = async (absolute: string): Promise<FileSettings> => {
		const found = above(dirname(absolute));
		const path = fixed ?? found.config;
		const folder = path === undefined ? undefined : dirname(path);
		const config = path === undefined ? {} : await (configs.get(path) ?? configs.set(path, load(path)).get(path)!);
		const place = folder === undefined ? absolute : slashes(relative(folder, absolute));
		const settings = settingsFor(defaultSettings, config, place);
		return {
			settings: { ...settings, profile: profile ?? settings.profile, rules: { ...settings.rules, ...rules } },
			named: namedBy(config, place),
			project: folder !== undefined && relativePath(folder, absolute) !== undefined ? folder : undefined,
			root: found.repository ?? folder,
		};
	};
	return Object.assign(of, { failed: () => failed });
}

interface Above {
	readonly config: string | undefined;
	readonly repository: string | undefined;
}

/** Looks up from a folder; every folder is looked at once. */
function finder(): (folder: string) => Above {
	const known = new Map<string, Above>();
	return function above(folder): Above {
		const before = known.get(folder);
		if (before) {
			return before;
		}
		const own = existsSync(join(folder, configFileName)) ? join(folder, configFileName) : undefined;
		const parent = dirname(folder);
		const isRepository = existsSync(join(folder, '.git'));
		const outer = isRepository || parent === folder ? undefined : above(parent);
		const found = {
			config: own ?? outer?.config,
			repository: isRepository ? folder : outer?.repository,
		};
		known.set(folder, found);
		return found;
	};
}

async function readConfigFile(path: string): Promise<string | undefined> {
	const file = await readTextFile(path);
	return typeof file === 'string' ? undefined : file.text;
}

/** `path:line:column: message` */
async function told({ path, message, range }: FileProblem, cwd: string): Promise<string> {
	const name = relativePath(cwd, resolve(path)) ?? path;
	const text = range && (await readConfigFile(path));
	if (range === undefined || text === undefined) {
		return `${name}: ${message}`;
	}
	const starts = lineStartsOf(text);
	const line = lineAt(starts, range.start);
	return `${name}:${line + 1}:${range.start - starts[line]! + 1}: ${message}`;
}

function slashes(path: string): string {
	return path.replaceAll(sep, '/');
}
