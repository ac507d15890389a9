import { cleanText, fold } from './cleanText';
import type { PageMetadata } from './extractMetadata';
import type { LinkedData } from './jsonLd';
import { titleWithoutMarkup } from './markup';
import { maxTitleLength } from './pageInfo';
import { type SiteNames, splitTitle, withoutSiteName } from './siteNames';

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
	/^(?:home|homepage|startpage|index|indexof|untitled(?:document|page|site)?|document|notitle|newpage|newtab|default|null|undefined|none|nan|loading(?:page)?|redirect(?:ing)?|error|(?:reddit)?(?:diveintoanything|theheartoftheinternet)|makeyourday|startseite|accueil|inicio|início|главная(?:страница)?|首页|主页|ホーム|トップページ|under(?:construction|maintenance)|siteunderconstruction|comingsoon|(?:react|vite|vue|angular|svelte|nextjs|nuxt)app|vite(?:react|vue)(?:ts)?|createnextapp|(?:you ?need|please)?(?:to)?enablejavascript.*|javascript(?:is)?(?:disabled|required|notavailable)|welcometonginx|apache2?(?:ubuntu|debian)defaultpage.*|iiswindows(?:server)?|(?:domain|web(?:site|server)?s?)?default(?:web(?:site)?)?page|testpageforthe.*|itworks)$/;

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
	const authors = authorsNamed(meta, linked);
	const first = (...keys: readonly string[]) => keys.flatMap(key => meta.get(key)?.[0] ?? [])[0];
	const sources: readonly (readonly [Candidate['source'], string | undefined])[] = [
		['citation', first('citation_title', 'bepress_citation_title', 'eprints.title')],
		['declared', first('og:title')],
		['declared', linked.headline],
		['declared', first('twitter:title')],
		['declared', first('dc.title', 'dcterms.title')],
		['title', title],
		...headings.map(heading => ['heading', heading] as const),
	];
	return sources.flatMap(([source, raw]) => {
		const named = raw === undefined ? '' : withoutSiteName(titleWithoutMarkup(raw), names, atRoot);
		const text = withoutByline(named, authors);
		const folded = fold(text);
		return folded === '' || generic.test(folded) ? [] : [{ source, text: cleanText(text, maxTitleLength) }];
	});
}

/** Who the page says it is by, folded. */
function authorsNamed(meta: PageMetadata['meta'], linked: LinkedData): ReadonlySet<string> {
	const names = ['author', 'article:author', 'citation_author', 'parsely-author'].flatMap(key => meta.get(key) ?? []);
	return new Set([...linked.authors, ...names].map(fold).filter(name => name !== ''));
}

/** “Boil Water | by Ada Lovelace | Tea Time” ends before its author. */
function withoutByline(title: string, authors: ReadonlySet<string>): string {
	const [first, ...rest] = splitTitle(title);
	const at = rest.findIndex(({ text }) => authors.has(fold(text.replace(/^(?:written )?by\s+/i, ''))));
	return first === undefined || at === -1 ? title : title.slice(0, rest[at]!.separatorStart);
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
