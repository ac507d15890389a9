import type { PageInfo } from '../pageInfo';

/** What a site's API says of a page; still as it was sent, uncleaned. */
export interface SiteAnswer {
	readonly title: string;
	/** Names in their natural order; only those that read as a person's are kept. */
	readonly authors?: readonly string[];
	/** Taken as it is, before `authors`: the channel or account that people know the author by. */
	readonly byline?: string;
	readonly description?: string | null | undefined;
	/** Begins with a date, as `isoDate` reads it. */
	readonly published?: string | null | undefined;
	readonly doi?: string;
	/** Where it was published, when that is not the site. */
	readonly siteName?: string | null | undefined;
	readonly archived?: boolean;
	/** Put together from names; never an address that was sent. Default: the URL asked for. */
	readonly canonicalUrl?: string;
}

/** What is asked of an API; one that answers to pages of every site (CORS), since a browser may have to ask, too. */
export interface SiteRequest {
	readonly url: string;
	readonly accept: string;
	/** @returns `undefined` when the answer has another shape than expected, or names nothing. */
	read(json: unknown): SiteAnswer | undefined;
}

/** How a site tells of one of its pages. */
export interface SitePage {
	/** Asked in this order, until one is answered. */
	readonly requests: readonly SiteRequest[];
	/** The page that is read when none is answered; default: the one asked for. */
	readonly page?: string;
	/** The address `page` is a copy from, by which its own words are judged. */
	readonly copyOf?: string;
	/** People sign there with the name of an account, in lower case if they like. */
	readonly signedByAccount?: boolean;
	/** Betters what its HTML says in the way of this site. */
	refine?(info: PageInfo): Partial<PageInfo>;
}

/** A page whose HTML tells all that an API would, signed with the name of an account. */
export const signedByAccount: SitePage = { requests: [], signedByAccount: true };

/** A site that tells more of its pages, or tells it more plainly, than their HTML does. */
export interface Site {
	/** As people write it. */
	readonly name: string;
	/** As in `PageInfo`. */
	readonly medium?: string;
	/** @returns `undefined` for an address that is none of the site's, or none it tells more of. */
	matches(url: URL): SitePage | undefined;
}
