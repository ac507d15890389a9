import * as vscode from 'vscode';
import { entryOfUrl } from '../core/edit/entryOfUrl';
import { proposeResource } from '../core/edit/proposeResource';
import type { BareUrl } from '../core/model';
import type { PageInfo } from '../core/page/pageInfo';
import { requestedUrl } from '../core/url/requestedUrl';
import { toWebUrl } from '../core/url/webUrl';
import { needsTrust, type Pages } from './pages';
import type { Target, Targets } from './targets';

const fromAddress = 'Take the Title from the Address';

/** URLs that stand in one version of a document; `uri` is its own. */
export type MakingEntries = [uri: string, version: number, urls: readonly BareUrl[]];

/** Makes entries of URLs that stand in a list as such, with the titles that their pages tell. */
export async function makeEntries(
	targets: Targets,
	pages: Pages,
	...[uri, version, urls]: MakingEntries
): Promise<void> {
	if (!vscode.workspace.isTrusted) {
		void vscode.window.showWarningMessage(needsTrust);
		return;
	}
	const target = targets.of(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)));
	const read = await pages.readAll(urls.map(addressOf));
	const isSame = target.document.version === version;
	const pageOf = new Map(urls.map((bare, index) => [bare, read[index]!]));
	await write(target, pageOf, ({ title }) => title !== null, isSame);
	const unread = read.filter(({ title, status }) => title === null && status !== 'cancelled');
	if (unread.length > 0 && (await vscode.window.showWarningMessage(complaint(unread, urls.length), fromAddress))) {
		await write(target, pageOf, page => unread.includes(page), false);
	}
}

/** @param isSame False: the document may have changed since; then a URL is taken for the one it was if there is only one. */
async function write(
	target: Target,
	pageOf: ReadonlyMap<BareUrl, PageInfo>,
	isWanted: (page: PageInfo) => boolean,
	isSame: boolean,
): Promise<void> {
	const list = target.list();
	const wanted = [...pageOf].filter(([, page]) => isWanted(page));
	const places = wanted.flatMap(([bare, page]) => {
		const alike = list.bareUrls.filter(({ url }) => url === bare.url);
		const now = isSame ? bare : alike.length === 1 ? alike[0] : undefined;
		return now ? [{ now, page }] : [];
	});
	const edits = places.flatMap(({ now, page }) =>
		entryOfUrl(list, now, proposeResource(list, page, target.descriptionLength())),
	);
	if (places.length < wanted.length) {
		void vscode.window.showWarningMessage('The file has changed meanwhile; what is no longer there stays undone.');
	}
	if (edits.length > 0) {
		await target.write(edits);
	}
}

function complaint(unread: readonly PageInfo[], total: number): string {
	const reason = unread[0]?.reason ?? 'The page has no title.';
	return total === 1 ? reason : `${unread.length} of ${total} pages tell no title and stay as they are: ${reason}`;
}

function addressOf({ url }: BareUrl): string {
	return toWebUrl(requestedUrl(url))?.url ?? url;
}
