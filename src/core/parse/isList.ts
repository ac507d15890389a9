import type { ListDocument } from '../model';

/**
 * Whether a Markdown file counts as a curated list: front matter `curatedList: true|false` decides; else
 * `named` (the settings' globs: `true` included, `false` excluded); else at least 5 entries, and at least half of the
 * list items being entries. An entry whose link is broken is one too, or a slip of the key would silence the list.
 */
export function isCuratedList(list: ListDocument, named: boolean | undefined): boolean {
	const own = list.frontMatter.data.curatedList;
	if (typeof own === 'boolean') {
		return own;
	}
	if (named !== undefined) {
		return named;
	}
	const { entries, brokenEntries, items } = list.counts;
	const count = entries + brokenEntries;
	return count >= 5 && count * 2 >= items;
}
