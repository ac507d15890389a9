import type { PageInfo, PageStatus } from './pageInfo';

/** A page of which nothing is known but why. */
export function unreadPage(url: string, status: PageStatus, reason: string): PageInfo {
	return {
		url,
		title: null,
		author: null,
		description: null,
		canonicalUrl: url,
		siteName: null,
		kind: 'page',
		status,
		reason,
	};
}
