import { pathOf } from './path';
import type { Site } from './site';

/** Substack: the HTML of a post tells all that its API does, in linked data; its app has addresses that are no post's own. */
export const substack: Site = {
	name: 'Substack',
	matches(url) {
		const [pub, publication, p, slug] = pathOf(url);
		if (url.hostname === 'open.substack.com' && pub === 'pub' && p === 'p' && slug !== undefined) {
			return /^[a-z\d-]+$/i.test(publication!)
				? {
						requests: [],
						signedByAccount: true,
						page: `https://${publication}.substack.com/p/${encodeURIComponent(slug)}`,
					}
				: undefined;
		}
		return /^[a-z\d-]+\.substack\.com$/.test(url.hostname) && pub === 'p'
			? { requests: [], signedByAccount: true }
			: undefined;
	},
};
