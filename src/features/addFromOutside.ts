import * as vscode from 'vscode';
import { commands } from '../contributions';
import { toWebUrl } from '../core/url/webUrl';
import { needsTrust } from '../host/pages';

/** UTF-16 code units: no page that somebody wants to list has a longer address. */
const maxLength = 2_048;
/** Milliseconds from one form to the next. Any page of the web can call us, and would otherwise do so without end. */
const pause = 2_000;

/**
 * `vscode://curated-list.curated-list/add?url=…`, from a bookmarklet or another program: opens the form of **Add resource from URL** with
 * the address in it, and nothing more. What the person does there asks for the page.
 */
export function registerAddFromOutside(now: () => number = Date.now): vscode.Disposable & vscode.UriHandler {
	let isOpen = false;
	let last = Number.NEGATIVE_INFINITY;

	async function handleUri(uri: vscode.Uri): Promise<void> {
		const url = addressIn(uri);
		if (isOpen || now() - last < pause || url === undefined) {
			return;
		}
		isOpen = true;
		last = now();
		try {
			if (vscode.workspace.isTrusted) {
				await vscode.commands.executeCommand(commands.addResource, { proposedUrl: url });
			} else {
				void vscode.window.showWarningMessage(needsTrust);
			}
		} finally {
			isOpen = false;
			last = now();
		}
	}
	const registration = vscode.window.registerUriHandler({ handleUri });
	return { handleUri, dispose: () => registration.dispose() };
}

/**
 * VS Code has decoded the query already, so that the page's own `&` cannot be told from ours: all behind `url=` is the address.
 *
 * @returns `undefined` for any other path, and for what is no address of a page.
 */
function addressIn({ path, query }: vscode.Uri): string | undefined {
	const url = path === '/add' ? /(?:^|&)url=(.*)$/s.exec(query)?.[1] : undefined;
	return url !== undefined && url.length <= maxLength && /^https?:\/\//i.test(url) ? toWebUrl(url)?.url : undefined;
}
