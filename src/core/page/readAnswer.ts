import { chooseAuthor } from './chooseAuthor';
import { chooseCanonical } from './chooseCanonical';
import { chooseDate } from './chooseDate';
import { chooseDescription } from './chooseDescription';
import { chooseTitle } from './chooseTitle';
import type { PageMetadata } from './extractMetadata';
import { fileName } from './fileName';
import type { HttpFailure, HttpResponse } from './http';
import { readLinkedData } from './jsonLd';
import type { PageInfo, PageStatus } from './pageInfo';
import { readHtml } from './readHtml';
import { siteNamesOf } from './siteNames';
import type { SitePage } from './sites/site';
import { sniff } from './sniff';
import { unreadPage } from './unreadPage';
import { findWall, isLoginAddress } from './wall';

/** How a site's pages are read. */
type Manner = Pick<SitePage, 'copyOf' | 'signedByAccount'>;

/**
 * Reads what a server answered for a page: its HTML, or of a file only the name.
 *
 * @param asked The URL that a person knows the page by.
 */
export async function readAnswer(asked: string, answer: HttpResponse, manner: Manner = {}): Promise<PageInfo> {
	const url = new URL(answer.url);
	const refusal = refusalOf(answer, url.host);
	const response = refusal ? answer : await sniff(answer);
	const kind = kindOf(response.headers['content-type'] ?? '', url);
	if (refusal || kind !== 'page') {
		await response.body[Symbol.asyncIterator]().return?.();
		return refusal ? unreadPage(asked, ...refusal) : readFile(asked, url, kind, response);
	}
	return readWeb(asked, manner.copyOf === undefined ? url : new URL(manner.copyOf), response, manner);
}

/** What a status and headers tell before anything is read. 503 is also what bot checks answer with. */
function refusalOf({ status, headers }: HttpResponse, host: string): readonly [PageStatus, string] | undefined {
	if (headers['cf-mitigated'] !== undefined) {
		return ['blocked', `${host} wants to see a browser before it shows the page.`];
	}
	if (status === 404 || status === 410) {
		return ['not-found', `${host} answers that there is no such page (${status}).`];
	}
	if ((status >= 400 && status < 500) || status === 999) {
		return ['blocked', `${host} does not show the page to programs (${status}).`];
	}
	if (status >= 500 && status !== 503) {
		return ['server-error', `${host} has a problem of its own (${status}).`];
	}
	return status >= 300 && status < 400 ? ['unreachable', `${host} redirects to nowhere (${status}).`] : undefined;
}

function kindOf(contentType: string, url: URL): PageInfo['kind'] {
	const type = contentType.split(';')[0]!.trim().toLowerCase();
	if (type === '' || type === 'text/html' || type === 'application/xhtml+xml') {
		return type === '' && /\.pdf$/i.test(url.pathname) ? 'pdf' : 'page';
	}
	if (type === 'application/pdf' || type === 'application/x-pdf') {
		return 'pdf';
	}
	if (type.startsWith('image/')) {
		return 'image';
	}
	return /^(?:application|binary)\/octet-stream$/.test(type) && /\.pdf$/i.test(url.pathname) ? 'pdf' : 'file';
}

function readFile(asked: string, url: URL, kind: PageInfo['kind'], { headers }: HttpResponse): PageInfo {
	const name = fileName(url, headers['content-disposition']);
	// What a redirect to another host leads to is often a copy whose address expires.
	const canonicalUrl = url.hostname === new URL(asked).hostname ? url.href : asked;
	const info = {
		...unreadPage(asked, 'not-html', `${url.host} answers with a file that has no name.`),
		canonicalUrl,
		kind,
		...(kind === 'pdf' && { medium: 'PDF' }),
	};
	return name === undefined ? info : withoutReason({ ...info, title: name, status: 'ok' });
}

async function readWeb(
	asked: string,
	url: URL,
	response: HttpResponse,
	{ signedByAccount }: Manner,
): Promise<PageInfo> {
	const metadata = await readHtml(response, soFar => !isLoginAddress(url) && choices(soFar, asked, url).title.certain);
	const { linked, names, title } = choices(metadata, asked, url);
	const wall = findWall(metadata, names, url, new URL(asked));
	if (wall) {
		return unreadPage(asked, wall.status, wall.reason);
	}
	if (response.status === 503) {
		return title.title === undefined
			? unreadPage(asked, 'blocked', `${url.host} does not show the page to programs (503).`)
			: unreadPage(asked, 'server-error', `${url.host} is not available at the moment (503).`);
	}
	const cutOff: HttpFailure | undefined = response.bodyFailure?.();
	if (title.title === undefined && cutOff) {
		return unreadPage(asked, cutOff.failure, cutOff.reason);
	}
	const { url: canonicalUrl, elsewhere } = chooseCanonical(metadata, url);
	const published = chooseDate(metadata, linked);
	const doi = /\b10\.\d{4,9}\/\S+/.exec(metadata.meta.get('citation_doi')?.[0] ?? '')?.[0];
	const info: PageInfo = {
		url: asked,
		title: title.title ?? null,
		author: chooseAuthor(metadata, linked, names, signedByAccount) ?? null,
		description: chooseDescription(metadata, linked, title.title, names) ?? null,
		canonicalUrl,
		siteName: names.declared ?? null,
		kind: 'page',
		status: 'ok',
		...(elsewhere !== undefined && { canonicalHint: elsewhere }),
		...(published !== undefined && { published }),
		...(doi !== undefined && { doi }),
	};
	return info.title === null ? { ...info, status: 'no-title', reason: 'The page has no title of its own.' } : info;
}

function choices(metadata: PageMetadata, asked: string, url: URL) {
	const addresses = [asked, url.href].map(address => address.replace(/#.*$/, ''));
	const linked = readLinkedData(metadata.jsonLd, addresses);
	const names = siteNamesOf(metadata, linked, url);
	return { linked, names, title: chooseTitle(metadata, linked, names, url) };
}

function withoutReason({ reason: _reason, ...info }: PageInfo): PageInfo {
	return info;
}
