import { datacite } from './datacite';
import { hostOf, pathOf } from './path';
import type { Site } from './site';

/** https://info.arxiv.org/help/arxiv_identifier.html, old and new, without a version */
const identifier = /^(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/;

/** arXiv's own API hides its answers from pages of other sites; its DOIs are at DataCite, which does not. */
export const arxiv: Site = {
	name: 'arXiv',
	matches(url) {
		const id = idAtHome(url);
		if (id !== undefined) {
			const canonicalUrl = `https://arxiv.org/abs/${id}`;
			return { requests: [datacite(`10.48550/arXiv.${id}`, { canonicalUrl })], page: canonicalUrl };
		}
		// Copies keep the name, and pages about a preprint have it as their last part.
		const elsewhere =
			/\.pdf$|^\/(?:abs|html|papers)\//.test(url.pathname) && identifier.exec(pathOf(url).at(-1) ?? '')?.[1];
		return elsewhere ? { requests: [datacite(`10.48550/arXiv.${elsewhere}`, {})] } : undefined;
	},
};

function idAtHome(url: URL): string | undefined {
	const [kind, ...rest] = pathOf(url);
	if (/^(?:export\.|browse\.)?arxiv\.org$/.test(hostOf(url))) {
		return /^(?:abs|pdf|html|format|ps|src|e-print)$/.test(kind ?? '')
			? identifier.exec(rest.join('/'))?.[1]
			: undefined;
	}
	const ofDoi =
		/^(?:dx\.)?doi\.org$/.test(hostOf(url)) && kind === '10.48550' && /^arxiv\.(.+)$/i.exec(rest.join('/'))?.[1];
	return ofDoi ? identifier.exec(ofDoi)?.[1] : undefined;
}
