import type { ListDocument, OffsetRange } from '../../model';
import { lineOf } from '../../parse/parts/lineOf';
import type { Settings } from '../../settings';
import { urlKey } from '../../url/sameness';

/**
 * The keys of pages that may be listed more than once: those of the settings, and those that a comment
 * `<!-- curated-list-allow-duplicate URL… -->` names. URLs are separated by spaces, what follows ` -- ` is a
 * reason; a comment that names none is about the entries on its own line.
 */
export function allowedDuplicates(list: ListDocument, { duplicates }: Settings): ReadonlySet<string> {
	const allowed = new Set(duplicates.allow.map(urlKey));
	const lines = new Set<number>();
	for (const comment of list.comments) {
		const urls = allowedUrls(list, comment);
		for (const url of urls ?? []) {
			allowed.add(urlKey(url));
		}
		if (urls?.length === 0) {
			lines.add(lineOf(list, comment.start));
		}
	}
	if (lines.size > 0) {
		for (const { line, contentRange, url } of list.entries) {
			const last = lineOf(list, contentRange.end);
			for (let at = line; at <= last; at++) {
				if (lines.has(at)) {
					allowed.add(urlKey(url));
				}
			}
		}
	}
	return allowed;
}

/** The URLs that the comment names; `undefined` when it is another comment. */
function allowedUrls({ text }: ListDocument, { start, end }: OffsetRange): string[] | undefined {
	const words = /^<!--\s*curated-list-allow-duplicate(?:\s([\s\S]*))?-->$/.exec(text.slice(start, end));
	return words
		? (words[1] ?? '')
				.replace(/(?:^|\s)--\s[\s\S]*$/, '')
				.split(/\s+/)
				.filter(Boolean)
		: undefined;
}
