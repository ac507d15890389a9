import * as vscode from 'vscode';
import type { HttpGet } from '../core/page/http';
import type { PageInfo } from '../core/page/pageInfo';
import { readPage } from '../core/page/readPage';
import { unreadPage } from '../core/page/unreadPage';
import { toAbortSignal } from './abort';
import { allowsPrivateHosts } from './settings';

export type PageReader = (url: string) => Promise<PageInfo>;

/** Why nothing is asked of the network in Restricted Mode. */
export const needsTrust = 'Pages are not read in Restricted Mode; trust this workspace first.';

/**
 * Reads pages for a person who waits, under a notification with a Cancel button. Only commands may call it.
 *
 * In Restricted Mode no request is made: the page's `status` is then `refused`.
 */
export function pageReader(get: HttpGet): PageReader {
	return async url => {
		if (!vscode.workspace.isTrusted) {
			return unreadPage(url, 'refused', needsTrust);
		}
		const progress = {
			location: vscode.ProgressLocation.Notification,
			title: `Reading ${new URL(url).host}…`,
			cancellable: true,
		};
		return vscode.window.withProgress(progress, (_, token) =>
			readPage(url, get, { signal: toAbortSignal(token), allowPrivateHosts: allowsPrivateHosts() }),
		);
	};
}
