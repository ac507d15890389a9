import { countWhile } from '../bisect';
import type { ListDocument, OffsetRange } from '../model';

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
	const count = list.entries.length + brokenEntries(list);
	return count >= 5 && count * 2 >= list.itemCount;
}

/** Near links and bare URLs where no entry was read. */
function brokenEntries({ entries, nearLinks, bareUrls }: ListDocument): number {
	const wanted = [...nearLinks, ...bareUrls.filter(({ leadsItem }) => leadsItem)];
	// Entries stand in order of their beginnings; how far those up to one reach.
	let reach = 0;
	const reaches = entries.map(({ range }) => {
		reach = Math.max(reach, range.end);
		return reach;
	});
	const isInside = ({ start, end }: OffsetRange) =>
		(reaches[countWhile(entries, entry => entry.range.start <= start) - 1] ?? -1) >= end;
	return wanted.filter(({ range }) => !isInside(range)).length;
}
