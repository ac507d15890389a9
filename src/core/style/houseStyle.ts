import { misplaced, sectionSorted } from '../edit/sortOrder';
import type { Entry, ListDocument } from '../model';
import type { Settings } from '../settings';
import { awesomeStyle } from './awesomeStyle';
import { Habits } from './habits';
import { settledStyle } from './settledStyle';
import type { Trait } from './traits';

/** What is expected of one thing about an entry. */
export interface Expected<T> {
	readonly value: T;
	/** Why, as it fits behind a comma: `as in 41 of 43 entries`, `as the settings say`, `as awesome-lint asks`. */
	readonly reason: () => string;
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
	readonly of: <K extends Item>(entry: Entry, item: K) => Expected<StyleValues[K]> | undefined;
	/** How entries that stand side by side are sorted. */
	readonly orderOf: (siblings: readonly Entry[]) => Expected<StyleValues['order']> | undefined;
}

/** What is expected of each entry for itself. */
export type Item = Exclude<keyof StyleValues, 'order'>;

/** What the list does by itself, as far as an entry can be held against it. */
export type Inferred = <K extends Trait>(entry: Entry, trait: K) => Expected<StyleValues[K]> | undefined;

/** Nothing is counted before it is asked for. */
export function houseStyle(list: ListDocument, settings: Settings): HouseStyle {
	let habits: Habits | undefined;
	return styleBy(settings, (entry, trait) => {
		if (habits === undefined) {
			habits = new Habits();
			habits.count([], habits.look(list.text, list.entries));
		}
		return habits.expected(list.text, entry, trait);
	});
}

/** As the settings and the profile say, and where they say nothing as inferred. */
export function styleBy({ profile, style }: Settings, inferred: Inferred): HouseStyle {
	const settled = settledStyle(style);
	const settledAs = <K extends keyof StyleValues>(item: K): Expected<StyleValues[K]> | undefined => {
		const value = settled[item];
		return value === undefined ? undefined : { value: value as StyleValues[K], reason: () => 'as the settings say' };
	};
	return {
		of: (entry, item) => {
			const said = settledAs(item);
			if (said !== undefined || profile === 'none' || item === 'descriptionLength') {
				return said;
			}
			if (profile === 'awesome') {
				// What it asks of items, also of those that are no entries, `awesome-list-item` and its like tell.
				const asked = item === 'repeatsTitle' ? awesomeStyle[item] : undefined;
				return asked === undefined ? undefined : { value: asked, reason: () => 'as awesome-lint asks' };
			}
			return inferred(entry, item as Trait) as never;
		},
		orderOf: siblings => settledAs('order') ?? (profile === 'inferred' ? inferredOrder(siblings) : undefined),
	};
}

function inferredOrder(siblings: readonly Entry[]): Expected<'alphabetical'> | undefined {
	if (siblings.length < 5 || !sectionSorted(siblings)) {
		return undefined;
	}
	const inOrder = siblings.length - misplaced(siblings).length;
	return { value: 'alphabetical', reason: () => `as in ${inOrder} of ${siblings.length} entries here` };
}
