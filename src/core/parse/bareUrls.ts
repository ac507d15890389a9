import type { BareUrl } from '../model';
import { glyph, type Inline } from './inline';

/** As GFM's autolinks: up to white space, `<` or what is no text. */
const pattern = /(?<![\p{L}\p{N}/@.=("'\\-])https?:\/\/[^\s<>"`\uE000-\uE005|]+/giu;

/** What may stand before a URL that leads its item: marks, badges, a task's box. */
const itemLead = new RegExp(`^[\\s${glyph.markup}${glyph.image}]*(?:\\[[ xX]\\]\\s+)?$`);

/**
 * URLs that stand in the text as such.
 *
 * @param isItem The block is the first paragraph of a list item.
 */
export function bareUrlsIn(source: string, inline: Inline, isItem: boolean): BareUrl[] {
	if (!inline.skeleton.includes('://')) {
		return [];
	}
	const { skeleton } = inline;
	const found: BareUrl[] = [];
	for (const match of skeleton.matchAll(pattern)) {
		const url = withoutPunctuation(match[0]);
		if (url.length > 'https://'.length) {
			const start = inline.range.start + match.index;
			const before = skeleton.slice(0, match.index);
			const leadsItem = isItem && itemLead.test(before);
			found.push({
				url: source.slice(start, start + url.length),
				range: { start, end: start + url.length },
				leadsItem,
			});
		}
	}
	return found;
}

/** Punctuation at the end is the sentence's; a closing bracket too, unless it was opened in the URL. */
function withoutPunctuation(url: string): string {
	let end = url.length;
	for (;;) {
		const last = url[end - 1];
		if (last === undefined || /[.,;:!?'*_~，。；：！？）】]/.test(last)) {
			if (last === undefined) {
				return '';
			}
			end--;
		} else if (last === ')' || last === ']') {
			const open = last === ')' ? '(' : '[';
			const kept = url.slice(0, end);
			if (kept.split(last).length <= kept.split(open).length) {
				return kept;
			}
			end--;
		} else {
			return url.slice(0, end);
		}
	}
}
