import { crossref } from './crossref';
import { datacite } from './datacite';
import { hostOf } from './path';
import type { Site } from './site';

/** Prefixes of the largest members of DataCite; all others are asked for at Crossref first. */
const atDatacite =
	/^10\.(?:3030|4121|4230|5061|5064|5281|5517|5880|6084|7910|13140|14279|15468|15497|17605|17863|17877|18126|18419|21227|21942|23668|24433|25592|48550|48620|60893)\//;

/** A DOI's page, at its resolver and at publishers, most of whom keep programs away from their own pages. */
export const doi: Site = {
	name: 'DOI',
	matches(url) {
		const atResolver = /^(?:dx\.)?doi\.org$/.test(hostOf(url));
		const id = doiIn(url, atResolver);
		if (id === undefined) {
			return undefined;
		}
		const canonicalUrl = atResolver ? `https://doi.org/${id}` : undefined;
		const home = canonicalUrl === undefined ? {} : { canonicalUrl };
		const requests = [crossref(id, home), datacite(id, home)];
		return {
			requests: atDatacite.test(id) ? requests.slice(1) : requests,
			refine: () => ({ doi: id, ...home }),
		};
	},
};

function doiIn(url: URL, atResolver: boolean): string | undefined {
	let path = url.pathname;
	try {
		path = decodeURIComponent(path);
	} catch {
		// Not UTF-8: left as it is.
	}
	if (atResolver) {
		return /^\/(10\.\d{4,9}\/.*\S)/.exec(path)?.[1];
	}
	return /\/(?:doi|content|articles?|chapter|book|abs|pdf)(?:\/[a-z-]+)*\/(10\.\d{4,9}\/.*[^\s/])/i
		.exec(path)?.[1]
		?.replace(
			/(?:v\d+)?(?:\.full(?:-text|\.pdf)?|\.pdf|\.abstract|\/(?:full|abstract|pdf|epdf|meta|html))+$|(?<=^10\.1101\/.*)v\d+$/i,
			'',
		);
}
