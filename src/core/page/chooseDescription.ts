import { cleanText, fold } from './cleanText';
import type { PageMetadata } from './extractMetadata';
import type { LinkedData } from './jsonLd';
import type { SiteNames } from './siteNames';

/** UTF-16 code units. */
const maxDescriptionLength = 400;

/** HTML that editors leave in a description; other angle brackets are its subject. */
const tag =
	/<\/?(?:a|abbr|b|blockquote|br|code|div|em|figure|font|h[1-6]|hr|i|img|jats:\w+|li|ol|p|small|span|strong|sub|sup|table|t[dhr]|u|ul)(?:\s[^<>]*)?\/?>/gi;

/** What a page says it is about, unless that is only its title or its site's name again. */
export function chooseDescription(
	{ meta }: PageMetadata,
	linked: LinkedData,
	title: string | undefined,
	names: SiteNames,
): string | undefined {
	const sources = [
		meta.get('og:description')?.[0],
		meta.get('description')?.[0],
		meta.get('twitter:description')?.[0],
		linked.description,
		meta.get('citation_abstract')?.[0],
	];
	return sources
		.map(source =>
			cleanText(cleanText(source ?? '').replace(tag, ' '), maxDescriptionLength).replace(/ (?=[,.;:!?])/g, ''),
		)
		.find(text => fold(text) !== '' && fold(text) !== fold(title ?? '') && !names.includes(text));
}
