import { countWhile } from '../bisect';
import type { Entry } from '../model';
import { byLeadIn, numbersAsNumbers, type Order, orders, past } from './orders';

/** So many of a sorted section's entries must be in order. */
const sortedShare = 0.9;
/** Of another way to sort, by which an entry may be in order. */
const toleratedShare = 0.75;

type Titled = Pick<Entry, 'title'>;

/** Whether the entries are in alphabetical order of their titles: at least 3, and 90 % of them in order. */
export function sectionSorted(entries: readonly Titled[]): boolean {
	return sortedBy(entries) !== undefined;
}

/**
 * The entries that would have to move for all to be in order: as few as can be.
 *
 * @returns For each its index, and that of the entry it belongs behind: one that may stay, `-1` for the very front. In
 * the order that the most of them follow already.
 */
export function misplaced(entries: readonly Titled[]): readonly Misplaced[] {
	const known = misplacedAmong.get(entries) ?? findMisplaced(entries);
	misplacedAmong.set(entries, known);
	return known;
}

interface Misplaced {
	readonly index: number;
	readonly behind: number;
}

const misplacedAmong = new WeakMap<readonly Titled[], readonly Misplaced[]>();

function findMisplaced(entries: readonly Titled[]): readonly Misplaced[] {
	const { order, keys, kept } = bestOrder(entries);
	if (kept.every(Boolean)) {
		return [];
	}
	const tolerated = toleratedBy(entries);
	const staying = [...keys.keys()].filter(index => kept[index]);
	return [...keys.keys()]
		.filter(index => !kept[index] && !tolerated[index])
		.map(index => {
			const place = countWhile(staying, other => order.compare(keys[other]!, keys[index]!) <= 0);
			return { index, behind: staying[place - 1] ?? -1 };
		});
}

/** The indexes in sorted order; equal titles keep theirs. */
export function sortedIndexes(entries: readonly Titled[]): readonly number[] {
	const { order, keys } = bestOrder(entries);
	return [...keys.keys()].sort((a, b) => order.compare(keys[a]!, keys[b]!) || a - b);
}

/** Where new titles belong among entries. */
export interface Places {
	/**
	 * The index at which a title belongs: where the fewest entries would stand on its wrong side, after equal ones. The number of
	 * entries, so at the end, when they are not sorted.
	 */
	readonly of: (title: string) => number;
	/** The order of new titles among themselves; `undefined` when the entries are not sorted. */
	readonly compare: ((a: string, b: string) => number) | undefined;
}

/** Looks at the entries once, however many titles are to be placed. */
export function placesAmong(entries: readonly Titled[]): Places {
	const order = sortedBy(entries);
	if (order === undefined) {
		return { of: () => entries.length, compare: undefined };
	}
	const keys = entries.map(entry => order.key(entry.title));
	return {
		of: title => {
			const own = order.key(title);
			const isBefore = keys.map(key => order.compare(key, own) <= 0);
			let wrong = isBefore.filter(Boolean).length;
			let fewest = wrong;
			let place = 0;
			isBefore.forEach((before, index) => {
				wrong += before ? -1 : 1;
				if (wrong <= fewest) {
					fewest = wrong;
					place = index + 1;
				}
			});
			return place;
		},
		compare: (a, b) => order.compare(order.key(a), order.key(b)),
	};
}

function sortedBy(entries: readonly Titled[]): Order | undefined {
	if (entries.length < 3 || !isRoughlySorted(entries) || isEnumeration(entries)) {
		return undefined;
	}
	const { order, kept } = bestOrder(entries);
	return kept.filter(Boolean).length >= sortedShare * entries.length ? order : undefined;
}

/** Titles that are numbered, or mostly the same word, are in another order. */
function isEnumeration(entries: readonly Titled[]): boolean {
	if (new Set(entries.map(entry => entry.title)).size * 2 <= entries.length) {
		return true;
	}
	return entries.filter(({ title }) => /^(?:\d+[.):]|(?:\p{L}+\s+)?[IVX]+\b)/u.test(title)).length * 2 > entries.length;
}

/** Of the neighbours of a list that may be sorted so many are in order. */
export const roughlySorted = 0.6;

/** Spares most lists that nobody sorts the costly look: half of an unsorted list's neighbours are in order. */
function isRoughlySorted(entries: readonly Titled[]): boolean {
	const inOrder = entries.filter((entry, index) => index > 0 && areInOrder(entries[index - 1]!, entry));
	return inOrder.length >= roughlySorted * (entries.length - 1);
}

/** Whether the first letters of two neighbours are. */
export function areInOrder(a: Titled, b: Titled): boolean {
	return numbersAsNumbers(firstOf(a), firstOf(b)) <= 0;
}

function firstOf({ title }: Titled): string {
	return past(title).slice(0, 1);
}

/** Which entries are in order by any of the ways in which most are: curators do not agree on spaces, hyphens and case. */
function toleratedBy(entries: readonly Titled[]): readonly boolean[] {
	const runs = [...orders, byLeadIn].map(order =>
		longestRun(
			entries.map(entry => order.key(entry.title)),
			order.compare,
		),
	);
	const sorted = runs.filter(kept => kept.filter(Boolean).length >= toleratedShare * entries.length);
	return entries.map((_, index) => sorted.some(kept => kept[index]));
}

interface Ordering {
	readonly order: Order;
	readonly keys: readonly string[];
	/** Which entries may stay: the most that are in order among themselves. */
	readonly kept: readonly boolean[];
}

/** Of the same entries it is asked several times, and takes long. */
const orderings = new WeakMap<readonly Titled[], Ordering>();

function bestOrder(entries: readonly Titled[]): Ordering {
	const known = orderings.get(entries) ?? findOrder(entries);
	orderings.set(entries, known);
	return known;
}

function findOrder(entries: readonly Titled[]): Ordering {
	let best: (Ordering & { readonly count: number }) | undefined;
	for (const order of orders) {
		const keys = entries.map(entry => order.key(entry.title));
		const kept = longestRun(keys, order.compare);
		const count = kept.filter(Boolean).length;
		if (best === undefined || count > best.count) {
			best = { order, keys, kept, count };
		}
		if (count === keys.length) {
			break;
		}
	}
	return best!;
}

/** Marks a longest subsequence that does not descend (https://en.wikipedia.org/wiki/Patience_sorting). */
function longestRun(keys: readonly string[], compare: Order['compare']): readonly boolean[] {
	/** By length: the index with the least key that a run of that length can end with. */
	const ends: number[] = [];
	const former: number[] = [];
	keys.forEach((key, index) => {
		const length = countWhile(ends, end => compare(keys[end]!, key) <= 0);
		former.push(ends[length - 1] ?? -1);
		ends[length] = index;
	});
	const kept = keys.map(() => false);
	for (let index = ends.at(-1) ?? -1; index >= 0; index = former[index]!) {
		kept[index] = true;
	}
	return kept;
}
