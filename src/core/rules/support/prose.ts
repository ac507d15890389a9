import type { OffsetRange } from '../../model';
import type { PartView } from '../rule';

/** Stands for every character that is not prose. */
export const notProse = '\uE000';

/** Where something else than prose stands; sorted. */
export function notProseIn(list: PartView): readonly OffsetRange[] {
	return [
		...list.opaque,
		...list.images.map(({ range }) => range),
		...list.definitions.map(({ range }) => range),
		...list.bareUrls.map(({ range }) => range),
		...list.nearLinks.map(({ range }) => range),
		...list.links.flatMap(({ kind, range, textRange }) =>
			kind === 'autolink'
				? [range]
				: [
						{ start: range.start, end: textRange.start },
						{ start: textRange.end, end: range.end },
					],
		),
	].sort((a, b) => a.start - b.start);
}

/**
 * The text with everything but prose hidden, keeping every offset: code, HTML, images, the URLs and marks of links,
 * definitions, and what wants to be a link.
 */
export function proseOf(list: PartView): string {
	const { text } = list;
	let prose = '';
	let at = 0;
	for (const { start, end } of notProseIn(list)) {
		const from = Math.max(at, start);
		if (end > from) {
			prose += text.slice(at, from) + notProse.repeat(end - from);
			at = end;
		}
	}
	return prose + text.slice(at);
}
