import { countWhile } from './bisect';
import type { Entry, ListDocument } from './model';

/** The innermost entry that an offset is in or at the end of; `undefined` outside of any. */
export function entryAt({ entries }: ListDocument, offset: number): Entry | undefined {
	let entry = entries[countWhile(entries, ({ range }) => range.start <= offset) - 1];
	while (entry && entry.range.end < offset) {
		entry = entry.parent;
	}
	return entry;
}
