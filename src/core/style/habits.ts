import type { Entry, Habit, Section } from '../model';
import { sameEnds, sameItems } from '../sameItems';
import { isHabit } from './habit';
import type { Expected, StyleValues } from './houseStyle';
import { siblingsBefore } from './siblings';
import { Tally } from './tally';
import { type Trait, traits } from './traits';

/** A scope with its own way, against the list's: so many places, and so much agreement. */
const differs = { places: 10, agreement: 0.9 };

/** Indentation and spacing are those of the list or section: entries below one parent are too few to differ. */
const alikeBelowParents: ReadonlySet<Trait> = new Set(['indent', 'marker', 'markerSpace', 'author']);

const allTraits = Object.keys(traits) as readonly Trait[];

type Value = string | number | boolean;

/** A part of the list that may have a style of its own. */
interface Scope {
	/** `undefined` for the list. */
	readonly section: Section | undefined;
	/** For a message, behind "entries". */
	readonly name: () => string;
	/** By trait; of markers also by depth. */
	readonly tallies: Map<string, Tally<Value>>;
}

/** What is counted of an entry, and where. */
export interface Counted {
	/** The list, and sections down to the entry's own. */
	readonly scopes: readonly Scope[];
	readonly depth: number;
	readonly values: readonly (Value | undefined)[];
}

function isAlike(a: Counted, b: Counted): boolean {
	return a === b || (a.depth === b.depth && sameItems(a.scopes, b.scopes) && sameItems(a.values, b.values));
}

/**
 * What the entries of a list do, counted for the list and for each of its sections, so that an entry can be held against the others.
 * Entries can be counted and taken back at any time.
 */
export class Habits {
	readonly #whole: Scope = newScope(undefined, () => '');
	readonly #sections = new WeakMap<Section, Scope>();
	#chains = new Map<Section | undefined, readonly Scope[]>();
	/** What was looked at last, by depth: most entries are like the one before. */
	readonly #last: Counted[] = [];
	/** The entries looked at last, as one array for all that are like them. */
	#looked: readonly Counted[] = [];
	/** What was said to be expected in a section, and still holds. */
	#decided = new Map<Section | undefined, Map<string, Decision>>();
	/** What was last said. */
	readonly #told = new Map<Section | undefined, Map<string, Decision>>();

	/**
	 * Looks at entries that stand one behind the other, without counting them.
	 *
	 * @param text What their ranges point into.
	 * @param looseOf Whether a blank line stands before an entry whose sibling before it is not among them.
	 */
	look(
		text: string,
		entries: readonly Entry[],
		looseOf: (entry: Entry) => boolean | undefined = () => undefined,
	): readonly Counted[] {
		const before = siblingsBefore(entries);
		const looked = entries.map(entry => {
			const counted: Counted = {
				scopes: this.#chainOf(entry.section),
				depth: entry.depth,
				values: allTraits.map(trait =>
					trait === 'loose' && !before.has(entry) ? looseOf(entry) : traits[trait](text, entry, before.get(entry)),
				),
			};
			const last = this.#last[entry.depth];
			if (last && isAlike(last, counted)) {
				return last;
			}
			this.#last[entry.depth] = counted;
			return counted;
		});
		if (!sameItems(looked, this.#looked)) {
			this.#looked = looked;
		}
		return this.#looked;
	}

	/**
	 * Counts entries in place of others.
	 *
	 * @returns The sections of which something else is counted now, also those that an entry stood in before; `undefined` stands
	 * for the list.
	 */
	count(former: readonly Counted[], fresh: readonly Counted[]): ReadonlySet<Section | undefined> {
		const { head, tail } = sameEnds(former, fresh, isAlike);
		const gone = former.slice(head, former.length - tail);
		const come = fresh.slice(head, fresh.length - tail);
		for (const entry of gone) {
			each(entry, (tally, value) => tally.remove(value));
		}
		for (const entry of come) {
			each(entry, (tally, value) => tally.add(value));
		}
		const touched = new Set<Section | undefined>();
		for (const { scopes } of [...gone, ...come]) {
			for (const { section } of scopes) {
				touched.add(section);
			}
		}
		if (touched.size > 0) {
			this.#decided = new Map();
		}
		return touched;
	}

	/** What the rest of the list, or of its section, does; `undefined` without a habit. The reason is always that of the moment. */
	expected<K extends Trait>(text: string, entry: Entry, trait: K): Expected<StyleValues[K]> | undefined {
		const isBelowParent = entry.parent !== undefined && !alikeBelowParents.has(trait);
		const expected = isBelowParent ? this.#below(text, entry.parent, entry, trait) : this.#in(entry, trait);
		return expected as Expected<StyleValues[K]> | undefined;
	}

	#in({ section, depth }: Entry, trait: Trait): Expected<Value> | undefined {
		const decision = this.#decisionFor(section, trait, depth);
		if (decision.expected) {
			decision.lasting ??= this.#lasting(section, trait, depth);
		}
		return decision.lasting;
	}

	/** By itself, so that nothing is put by for a reason that nobody asks for. */
	#lasting(section: Section | undefined, trait: Trait, depth: number): Expected<Value> | undefined {
		return lasting(() => this.#decisionFor(section, trait, depth).expected);
	}

