import type { ListDocument, OffsetRange } from '../../model';
import type { Part } from '../../parse/parts/part';
import { type LocalTarget, localTarget } from '../../url/localTarget';

/** A link or an image that leads to a place in the project. */
export interface LocalLink extends LocalTarget {
	/** As a reader sees it; `''` for an image. */
	readonly text: string;
	readonly urlRange: OffsetRange;
	/** Paths that would do as well, because site generators serve `guide.md` as `guide`, `guide/` and `guide.html`. */
	readonly alternatives: readonly string[];
}

/**
 * Links and images that lead into the project, one for each place where a URL is written; links whose meaning only the site knows
 * (below) are left out.
 */
export function localLinks(list: ListDocument): LocalLink[] {
	const isPage = list.frontMatter.range.end > 0;
	const seen = new Set<number>();
	const found: LocalLink[] = [];
	const images = list.images.map(({ url, urlRange }) => ({ text: '', url, urlRange }));
	for (const { text, url, urlRange } of [...list.links, ...images]) {
		const target = seen.has(urlRange.start) ? undefined : localTarget(url);
		seen.add(urlRange.start);
		if (target && !(isPage && isResolvedBySite(target.path)) && !gitHubPage.test(target.path)) {
			found.push({ ...target, text, urlRange, alternatives: alternativesOf(target.path) });
		}
	}
	return found;
}

/** Whether a part has a link or an image that may lead into the project. */
export function hasLocalLinks({ content: { links, images } }: Part): boolean {
	return links.some(isLocal) || images.some(isLocal);
}

function isLocal({ url }: { readonly url: string }): boolean {
	return localTarget(url) !== undefined;
}

/** Every path that the rules ask `Facts.fileAt` about, each once. */
export function pathsAsked(list: ListDocument): string[] {
	const asked = localLinks(list).flatMap(({ path, alternatives }) => (path === '' ? [] : [path, ...alternatives]));
	return [...new Set(asked)];
}

/** Site generators resolve paths from the site's root, and write the pages that have no extension or `.html`. */
function isResolvedBySite(path: string): boolean {
	return path.startsWith('/') || (path !== '' && (!/[^/]\.[a-z\d]{1,5}$/i.test(path) || /\.html?$/i.test(path)));
}

/** Pages that GitHub shows beside the files of a repository: `../../issues/new`. */
const gitHubPage =
	/^(?:\.\.\/){1,4}(?:actions|archive|blob|branches|commits?|compare|contributors|discussions|edit|fork|graphs|issues|labels|milestones|network|new|packages|projects|pulls?|pulse|raw|releases|search|security|settings|stargazers|subscription|tags|tree|watchers|wiki)(?:\/|$)/;

function alternativesOf(path: string): string[] {
	const bare = path.replace(/\.html?$|\/+$/, '');
	const hasExtension = /[^/]\.[a-z\d]{1,5}$/i.test(bare);
	return bare === '' || bare === path ? (hasExtension || bare === '' ? [] : [`${bare}.md`]) : [bare, `${bare}.md`];
}
