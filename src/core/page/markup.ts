import { cleanText } from './cleanText';
import { maxTitleLength } from './pageInfo';

/** UTF-16 code units. */
export const maxDescriptionLength = 400;

/** HTML that editors leave in a description; other angle brackets are its subject. */
const tag =
	/<\/?(?:a|abbr|b|blockquote|br|code|div|em|figure|font|h[1-6]|hr|i|img|jats:[\w-]+|li|ol|p|small|span|strong|sub|sup|table|t[dhr]|u|ul)(?:\s[^<>]*)?\/?>/gi;

/** A title, still of any length. Journals encode `<i>` into their titles; a lone `<b>` is what a title is about. */
export function titleWithoutMarkup(raw: string): string {
	return cleanText(raw, 3 * maxTitleLength).replace(
		/<(b|i|em|strong|sup|sub|span|u|scp|small)\b[^<>]*>([^<>]*)<\/\1>/gi,
		'$2',
	);
}

/** A description as one plain line of at most `maxDescriptionLength`. */
export function descriptionWithoutMarkup(raw: string): string {
	return cleanText(cleanText(raw).replace(tag, ' '), maxDescriptionLength).replace(/ (?=[,.;:!?])/g, '');
}
