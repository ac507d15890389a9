import type { Entry, ListDocument } from '../model';
import type { Settings } from '../settings';
import { awesomeStyle } from './awesomeStyle';
import { type Expectations, expectations } from './expectations';
import { settledStyle } from './settledStyle';

/** What is expected of one thing about an entry. */
export interface Expected<T> {
	readonly value: T;
	/** Why, as it fits behind a comma: `as in 41 of 43 entries`, `as the settings say`, `as awesome-lint asks`. */
	readonly reason: string;
}

/** The things about entries that a list can have a style for, and the values each can have. See `StyleSettings`. */
export interface StyleValues {
	readonly separator: string;
	readonly described: boolean;
	readonly finalPeriod: boolean;
	readonly descriptionCase: 'upper' | 'lower';
	readonly descriptionLength: number;
	/** Whether the description begins with the title. No setting: it is always worth a look. */
	readonly repeatsTitle: boolean;
	readonly marker: string;
	readonly markerSpace: string;
	readonly indent: string;
	readonly author: 'parentheses' | 'by' | 'none';
	readonly order: 'alphabetical' | 'none';
	readonly loose: boolean;
}

/**
 * What is expected of an entry: what the settings say, else what the profile asks (`awesome`: see there), else the habit of its section
 * where that differs with confidence, else the habit of the list (`inferred`). `undefined`: nothing is.
 */
export interface HouseStyle {
	readonly of: <K extends keyof StyleValues>(entry: Entry, item: K) => Expected<StyleValues[K]> | undefined;
}

/** Nothing is counted before it is asked for; then each item is counted once. */
export function houseStyle(list: ListDocument, settings: Settings): HouseStyle {
	const settled = settledStyle(settings.style);
	let inferred: Expectations | undefined;
	return {
		of: (entry, item) => {
			const value = settled[item];
			if (value !== undefined) {
				return { value, reason: 'as the settings say' };
			}
			if (settings.profile === 'none') {
				return undefined;
			}
			if (settings.profile === 'awesome') {
				// What it asks of items, also of those that are no entries, `awesome-list-item` and its like tell.
				const asked = item === 'repeatsTitle' ? awesomeStyle[item] : undefined;
				return asked === undefined ? undefined : { value: asked, reason: 'as awesome-lint asks' };
			}
			inferred ??= expectations(list);
			return inferred(entry, item);
		},
	};
}
