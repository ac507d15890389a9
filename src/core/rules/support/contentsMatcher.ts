import { anchorKey, type HeadingAnchor } from '../../parse/anchors';
import { lettersOf } from './closestAnchor';
import type { ContentsItem } from './contentsList';

/** The item of a contents list that is a heading's. */
export type ItemOf = (heading: HeadingAnchor) => ContentsItem | undefined;

/** Finds the item of a heading by its anchor, or at least one that may be meant for it: by its words, also of one that leads nowhere. */
export function matcher(
	items: readonly ContentsItem[],
	headings: readonly HeadingAnchor[],
): { exact: ItemOf; loose: ItemOf } {
	const byKey = new Map(items.map(item => [anchorKey(item.fragment), item]));
	const byWords = new Map<string, ContentsItem>();
	for (const item of items) {
		byWords.set(letters(anchorKey(item.fragment)), item);
		byWords.set(letters(item.link.text), item);
	}
	const known = new Set(headings.map(({ anchor }) => anchorKey(anchor)));
	const broken = items.filter(({ fragment }) => !known.has(anchorKey(fragment))).slice(0, 50);
	return {
		exact: ({ anchor }) => byKey.get(anchorKey(anchor)),
		loose: ({ text }) => {
			const words = letters(text);
			const isPart = ({ link }: ContentsItem) =>
				words.includes(letters(link.text)) || letters(link.text).includes(words);
			return byWords.get(words) ?? broken.find(isPart);
		},
	};
}

/** Letters, marks and digits in small letters. */
export function letters(text: string): string {
	return lettersOf(text.toLowerCase());
}
