import type { Position } from '../core/facts';
import { KeyedParts } from '../core/lint/keyedParts';
import type { ListDocument } from '../core/model';
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

/** The pages of a list that is open: they follow its versions, and their places are those of the newest one. */
export class OpenPages implements PagesOfList {
	readonly #followed = new FollowedParts();
	readonly #index = new KeyedParts(pageKeys);

	/** @returns The pages in what has changed; `undefined` when it is the same version. */
	follow(list: ListDocument): ReadonlySet<string> | undefined {
		if (this.#followed.isAt(list)) {
			return undefined;
		}
		const { gone, come } = this.#followed.follow(list);
		return new Set([...gone.flatMap(part => this.#index.delete(part)), ...come.flatMap(part => this.#index.add(part))]);
	}

	keys(): Iterable<string> {
		return this.#index.keys();
	}

	has(key: string): boolean {
		return this.#index.holders(key).length > 0;
	}

	places(key: string): readonly PagePlace[] {
		const parts = [...new Set(this.#index.holders(key))].sort((a, b) => a.unit.offset - b.unit.offset);
		return parts.flatMap(part => placesIn(part).flatMap(({ key: own, place }) => (own === key ? [place()] : [])));
	}
}

/** What stays of a list that is not open. */
export function closedPages({ parts }: Pick<ListDocument, 'parts'>): PagesOfList {
	const places = new Map<string, PagePlace[]>();
	for (const { key, place } of parts.flatMap(placesIn)) {
		const known = places.get(key);
		if (known) {
			known.push(place());
		} else {
			places.set(key, [place()]);
		}
	}
	return asClosed(places);
}

/** The same pages, without the list. */
export function closed(pages: PagesOfList): PagesOfList {
	return asClosed(new Map(Array.from(pages.keys(), key => [key, pages.places(key)])));
}

function asClosed(places: ReadonlyMap<string, readonly PagePlace[]>): PagesOfList {
	return {
		keys: () => places.keys(),
		has: key => places.has(key),
		places: key => places.get(key) ?? [],
	};
}

function placesIn({ unit, content }: Part): readonly { readonly key: string; readonly place: () => PagePlace }[] {
	return content.entries.flatMap(entry =>
		pageKeys(entry).map(key => ({
			key,
			place: () => {
				const { kind, range, urlRange } = entry.link;
				const { start, end } = kind === 'reference' ? range : urlRange;
				return { start: positionIn(unit, start), end: positionIn(unit, end) };
			},
		})),
	);
}
