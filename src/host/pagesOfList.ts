import type { Position } from '../core/facts';
import { KeyedParts } from '../core/lint/keyedParts';
import { inDocument } from '../core/lint/partOf';
import type { Entry, ListDocument } from '../core/model';
import { FollowedParts } from '../core/parse/parts/followedParts';
import { positionIn } from '../core/parse/parts/lineOf';
import type { Part } from '../core/parse/parts/part';
import { pageKeys } from '../core/rules/support/pageKeys';

/** Where an entry names its page. */
export interface PagePlace {
	readonly start: Position;
	readonly end: Position;
}

/** Which pages a list lists. */
export interface PagesOfList {
	keys(): Iterable<string>;
	has(key: string): boolean;
	/** In document order; none when the page is not listed. */
	places(key: string): readonly PagePlace[];
}

export interface PagesChange {
	/** The pages in what has changed. */
	readonly touched: ReadonlySet<string>;
	/** Others may be on other lines than before. */
	readonly isMoved: boolean;
}

/** The pages of a list that is open: they follow its versions, and their places are those of the newest one. */
export class OpenPages implements PagesOfList {
	readonly #followed = new FollowedParts();
	readonly #index = new KeyedParts(pageKeys);

	follow(list: ListDocument): PagesChange {
		if (this.#followed.isAt(list)) {
			return { touched: new Set(), isMoved: false };
		}
		const { gone, come } = this.#followed.follow(list);
		return {
			touched: new Set([
				...gone.flatMap(part => this.#index.delete(part)),
				...come.flatMap(part => this.#index.add(part)),
			]),
			isMoved: linesIn(gone) !== linesIn(come),
		};
	}

	/** The same pages, without the list. */
	closed(): PagesOfList {
		return closedPages(this.#followed.parts);
	}

	keys(): Iterable<string> {
		return this.#index.keys();
	}

	has(key: string): boolean {
		return this.#index.holders(key).length > 0;
	}

	places(key: string): readonly PagePlace[] {
		const parts = inDocument(this.#index.holders(key));
		return parts.flatMap(part => placesIn(part).flatMap(({ key: own, place }) => (own === key ? [place] : [])));
	}
}

/** What stays of a list that is not open. */
export function closedPages(parts: readonly Part[]): PagesOfList {
	const places = new Map<string, PagePlace[]>();
	for (const { key, place } of parts.flatMap(placesIn)) {
		const known = places.get(key);
		if (known) {
			known.push(place);
		} else {
			places.set(key, [place]);
		}
	}
	return {
		keys: () => places.keys(),
		has: key => places.has(key),
		places: key => places.get(key) ?? [],
	};
}

function linesIn(parts: readonly Part[]): number {
	return parts.reduce((sum, { unit }) => sum + unit.lineCount, 0);
}

function placesIn(part: Part): readonly { readonly key: string; readonly place: PagePlace }[] {
	return part.content.entries.flatMap(entry => pageKeys(entry).map(key => ({ key, place: placeOf(part, entry) })));
}

function placeOf({ unit }: Part, { link: { kind, range, urlRange } }: Entry): PagePlace {
	const { start, end } = kind === 'reference' ? range : urlRange;
	return { start: positionIn(unit, start), end: positionIn(unit, end) };
}
