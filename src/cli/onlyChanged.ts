import { countWhile } from '../core/bisect';
import type { Finding, ListDocument, OffsetRange } from '../core/model';

/**
 * The findings that stand on changed lines or are about a place on one: of two entries for one page the new one may stand above
 * the old, where the finding is.
 *
 * @param isChanged Asked for lines as git counts them: a lone carriage return ends none.
 */
export function onlyChanged(
	{ list }: { readonly list: ListDocument },
	findings: readonly Finding[],
	isChanged: (first: number, last: number) => boolean,
): readonly Finding[] {
	const feeds = [...list.text.matchAll(/\n/g)].map(({ index }) => index);
	const lineOf = (offset: number) => countWhile(feeds, feed => feed < offset);
	const touches = ({ start, end }: OffsetRange) => isChanged(lineOf(start), lineOf(Math.max(start, end - 1)));
	return findings.filter(
		({ range, related = [] }) => touches(range) || related.some(place => place.range && touches(place.range)),
	);
}
