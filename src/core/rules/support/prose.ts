import type { OffsetRange } from '../../model';
import type { PartView } from '../rule';

/** Stands for every character that is not prose. */
export const notProse = '\uE000';

type Hidden = Pick<PartView, 'opaque' | 'images' | 'definitions' | 'bareUrls' | 'nearLinks' | 'links'>;

/** Where something else than prose stands; sorted. */
export function notProseIn(list: Hidden): readonly OffsetRange[] {
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

/** `PartView.prose`. */
export function proseOf(list: Hidden & Pick<PartView, 'text'>): string {
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
