import { anchorKey, slugOf } from '../../parse/anchors';
import type { LocalLink } from './localLinks';
import { createNeighbours } from './neighbours';

/** Where the links to one document can lead. */
export interface Anchors {
	readonly byKey: ReadonlyMap<string, string>;
	/** Anchors with the same letters and digits. */
	readonly byLetters: ReadonlyMap<string, readonly string[]>;
	/** Anchors by their letters and digits without a number at the end: headings say how many entries they have. */
	readonly counted: ReadonlyMap<string, readonly string[]>;
	/** Keys that are one slip away. */
	readonly near: (key: string) => string[];
}

/** Puts anchors in order for `closest`. */
export function readAnchors(anchors: ReadonlySet<string>): Anchors {
	const byKey = new Map([...anchors].map(anchor => [anchorKey(anchor), anchor]));
	const byLetters = new Map<string, string[]>();
	const counted = new Map<string, string[]>();
	const neighbours = createNeighbours();
	for (const [key, anchor] of byKey) {
		const letters = lettersOf(key);
		addTo(byLetters, letters, anchor);
		addTo(counted, letters.replace(/\d+$/, ''), anchor);
		neighbours.add(key);
	}
	return { byKey, byLetters, counted, near: neighbours.of };
}

/**
 * The one anchor that a link to nowhere means: the same letters, the link's own text, or one slip away.
 *
 * @returns `undefined` when there is none, or more than one. `certain` when only hyphens and the like differ.
 */
export function closest(
	{ byKey, byLetters, counted, near }: Anchors,
	{ fragment, text }: LocalLink,
): { readonly anchor: string; readonly certain: boolean } | undefined {
	const key = anchorKey(fragment);
	const letters = lettersOf(key);
	const sameLetters = letters === '' ? undefined : (byLetters.get(letters) ?? counted.get(letters));
	if (sameLetters) {
		const [anchor = ''] = sameLetters;
		return sameLetters.length === 1 ? { anchor, certain: byLetters.has(letters) && !/\uFE0F/.test(anchor) } : undefined;
	}
	// Of several headings with the same text any can be meant.
	const name = anchorKey(slugOf(text));
	const named = byKey.has(`${name}-1`) ? undefined : byKey.get(name);
	const slips = key.length >= 5 ? near(key) : [];
	const meant = new Set([...(named === undefined ? [] : [named]), ...slips.map(slip => byKey.get(slip)!)]);
	return meant.size === 1 ? { anchor: [...meant][0]!, certain: false } : undefined;
}

function addTo(groups: Map<string, string[]>, key: string, anchor: string): void {
	const group = groups.get(key);
	if (group) {
		group.push(anchor);
	} else {
		groups.set(key, [anchor]);
	}
}

/** Letters, marks and digits of an anchor's key. */
export function lettersOf(key: string): string {
	return key.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
