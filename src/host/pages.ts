import * as vscode from 'vscode';
import type { HttpGet } from '../core/page/http';
import type { PageInfo } from '../core/page/pageInfo';
import { unreadPage } from '../core/page/unreadPage';
import { toAbortSignal } from './abort';
import { messageText } from './messageText';
import { allowsPrivateHosts, usesGitHubSession } from './settings';

/**
 * Reads pages for a person who waits, under a notification with a Cancel button. Only what a person did may call it.
 *
 * In Restricted Mode no request is made: the `status` of each page is then `refused`.
 */
export interface Pages {
	read(url: string): Promise<PageInfo>;
	/**
	 * In the order of `urls`; after Cancel the `status` of those that were not read is `cancelled`.
	 *
	 * @param outer Cancels, too.
	 */
	readAll(urls: readonly string[], outer?: vscode.CancellationToken): Promise<readonly PageInfo[]>;
}

/** Why nothing is asked of the network in Restricted Mode. */
export const needsTrust = 'Pages are not read in Restricted Mode; trust this workspace first.';

/** @param network How pages are asked for; is loaded with the first one, like all that reads them. */
export function pagesFrom(network: () => Promise<{ readonly get: HttpGet }>): Pages {
	async function readAll(urls: readonly string[], outer?: vscode.CancellationToken): Promise<readonly PageInfo[]> {
		const [first] = urls;
		if (first === undefined || !vscode.workspace.isTrusted) {
			return urls.map(url => unreadPage(url, 'refused', needsTrust));
		}
		const options = {
			location: vscode.ProgressLocation.Notification,
			title: urls.length === 1 ? `Reading ${new URL(first).host}…` : 'Reading pages',
			cancellable: true,
		};
		const [githubToken, { get }, { readPage }, { readPages }] = await Promise.all([
			tokenOfSession(),
			network(),
			import('../core/page/readPage'),
			import('../core/page/readPages'),
		]);
		return vscode.window.withProgress(options, (progress, token) => {
			const http = {
				githubToken,
				signal: toAbortSignal(token, ...(outer ? [outer] : [])),
				allowPrivateHosts: allowsPrivateHosts(),
			};
			let count = 0;
			const tell = () => progress.report({ message: `${++count} of ${urls.length}`, increment: 100 / urls.length });
			const read = async (url: string) => quoted(await readPage(url, get, http));
			return readPages(urls, read, urls.length === 1 ? undefined : tell);
		});
	}
	return { readAll, read: async url => (await readAll([url]))[0]! };
}

/** What went wrong is shown in messages, and may be in the words of the page. */
function quoted(page: PageInfo): PageInfo {
	return page.reason === undefined ? page : { ...page, reason: messageText(page.reason) };
}

/**
 * Of the GitHub account that is signed in, where the person wants it used. Without an account, or as long as the person has not let
 * us use it, VS Code offers that in its Accounts menu, and nobody is stopped by a question.
 */
async function tokenOfSession(): Promise<string | undefined> {
	if (!usesGitHubSession()) {
		return undefined;
	}
	try {
		return (await vscode.authentication.getSession('github', []))?.accessToken;
	} catch {
		// There is no such provider here.
		return undefined;
	}
}
