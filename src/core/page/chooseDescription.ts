import { fold } from './cleanText';
import type { PageMetadata } from './extractMetadata';
import type { LinkedData } from './jsonLd';
import { descriptionWithoutMarkup } from './markup';
import type { SiteNames } from './siteNames';

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
		.map(source => descriptionWithoutMarkup(source ?? ''))
		.find(text => fold(text) !== '' && fold(text) !== fold(title ?? '') && !names.includes(text));
}
