import { pathOf } from './path';
import { type Site, signedByAccount } from './site';

/** Substack: the HTML of a post tells all that its API does, in linked data; its app has addresses that are no post's own. */
export const substack: Site = {
	name: 'Substack',
	matches(url) {
		const [first, publication = '', p, slug] = pathOf(url);
		const isInApp = url.hostname === 'open.substack.com' && first === 'pub' && p === 'p' && slug !== undefined;
		if (isInApp && /^[a-z\d-]+$/i.test(publication)) {
			return { ...signedByAccount, page: `https://${publication}.substack.com/p/${encodeURIComponent(slug)}` };
		}
		return /^[a-z\d-]+\.substack\.com$/.test(url.hostname) && first === 'p' ? signedByAccount : undefined;
	},
};