	#below(text: string, parent: Entry, { section, depth }: Entry, trait: Trait): Expected<Value> | undefined {
		return lasting(() => {
			const { expected } = this.#decisionFor(section, trait, depth);
			return narrow(expected, tallyBelow(text, parent, trait), () => ` below “${parent.title}”`);
		});
	}

	/** Sections have changed their places in the outline: those of entries that are counted from now on are others. */
	forgetOutline(): void {
		this.#chains = new Map();
		this.#decided = new Map();
	}

	/**
	 * The sections of whose entries something else is expected than what was last said; `undefined` stands for those in none.
	 *
	 * @param touched Those of which something else is counted.
	 */
	news(touched: ReadonlySet<Section | undefined>): ReadonlySet<Section | undefined> {
		const hasNews = (section: Section | undefined) => {
			for (const { trait, depth, expected } of this.#told.get(section)?.values() ?? []) {
				if (this.#decisionFor(section, trait, depth, false).expected?.value !== expected?.value) {
					return true;
				}
			}
			return false;
		};
		const found = [...touched].some(hasNews) ? [...this.#told.keys()].filter(hasNews) : [];
		for (const section of found) {
			for (const { trait, depth } of this.#told.get(section)!.values()) {
				// Even if nobody asks again, it is no news a second time
				this.#decisionFor(section, trait, depth);
			}
		}
		return new Set(found);
	}

	#decisionFor(section: Section | undefined, trait: Trait, depth: number, isTold = true): Decision {
		const key = keyOf(trait, depth);
		const decided = entryOf(this.#decided, section);
		const decision = decided.get(key) ?? { trait, depth, expected: this.#decide(section, trait, key) };
		decided.set(key, decision);
		if (isTold && this.#told.get(section)?.get(key) !== decision) {
			entryOf(this.#told, section).set(key, decision);
			if (section) {
				// What is around it decides, too
				this.#decisionFor(section.parent, trait, depth);
			}
		}
		return decision;
	}

	#decide(section: Section | undefined, trait: Trait, key: string): Expected<Value> | undefined {
		const isMarker = trait === 'marker';
		let expected = isMarker ? narrow(undefined, this.#whole.tallies.get(trait), this.#whole.name) : undefined;
		for (const scope of this.#chainOf(section)) {
			const name = scope === this.#whole && isMarker ? atThisLevel : scope.name;
			expected = narrow(expected, scope.tallies.get(key), name);
		}
		return expected;
	}

	#chainOf(section: Section | undefined): readonly Scope[] {
		const known = this.#chains.get(section);
		if (known) {
			return known;
		}
		const chain = section === undefined ? [this.#whole] : [...this.#chainOf(section.parent), this.#scopeOf(section)];
		this.#chains.set(section, chain);
		return chain;
	}

	#scopeOf(section: Section): Scope {
		const scope = this.#sections.get(section) ?? newScope(section, () => ` of “${section.title}”`);
		this.#sections.set(section, scope);
		return scope;
	}
}

const atThisLevel = () => ' at this level';

/** What is expected of one trait of the entries of one section. */
interface Decision {
	readonly trait: Trait;
	readonly depth: number;
	readonly expected: Expected<Value> | undefined;
	/** The same, with the reason of the moment at which it is asked for; made when somebody needs it. */
	lasting?: Expected<Value> | undefined;
}

/** What is expected, for as long as nothing else is. @param now What is, and why, at the moment of asking. */
function lasting(now: () => Expected<Value> | undefined): Expected<Value> | undefined {
	const expected = now();
	return expected && { value: expected.value, reason: () => (now() ?? expected).reason() };
}

/** Markers may go by depth. */
function keyOf(trait: Trait, depth: number): string {
	return trait === 'marker' ? `${trait}:${depth}` : trait;
}

function entryOf<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
	const entry = map.get(key) ?? new Map<L, V>();
	map.set(key, entry);
	return entry;
}

function newScope(section: Section | undefined, name: () => string): Scope {
	return { section, name, tallies: new Map() };
}

function each({ scopes, depth, values }: Counted, change: (tally: Tally<Value>, value: Value) => void): void {
	allTraits.forEach((trait, index) => {
		const value = values[index];
		if (value === undefined) {
			return;
		}
		const key = keyOf(trait, depth);
		if (trait === 'marker') {
			change(tallyOf(scopes[0]!, trait), value);
		}
		for (const scope of scopes) {
			change(tallyOf(scope, key), value);
		}
	});
}

function tallyOf({ tallies }: Scope, key: string): Tally<Value> {
	const tally = tallies.get(key) ?? new Tally<Value>();
	tallies.set(key, tally);
	return tally;
}

/** What the entries below one parent do. */
function tallyBelow(text: string, parent: Entry, trait: Trait): Tally<Value> {
	const before = siblingsBefore(parent.children);
	const tally = new Tally<Value>();
	for (const child of parent.children) {
		tally.add(traits[trait](text, child, before.get(child)));
	}
	return tally;
}

function narrow(
	outer: Expected<Value> | undefined,
	tally: Tally<Value> | undefined,
	name: () => string,
): Expected<Value> | undefined {
	const own = tally?.habit();
	if (tally === undefined || own === undefined || own.value === outer?.value) {
		return outer;
	}
	if (outer === undefined ? isHabit(own) : differsSurely(own)) {
		const { value, count, total } = own;
		return {
			value,
			// Few are told
			reason: () => `as in ${count} of ${total} entries${name()}`,
		};
	}
	return outer !== undefined && goesItsOwnWay(tally, outer.value) ? undefined : outer;
}

function differsSurely({ count, total }: Habit<unknown>): boolean {
	return total >= differs.places && count >= total * differs.agreement;
}

/** No entry of several does as the list does, or fewer than half of many. */
function goesItsOwnWay(tally: Tally<Value>, expected: Value): boolean {
	const count = tally.count(expected);
	return (tally.total >= 3 && count === 0) || (tally.total >= 5 && count * 2 < tally.total);
}
