import type { ListDocument } from '../model';

/**
 * Whether a Markdown file counts as a curated list: front matter `curatedList: true|false` decides; else
 * `named` (the settings' globs: `true` included, `false` excluded); else at least 5 entries, and at least half of the
 * list items being entries.
 */
export function isCuratedList(list: ListDocument, named: boolean | undefined): boolean {
	const own = list.frontMatter.data.curatedList;
	if (typeof own === 'boolean') {
		return own;
	}
	if (named !== undefined) {
		return named;
	}
	return list.entries.length >= 5 && list.entries.length * 2 >= list.itemCount;
}
