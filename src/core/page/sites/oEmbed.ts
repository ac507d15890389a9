import { nullish, object, requestOf, string } from './schema';
import type { SiteRequest } from './site';

/** https://oembed.com/#section2.3; `description` and `upload_date` are Vimeo's */
const embed = object({
	title: string(),
	author_name: nullish(string()),
	description: nullish(string()),
	upload_date: nullish(string()),
});

/** Asks a known endpoint of oEmbed, never one that a page names. */
export function oEmbed(endpoint: string, canonicalUrl: string): SiteRequest {
	return requestOf(`${endpoint}?format=json&url=${encodeURIComponent(canonicalUrl)}`, embed, answer => ({
		title: answer.title,
		...(answer.author_name && { byline: answer.author_name }),
		description: answer.description,
		published: answer.upload_date,
		canonicalUrl,
	}));
}
