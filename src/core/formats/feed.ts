import type { ExportedList } from './format';
import { type ListedResource, listedResources } from './listedResource';
import { listTitle } from './listTitle';

/** What a feed tells of several lists together. */
export interface Feed {
	readonly title: string;
	/** The file of the first list. */
	readonly path: string;
	/** When the last of them was changed, as in `2024-05-01T12:00:00Z`. */
	readonly updated: string;
	/** Those with an absolute URL: readers of feeds know no folder that others start from. */
	readonly resources: readonly ListedResource[];
}

export function feedOf(lists: readonly ExportedList[]): Feed {
	const [first] = lists;
	return {
		title: first ? listTitle(first) : '',
		path: first?.path ?? '',
		updated:
			lists
				.map(list => list.updated)
				.sort()
				.at(-1) ?? '',
		resources: lists.flatMap(({ list }) => listedResources(list)).filter(({ url }) => /^https?:/i.test(url)),
	};
}
