import type { Settings, StyleSettings } from '../settings';

/** What a project file says about linting; what it does not name is as it was. */
export interface Preferences {
	readonly profile?: Settings['profile'];
	readonly rules?: Settings['rules'];
	readonly style?: StyleSettings;
	readonly duplicates?: Settings['duplicates'];
	readonly productNames?: readonly string[];
}

/** For some of the lists. */
export interface Override extends Preferences {
	readonly files: string | readonly string[];
}

/** The project file `.curated-list.json`. Globs are relative to its folder; see `matchesGlobs`. */
export interface Config extends Preferences {
	readonly $schema?: string;
	/** Other project files, relative to this one; a later one wins over an earlier, this one over all of them. */
	readonly extends?: string | readonly string[];
	/** Files that are lists whatever they look like. */
	readonly include?: readonly string[];
	/** Files that are no lists; wins over `include`. */
	readonly exclude?: readonly string[];
	readonly overrides?: readonly Override[];
}

export const configFileName = '.curated-list.json';
