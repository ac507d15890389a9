import { cleanText, fold } from './cleanText';
import type { PageMetadata } from './extractMetadata';
import type { LinkedData } from './jsonLd';
import { registrableDomain } from './registrableDomain';

/** How a site calls itself. */
export interface SiteNames {
	/** As the page declares it, for people. */
	readonly declared: string | undefined;
	/** Whether a text is one of the site's names, declared or taken from its host, however it is spelled. */
	includes(text: string): boolean;
	/** Whether it is a declared one. */
	declares(text: string): boolean;
}

/** The names of the site that a page belongs to: `og:site_name`, JSON-LD `WebSite` and publisher, and its host. */
export function siteNamesOf(metadata: PageMetadata, linked: LinkedData, url: URL): SiteNames {
	const declared = [
		...(metadata.meta.get('og:site_name') ?? []),
		...linked.siteNames,
		...(metadata.meta.get('application-name') ?? []),
	].map(name => cleanText(name, 100));
	const domain = registrableDomain(url.hostname);
	const host = url.hostname.replace(/^www\./, '');
	const fromHost = /^[\d.]+$|^\[/.test(host) ? [host] : [host, domain, domain.replace(/\..*$/, '')];
	// “The Kettle” signs as “Kettle”, too.
	const declaredFolded = new Set(declared.flatMap(name => [fold(name), fold(name.replace(/^the\s+/i, ''))]));
	const allFolded = new Set([...declaredFolded, ...fromHost.map(fold)]);
	declaredFolded.delete('');
	allFolded.delete('');
	return {
		declared: declared.find(name => name !== ''),
		includes: text => allFolded.has(fold(text)),
		declares: text => declaredFolded.has(fold(text)),
	};
}

/** What sites put between the title of a page and their own name. */
const separator = /\s+(?:[-–—―|｜·•∙⋅»«›‹~:/]|::|>|<|\\)\s+|\s*[|｜]\s*|(?<=[\p{L}\p{N}])\s*[·•]\s*|:\s+/gu;

/**
 * The title without the site's name at its end or its beginning.
 *
 * A host's name is not taken from before a colon: “Docker: Up and Running” stands on many sites.
 *
 * @param atRoot The page is the site's home page: what follows the name there is a slogan, so the name remains.
 * @returns `''` when nothing but the name was there, with a separator next to it.
 */
export function withoutSiteName(title: string, names: SiteNames, atRoot: boolean): string {
	const bare = title.replace(/^[-–—|·•:]\s+|\s+[-–—|·•:]$/g, '');
	if (bare !== title && names.includes(bare)) {
		return '';
	}
	for (const match of bare.matchAll(separator)) {
		const before = bare.slice(0, match.index);
		const after = bare.slice(match.index + match[0].length);
		const isColon = match[0].trim() === ':';
		if (before !== '' && (isColon ? names.declares(after) : names.includes(after) || names.includes(firstOf(after)))) {
			return before;
		}
		if (after !== '' && (isColon ? names.declares(before) : names.includes(before))) {
			return atRoot ? before : withoutSiteName(after, names, atRoot);
		}
	}
	return bare;
}

/** “kettle | Gems | your community gem host”: a slogan may follow the name. */
function firstOf(title: string): string {
	return splitTitle(title)[0]?.text ?? '';
}

/** The parts of a title between separators. */
export function segmentsOf(title: string): readonly string[] {
	return splitTitle(title).map(({ text }) => text);
}

/** The parts of a title that are not empty, each with the offset at which the separator before it begins. */
export function splitTitle(title: string): readonly { readonly text: string; readonly separatorStart: number }[] {
	const marks = [...title.matchAll(separator)].map(({ index, 0: mark }) => ({
		start: index,
		end: index + mark.length,
	}));
	return [{ start: 0, end: 0 }, ...marks]
		.map(({ start, end }, index) => ({ text: title.slice(end, marks[index]?.start), separatorStart: start }))
		.filter(({ text }) => text.trim() !== '');
}
