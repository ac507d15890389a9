import { canParse } from '../url/canParse';
import { cleanLine } from './cleanLine';
import { type FoundLink, maxPastedLength } from './foundLink';
import { walkHtml } from './html';
import { calledOtherwise } from './linksInText';
import { maxTitleLength } from './pageInfo';

/**
 * The pages of the web that copied HTML links to.
 *
 * @returns `[]` when most of it is text around links: then it is prose that somebody copied.
 */
export function linksInHtml(html: string): readonly FoundLink[] {
	if (html.length > maxPastedLength) {
		return [];
	}
	const found: { readonly url: string; text: string }[] = [];
	let open: { readonly url: string; text: string } | undefined;
	let outside = '';
	let hidden = 0;
	walkHtml(html, {
		open(name, { href = '' }) {
			hidden += isHidden(name) ? 1 : 0;
			const url = href.trim();
			if (name === 'a' && /^https?:\/\/[^\s/?#]/i.test(url) && canParse(url)) {
				open = { url, text: '' };
				found.push(open);
			}
			return false;
		},
		text(piece) {
			if (open) {
				open.text += piece;
			} else if (hidden === 0) {
				outside += piece;
			}
		},
		close(name) {
			hidden -= isHidden(name) ? 1 : 0;
			if (name === 'a') {
				open = undefined;
			}
			return false;
		},
	});
	const inside = found.reduce((sum, { text }) => sum + text.trim().length, 0);
	return cleanLine(outside).length > inside
		? []
		: found.map(({ url, text }) => ({ url, text: calledOtherwise(cleanLine(text, maxTitleLength)) }));
}

function isHidden(name: string): boolean {
	return name === 'style' || name === 'script' || name === 'title';
}
