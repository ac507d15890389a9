import { canParse } from '../url/canParse';
import type { HttpGet, HttpOptions } from './http';
import { timeout } from './http';
import { localFile } from './localFile';
import type { PageInfo } from './pageInfo';
import { readAnswer } from './readAnswer';
import { askSite } from './sites/askSite';
import { sites } from './sites/index';
import type { Site, SitePage } from './sites/site';
import { siteInfo } from './sites/siteInfo';
import { unreadPage } from './unreadPage';

/**
 * Asks for a page's metadata: its site's API, when there is one that tells more, else, or when that does not answer as
 * expected, its HTML. A file of this machine is named without a request.
 *
 * Never rejects: what went wrong is in `status` and `reason`.
 */
export async function readPage(url: string, get: HttpGet, options: HttpOptions = {}): Promise<PageInfo> {
	try {
		return localFile(url) ?? (await readRemote(url, get, options));
	} catch (error) {
		return unreadPage(
			url,
			'unreachable',
			`The page could not be read (${error instanceof Error ? error.message : error}).`,
		);
	}
}

async function readRemote(url: string, get: HttpGet, options: HttpOptions): Promise<PageInfo> {
	const end = Date.now() + (options.timeout ?? timeout);
	const known = findSite(url);
	const answer = known && (await askSite(known.page, get, options));
	const told = answer && siteInfo(url, known.site, answer);
	if (told) {
		return told;
	}
	const response = await get(known?.page.page ?? url, { ...options, timeout: Math.max(1, end - Date.now()) });
	if ('failure' in response) {
		return unreadPage(url, response.failure, response.reason);
	}
	const info = await readAnswer(url, response, known?.page);
	return known && info.status === 'ok' ? refined(info, known) : info;
}

interface Known {
	readonly site: Site;
	readonly page: SitePage;
}

function findSite(address: string): Known | undefined {
	const url = canParse(address) ? new URL(address) : undefined;
	if (url === undefined || !/^https?:$/.test(url.protocol)) {
		return undefined;
	}
	for (const site of sites) {
		const page = site.matches(url);
		if (page) {
			return { site, page };
		}
	}
	return undefined;
}

function refined(info: PageInfo, { site, page }: Known): PageInfo {
	return { ...info, ...(site.medium !== undefined && { medium: site.medium }), ...page.refine?.(info) };
}
