import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { UndefinedReference } from '../model';
import type { Inline } from './inline';

/** `[text][label]`, the label up to CommonMark's 999 characters; `a[i][j]` is an expression, `[[a][b]]` another tool's link. */
const pattern =
	/(?<![\p{L}\p{N}\]\\[!])\[([^[\]\n\uE000-\uE005]{1,300})\]\[([^[\]\n\uE000-\uE005]{0,300})\](?![[(\]:])/gu;

/** Full and collapsed references whose label nothing defines; a URL for a label is a link written wrongly, not one of these. */
export function undefinedReferencesIn(inline: Inline, isDefined: (label: string) => boolean): UndefinedReference[] {
	if (!inline.skeleton.includes('][')) {
		return [];
	}
	const found: UndefinedReference[] = [];
	for (const match of inline.skeleton.matchAll(pattern)) {
		const [whole, text = '', label = ''] = match;
		const written = label === '' ? text : label;
		if (
			!isDefined(normalizeIdentifier(written).toLowerCase()) &&
			/\p{L}/u.test(text) &&
			!/^[xX ]$/.test(text) &&
			!isUrlLike(label)
		) {
			const start = inline.range.start + match.index;
			const labelStart = label === '' ? start + 1 : start + text.length + 3;
			const range = { start, end: start + whole.length };
			found.push({ label: written, range, labelRange: { start: labelStart, end: labelStart + written.length } });
		}
	}
	return found;
}

function isUrlLike(label: string): boolean {
	return /^(?:\w+:\/|www\.|#|\.{0,2}\/)|\/\/|\.\w{2,}\//.test(label);
}
