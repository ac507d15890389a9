/** UTF-16 code units of a title. */
export const maxTitleLength = 200;

/** What a page says of itself. Text is plain: no markup, white space collapsed, control and bidi characters removed. */
export interface PageInfo {
	/** The URL asked for. */
	readonly url: string;
	/** `null` when nothing trustworthy was found; never an error text. */
	readonly title: string | null;
	/** One person, or several joined with `, `; `null` when unknown. */
	readonly author: string | null;
	readonly description: string | null;
	/** Where the page says it lives, when that can be believed; else the final URL after redirects. */
	readonly canonicalUrl: string;
	/** Another site that the page names as its home: worth showing to a person, not believed. */
	readonly canonicalHint?: string;
	readonly siteName: string | null;
	/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
	readonly published?: string;
	/** Without a resolver: `10.5555/12345`. */
	readonly doi?: string;
	/** Its owners say that they no longer work on it: an archived repository, a deprecated package. */
	readonly archived?: boolean;
	/** What lists call such a thing when they name it: `YouTube`, `Vimeo`, `PDF`. */
	readonly medium?: string;
	readonly kind: 'page' | 'pdf' | 'image' | 'file';
	readonly status: PageStatus;
	/** One sentence that tells a person why `status` is not `ok`; `undefined` when it is. */
	readonly reason?: string;
}

export type PageStatus =
	| 'ok'
	/** A wall: bot check, consent, login. */
	| 'blocked'
	| 'not-found'
	| 'server-error'
	| 'timeout'
	/** The address is private, loopback or otherwise not to be asked. */
	| 'refused'
	| 'unreachable'
	| 'too-many-redirects'
	/** Read, but there is no HTML in it. */
	| 'not-html'
	/** HTML without a usable title. */
	| 'no-title'
	/** The browser may not read other sites (CORS). */
	| 'cors'
	| 'cancelled';
