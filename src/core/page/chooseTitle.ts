import { cleanText, fold } from './cleanText';
import type { PageMetadata } from './extractMetadata';
import type { LinkedData } from './jsonLd';
import { type SiteNames, withoutSiteName } from './siteNames';

/** UTF-16 code units. */
const maxTitleLength = 200;

export interface TitleChoice {
	/** `undefined` when the page says nothing that could name it. */
	readonly title: string | undefined;
	/** Reading on would not change it. */
	readonly certain: boolean;
}

interface Candidate {
	readonly text: string;
	readonly source: 'citation' | 'declared' | 'title' | 'heading';
}

/** Whole titles, folded, that templates and tools leave behind. */
const generic =
	/^(?:home|homepage|startpage|index|indexof|untitled(?:document|page|site)?|document|notitle|newpage|newtab|default|null|undefined|none|nan|loading(?:page)?|redirect(?:ing)?|error|redditdiveintoanything|(?:react|vite|vue|angular|svelte|nextjs|nuxt)app|vite(?:react|vue)(?:ts)?|createnextapp|(?:you ?need|please)?(?:to)?enablejavascript.*|javascript(?:is)?(?:disabled|required|notavailable)|welcometonginx|apache2?(?:ubuntu|debian)defaultpage.*|itworks)$/;

/**
 * The title of a page: what scholarly, Open Graph, schema.org, Twitter or Dublin Core metadata declare, in this order,
 * else `<title>`, else the first heading; the site's name taken off.
 *
 * The site's name alone counts only when nothing else is there, or on its home page. When `<title>` and heading agree
 * with each other and not with what is declared, they win: the declaration was copied from another page.
 */
export function chooseTitle(metadata: PageMetadata, linked: LinkedData, names: SiteNames, url: URL): TitleChoice {
	const atRoot = url.pathname === '/' && url.search === '';
	const candidates = candidatesOf(metadata, linked, names, atRoot);
	const isSiteName = (candidate: Candidate) => !atRoot && names.includes(candidate.text);
	const first = candidates.find(candidate => !isSiteName(candidate)) ?? candidates[0];
	if (!first) {
		return { title: undefined, certain: false };
	}
	const title = candidates.find(({ source }) => source === 'title');
	const heading = candidates.find(candidate => candidate.source === 'heading' && !isSiteName(candidate));
	const alike = !title || related(title.text, first.text);
	const misled =
		!alike && first.source === 'declared' && heading !== undefined && fold(heading.text) === fold(title.text);
	return {
		title: misled ? title.text : unabridged(first, candidates),
		certain: heading !== undefined || (!isSiteName(first) && (alike || first.source === 'citation')),
	};
}

/** What a page says first of itself, before any choice: what walls and error pages are known by. */
export function rawTitle(metadata: PageMetadata): string {
	return cleanText(metadata.title ?? metadata.meta.get('og:title')?.[0] ?? metadata.headings[0] ?? '', maxTitleLength);
}

function candidatesOf(
	{ meta, title, headings }: PageMetadata,
	linked: LinkedData,
	names: SiteNames,
	atRoot: boolean,
): readonly Candidate[] {
	const first = (...keys: readonly string[]) => keys.flatMap(key => meta.get(key)?.[0] ?? [])[0];
	const sources: readonly (readonly [Candidate['source'], string | undefined])[] = [
		['citation', first('citation_title')],
		['declared', first('og:title')],
		['declared', linked.headline],
		['declared', first('twitter:title')],
		['declared', first('dc.title', 'dcterms.title')],
		['title', title],
		...headings.map(heading => ['heading', heading] as const),
	];
	return sources.flatMap(([source, raw]) => {
		const text = raw === undefined ? '' : withoutSiteName(withoutMarkup(raw), names, atRoot);
		const folded = fold(text);
		return folded === '' || generic.test(folded) ? [] : [{ source, text: cleanText(text, maxTitleLength) }];
	});
}

/** Journals encode `<i>` into their titles; a lone `<b>` is what a title is about. */
function withoutMarkup(raw: string): string {
	return cleanText(raw, 3 * maxTitleLength).replace(
		/<(b|i|em|strong|sup|sub|span|u|scp|small)\b[^<>]*>([^<>]*)<\/\1>/gi,
		'$2',
	);
}

function related(one: string, other: string): boolean {
	return fold(one).includes(fold(other)) || fold(other).includes(fold(one));
}

/** Sites shorten what they declare for cards. */
function unabridged({ text }: Candidate, candidates: readonly Candidate[]): string {
	const start = /^(.{10,}?)\s*(?:…|\.{3})$/.exec(text)?.[1];
	const whole = start && candidates.find(other => other.text.startsWith(start) && !/(?:…|\.{3})$/.test(other.text));
	return whole ? whole.text : text;
}
