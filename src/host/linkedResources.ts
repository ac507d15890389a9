import * as vscode from 'vscode';
import { proposeResource } from '../core/edit/proposeResource';
import type { Resource } from '../core/edit/resource';
import type { FoundLink } from '../core/page/foundLink';
import type { PageInfo } from '../core/page/pageInfo';
import type { Pages } from './pages';
import type { Target } from './targets';

/** What links lead to, as far as it is known without a request. */
export function knownResources(target: Target, links: readonly FoundLink[]): readonly Resource[] {
	return links.map(link => proposeResource(target.list(), named(link)));
}

/**
 * What links lead to, with what the pages of those without names tell.
 *
 * @returns One resource for each; `undefined` when the person cancelled.
 */
export async function readResources(
	target: Target,
	links: readonly FoundLink[],
	pages: Pages,
	token: vscode.CancellationToken | undefined,
): Promise<readonly Resource[] | undefined> {
	const unnamed = links.filter(({ text }) => text === '');
	const urls = unnamed.map(({ url }) => url);
	const read = urls.length === 0 ? [] : await pages.readAll(urls, token);
	if (read.length > 0 && read.every(({ status }) => status === 'cancelled')) {
		return undefined;
	}
	complain(read);
	const pageOf = new Map(unnamed.map((link, index) => [link, read[index]!]));
	return links.map(link => proposeResource(target.list(), pageOf.get(link) ?? named(link), target.descriptionLength()));
}

function named({ url, text }: FoundLink) {
	return { url, title: text || null, author: null, description: null };
}

function complain(pages: readonly PageInfo[]): void {
	const unread = pages.filter(({ title }) => title === null);
	if (unread.length > 0) {
		const count = pages.length > 1 ? `${unread.length} of ${pages.length} titles are made of the address: ` : '';
		const reason = unread[0]?.reason ?? 'The page has no title.';
		const plain = count === '' ? ' The title is made of the address.' : '';
		void vscode.window.showWarningMessage(count + reason + plain);
	}
}
