import { flipped } from '../chooseAuthor';
import { descriptionWithoutMarkup, titleWithoutMarkup } from '../markup';
import { array, nullish, number, object, requestOf, string } from './schema';
import type { SiteAnswer, SiteRequest } from './site';

/** https://support.datacite.org/reference/get_dois-id and https://schema.datacite.org/ */
const record = object({
	data: object({
		attributes: object({
			titles: array(object({ title: string(), titleType: nullish(string()) })),
			creators: nullish(
				array(
					object({
						name: nullish(string()),
						nameType: nullish(string()),
						givenName: nullish(string()),
						familyName: nullish(string()),
					}),
				),
			),
			descriptions: nullish(array(object({ description: nullish(string()), descriptionType: nullish(string()) }))),
			dates: nullish(array(object({ date: nullish(string()), dateType: nullish(string()) }))),
			publicationYear: nullish(number()),
		}),
	}),
});

/** Asks DataCite for a DOI. */
export function datacite(doi: string, home: Pick<SiteAnswer, 'canonicalUrl'>): SiteRequest {
	return requestOf(`https://api.datacite.org/dois/${encodeURIComponent(doi)}`, record, ({ data: { attributes } }) => {
		const { titles, creators, descriptions, dates, publicationYear } = attributes;
		// A title with a type is a subtitle or a translation.
		const title = titles.find(({ titleType }) => !titleType) ?? titles[0];
		const dated = ['Issued', 'Submitted', 'Created', 'Available'];
		return {
			...home,
			title: titleWithoutMarkup(title?.title ?? ''),
			authors: (creators ?? [])
				.filter(({ nameType }) => nameType !== 'Organizational')
				.flatMap(({ name, givenName, familyName }) =>
					givenName && familyName ? `${givenName} ${familyName}` : flipped(name ?? ''),
				),
			description: descriptionWithoutMarkup(
				descriptions?.find(({ descriptionType }) => descriptionType === 'Abstract')?.description ?? '',
			),
			published:
				dated.flatMap(type => dates?.find(({ dateType }) => dateType === type)?.date ?? [])[0] ??
				publicationYear?.toString(),
			doi,
		};
	});
}
