import type { Settings } from '../settings';
import type { Config } from './config';
import { mergePreferences } from './mergeConfigs';
import { matchesGlobs } from './projectGlobs';

/**
 * The settings for one list: the project file's over `base`, and over those each of its overrides that names the list.
 *
 * @param path Of the list, relative to the project file's folder, with forward slashes.
 */
export function settingsFor(base: Settings, config: Config, path: string): Settings {
	const { profile, rules, style, duplicates, productNames } = (config.overrides ?? [])
		.filter(({ files }) => matchesGlobs([files].flat(), path))
		.reduce(mergePreferences, mergePreferences(base, config));
	return { profile, rules, style, duplicates, productNames };
}

/** Whether the project file names the list: `true` included, `false` excluded (which wins), `undefined` neither. */
export function namedBy({ include = [], exclude = [] }: Config, path: string): boolean | undefined {
	return matchesGlobs(exclude, path) ? false : matchesGlobs(include, path) ? true : undefined;
}
