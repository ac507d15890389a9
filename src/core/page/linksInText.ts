import { parseList } from '../parse/parseList';
import { canParse } from '../url/canParse';
import { requestedUrl } from '../url/requestedUrl';
import { cleanLine } from './cleanLine';
import { type FoundLink, maxPastedLength } from './foundLink';
import { maxTitleLength } from './pageInfo';

/**
 * The pages of the web that a text names, in its order: one URL a line or between spaces, taken as they are, or else the links and
 * bare URLs of Markdown.
 */
export function linksInText(text: string): readonly FoundLink[] {
	if (text.length > maxPastedLength || !/https?:\/\//i.test(text)) {
		return [];
	}
	const words = text.split(/\s+/).filter(word => word !== '');
	if (words.every(isUrl)) {
		return words.map(url => ({ url, text: '' }));
	}
	// Indented lines would be code
	const { links, bareUrls } = parseList(text.replace(/^[ \t]+/gm, ''));
	const named = links.map(link => ({ ...link, text: link.kind === 'autolink' ? '' : link.text }));
	return [...named, ...bareUrls.map(bare => ({ ...bare, text: '' }))]
		.sort((a, b) => a.range.start - b.range.start)
		.map(({ url, text: name }) => ({ url: requestedUrl(url), text: calledOtherwise(cleanLine(name, maxTitleLength)) }))
		.filter(({ url }) => isUrl(url));
}

/** `''` for a name that is only the address once more. */
export function calledOtherwise(name: string): string {
	return /^(?:https?:\/\/|www\.)\S*$/i.test(name) ? '' : name;
}

function isUrl(text: string): boolean {
	return /^https?:\/\/[^\s/?#<>"]+[^\s<>"]*$/i.test(text) && !/[,;]$/.test(text) && canParse(text);
}
