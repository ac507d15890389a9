import { descriptionWithoutMarkup, titleWithoutMarkup } from '../markup';
import { array, nullish, number, object, requestOf, string } from './schema';
import type { SiteAnswer, SiteRequest } from './site';

/** https://api.crossref.org/swagger-ui/index.html; a part of a date may be null */
const work = object({
	message: object({
		title: array(string()),
		subtitle: nullish(array(string())),
		author: nullish(array(object({ given: nullish(string()), family: nullish(string()) }))),
		abstract: nullish(string()),
		'container-title': nullish(array(string())),
		issued: nullish(object({ 'date-parts': array(array(nullish(number()))) })),
	}),
});

/** Asks Crossref for a DOI. */
export function crossref(doi: string, home: Pick<SiteAnswer, 'canonicalUrl'>): SiteRequest {
	return requestOf(`https://api.crossref.org/works/${encodeURIComponent(doi)}`, work, ({ message }) => {
		const [title = '', subtitle = ''] = [message.title[0], message.subtitle?.[0]].map(
			text => text && titleWithoutMarkup(text),
		);
		return {
			...home,
			title: subtitle === '' || title.includes(subtitle) ? title : `${title}: ${subtitle}`,
			authors: (message.author ?? []).map(({ given, family }) => `${given ?? ''} ${family ?? ''}`),
			description:
				message.abstract && descriptionWithoutMarkup(message.abstract.replace(/<jats:title>.*?<\/jats:title>/gs, '')),
			published: message.issued?.['date-parts'][0]?.join('-'),
			doi,
			siteName: titleWithoutMarkup(message['container-title']?.[0] ?? ''),
		};
	});
}
