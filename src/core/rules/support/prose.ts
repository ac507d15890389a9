import type { OffsetRange } from '../../model';
import type { PartView } from '../rule';

/** Stands for every character that is not prose. */
export const notProse = '\uE000';

type Hidden = Pick<PartView, 'opaque' | 'images' | 'definitions' | 'bareUrls' | 'nearLinks' | 'links'>;

/** Where something else than prose stands; sorted. */
export function notProseIn(list: Hidden): readonly OffsetRange[] {
	const found: OffsetRange[] = [...list.opaque];
	for (const { kind, range, textRange } of list.links) {
		if (kind === 'autolink') {
			found.push(range);
		} else {
			found.push({ start: range.start, end: textRange.start }, { start: textRange.end, end: range.end });
		}
	}
	for (const others of [list.images, list.definitions, list.bareUrls, list.nearLinks]) {
		for (const { range } of others) {
			found.push(range);
		}
	}
	return found.sort((a, b) => a.start - b.start);
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
