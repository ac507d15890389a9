import type { CancellationToken } from 'vscode';
import { creditsAuthors, proposeResource } from '../core/edit/proposeResource';
import { rankSections } from '../core/edit/rankSections';
import type { Resource } from '../core/edit/resource';
import { separateListed } from '../core/edit/separateListed';
import type { ListedResource } from '../core/formats/listedResource';
import { lineAt } from '../core/lines';
import type { Entry, Link, ListDocument } from '../core/model';
import type { FoundLink } from '../core/page/foundLink';
import type { PageInfo, PageStatus } from '../core/page/pageInfo';
import { titleFromUrl } from '../core/url/titleFromUrl';
import { toWebUrl } from '../core/url/webUrl';
import { messageText } from './messageText';
import type { Pages } from './pages';
import type { Target } from './targets';

/** An entry to be, for a person to look at. */
export interface Proposal {
	readonly resource: Resource;
	/** Titles from the top; `[]` before the first heading. */
	readonly section: readonly string[];
	/** Why a person should look twice: it is listed already, or its page could not be read. */
	readonly doubt?: { readonly kind: 'listed' | 'unread'; readonly message: string };
	/** Whether it is added unless the person says otherwise. */
	readonly picked: boolean;
}

/** After these nobody knows whether there is such a page at all. */
const maybeNoPage: ReadonlySet<PageStatus> = new Set([
	'not-found',
	'server-error',
	'timeout',
	'unreachable',
	'too-many-redirects',
	'cancelled',
]);

/**
 * Reads the pages and proposes an entry for each, in the order given; those that are listed already are not asked for.
 *
 * @param token Cancels, as the person does in the notification.
 * @returns `undefined` when the person cancelled before a page was read.
 */
export async function proposeLinks(
	links: readonly FoundLink[],
	target: Target,
	pages: Pages,
	token?: CancellationToken,
): Promise<readonly Proposal[] | undefined> {
	const asked = links.flatMap(({ url, text }) => {
		const web = toWebUrl(url);
		return web ? [{ url: web.url, text }] : [];
	});
	const known = new Set(separateListed(target.list(), asked).listed.map(({ resource }) => resource));
	const wanted = asked.filter(link => !known.has(link));
	const read = await pages.readAll(
		wanted.map(({ url }) => url),
		token,
	);
	if (read.length > 0 && read.every(({ status }) => status === 'cancelled')) {
		return undefined;
	}
	const pageOf = new Map(wanted.map((link, index) => [link, read[index]!]));
	const list = target.list();
	const found = asked.map(link => {
		const page = pageOf.get(link);
		return { link, page, url: page?.canonicalUrl ?? link.url };
	});
	const twins = twinsIn(list, found);
	return found.map(each => {
		const { link, page } = each;
		const twin = twins.get(each);
		const resource = page
			? proposeResource(
					list,
					{ ...page, url: link.url, title: page.title ?? (link.text || null) },
					target.descriptionLength(),
				)
			: { ...saidOf(twin), url: link.url };
		return proposal(list, resource, target, twin, page);
	});
}

/** Proposes entries for what another program knows of them; no page is asked for. */
export function proposeImported(resources: readonly ListedResource[], target: Target): readonly Proposal[] {
	const list = target.list();
	const keepsAuthors = list.entries.length === 0 || creditsAuthors(list);
	const twins = twinsIn(list, resources);
	return resources.map(resource => {
		const wanted = keepsAuthors ? resource : { ...resource, author: undefined };
		const proposed = proposal(list, wanted, target, twins.get(resource));
		return resource.section.length > 0 ? { ...proposed, section: resource.section } : proposed;
	});
}

type Twin = Entry | Link | { readonly url: string };

function twinsIn<T extends { readonly url: string }>(list: ListDocument, found: readonly T[]): ReadonlyMap<T, Twin> {
	return new Map(separateListed(list, found).listed.map(({ resource, as }) => [resource, as]));
}

function proposal(
	list: ListDocument,
	resource: Resource,
	{ offset, recent }: Target,
	twin: Twin | undefined,
	page?: PageInfo,
): Proposal {
	const section = rankSections(list, resource, { offset: offset(), recent })[0]?.path ?? [];
	if (twin) {
		return { resource, section, doubt: { kind: 'listed', message: placeOf(list, twin) }, picked: false };
	}
	if (page && page.title === null) {
		const message = `${page.reason ?? 'The page has no title.'} Title from the address.`;
		return { resource, section, doubt: { kind: 'unread', message }, picked: !maybeNoPage.has(page.status) };
	}
	return { resource, section, picked: true };
}

/** What the list says of the page already. */
function saidOf(twin: Twin | undefined): Resource {
	const url = twin?.url ?? '';
	return twin && 'shape' in twin
		? { title: twin.title, author: twin.author, url, description: twin.description }
		: { title: (twin && 'text' in twin && twin.text) || titleFromUrl(url), url };
}

/** Where a page is listed. */
export function placeOf(list: ListDocument, twin: Twin): string {
	if (!('range' in twin)) {
		return 'Named more than once here';
	}
	const title = messageText('title' in twin ? twin.title : twin.text);
	return `Already listed on line ${lineAt(list.lineStarts, twin.range.start) + 1}${title && `: ${title}`}`;
}
