import type { Severity } from './model';

/** Which house rules hold: what the list itself does, what awesome-lint asks, or only what the settings say. */
export const profiles = ['inferred', 'awesome', 'none'] as const;
export type Profile = (typeof profiles)[number];

/** Values of the list's style that a person fixes; what is not named is as the profile has it. See `ListStyle`. */
export interface StyleSettings {
	/** With its white space: `' — '`. */
	readonly separator?: string;
	readonly described?: boolean;
	readonly finalPeriod?: boolean;
	readonly descriptionCase?: 'upper' | 'lower';
	/** The most characters that a description may have. */
	readonly descriptionLength?: number;
	readonly marker?: '-' | '*' | '+';
	/** Between marker and text, in spaces. */
	readonly markerSpace?: number;
	/** By which a child is indented against its parent, in spaces or as one tab. */
	readonly indent?: number | 'tab';
	readonly author?: 'parentheses' | 'by' | 'none';
	readonly order?: 'alphabetical' | 'none';
	/** A blank line between entries. */
	readonly loose?: boolean;
}

/** What a person may set about linting. */
export interface Settings {
	readonly profile: Profile;
	/** Severity of single rules, by id; a rule that is not named has its default. */
	readonly rules: Readonly<Partial<Record<string, Severity | 'off'>>>;
	readonly style: StyleSettings;
	/** URLs of pages that are meant to be listed more than once; compared as `urlKey` does. */
	readonly duplicates: { readonly allow: readonly string[] };
	/** Names written as they should be, besides those that `product-name` knows. */
	readonly productNames: readonly string[];
}

export const defaultSettings: Settings = {
	profile: 'inferred',
	rules: {},
	style: {},
	duplicates: { allow: [] },
	productNames: [],
};
