import type { ListDocument, OffsetRange } from '../model';
import type { PartContent } from './parts/part';

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
	let count = 0;
	let items = 0;
	for (const { content } of list.parts) {
		count += content.entries.length + brokenEntries(content);
		items += content.itemCount;
	}
	return count >= 5 && count * 2 >= items;
}

/** Near links and bare URLs where no entry was read. */
function brokenEntries({ entries, nearLinks, bareUrls }: PartContent): number {
	const wanted = [...nearLinks, ...bareUrls.filter(({ leadsItem }) => leadsItem)];
	return wanted.filter(({ range }) => !entries.some(entry => isWithin(range, entry.range))).length;
}

function isWithin(inner: OffsetRange, { start, end }: OffsetRange): boolean {
	return inner.start >= start && inner.end <= end;
}
