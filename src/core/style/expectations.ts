import { misplaced, sectionSorted } from '../edit/sortOrder';
import type { Entry, Habit, ListDocument } from '../model';
import { isHabit } from './habit';
import type { Expected, StyleValues } from './houseStyle';
import { type Scope, scopesOf } from './scopes';
import { siblingLists, siblingsBefore } from './siblings';
import { Tally } from './tally';
import { type Trait, traits } from './traits';

/** What the rest of the list does, as far as an entry can be held against it. */
export type Expectations = <K extends keyof StyleValues>(entry: Entry, item: K) => Expected<StyleValues[K]> | undefined;

/** A scope with its own way, against the list's: so many places, and so much agreement. */
const differs = { places: 10, agreement: 0.9 };

/** See `HouseStyle`. Counts an item when it is first asked for. */
export function expectations(list: ListDocument): Expectations {
	const before = siblingsBefore(list.entries);
	const counted = new Map<string, unknown>();
	const once = <T>(key: string, count: () => T): T => {
		if (!counted.has(key)) {
			counted.set(key, count());
		}
		return counted.get(key) as T;
	};
	return (entry, item) => {
		if (item === 'descriptionLength') {
			return undefined;
		}
		if (item === 'order') {
			return once('order', () => sortedLists(list)).get(entry) as never;
		}
		return once(item, () => fromHabits(list, before, item as Trait))(entry) as never;
	};
}

function fromHabits<K extends Trait>(
	list: ListDocument,
	before: ReadonlyMap<Entry, Entry>,
	item: K,
): (entry: Entry) => Expected<StyleValues[K]> | undefined {
	type T = StyleValues[K];
	const tallies = new Map<string, Tally<T>>();
	const decided = new Map<string, Expected<T> | undefined>();
	for (const entry of list.entries) {
		const value = traits[item](list.text, entry, before.get(entry));
		for (const { key } of value === undefined ? [] : scopesOf(entry, item)) {
			const tally = tallies.get(key) ?? new Tally<T>();
			tallies.set(key, tally);
			tally.add(value);
		}
	}
	const narrow = (outer: Expected<T> | undefined, scope: Scope): Expected<T> | undefined => {
		const tally = tallies.get(scope.key);
		const own = tally?.habit();
		if (tally === undefined || own === undefined || own.value === outer?.value) {
			return outer;
		}
		if (outer === undefined ? isHabit(own) : differsSurely(own)) {
			return { value: own.value, reason: `as in ${own.count} of ${own.total} entries${scope.name}` };
		}
		return outer !== undefined && goesItsOwnWay(tally, outer.value) ? undefined : outer;
	};
	return entry => {
		const scopes = scopesOf(entry, item);
		const innermost = scopes.at(-1)!.key;
		if (!decided.has(innermost)) {
			decided.set(innermost, scopes.reduce<Expected<T> | undefined>(narrow, undefined));
		}
		return decided.get(innermost);
	};
}

function differsSurely({ count, total }: Habit<unknown>): boolean {
	return total >= differs.places && count >= total * differs.agreement;
}

/** No entry of several does as the list does, or fewer than half of many. */
function goesItsOwnWay<T>(tally: Tally<T>, expected: T): boolean {
	const count = tally.count(expected);
	return (tally.total >= 3 && count === 0) || (tally.total >= 5 && count * 2 < tally.total);
}

function sortedLists(list: ListDocument): ReadonlyMap<Entry, Expected<'alphabetical'>> {
	const expected = new Map<Entry, Expected<'alphabetical'>>();
	for (const entries of siblingLists(list.text, list.entries)) {
		if (entries.length >= 5 && sectionSorted(entries)) {
			const reason = `as in ${entries.length - misplaced(entries).length} of ${entries.length} entries here`;
			for (const entry of entries) {
				expected.set(entry, { value: 'alphabetical', reason });
			}
		}
	}
	return expected;
}
