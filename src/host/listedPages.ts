import * as vscode from 'vscode';
import type { ForeignPlace } from '../core/facts';
import { lineAt } from '../core/lines';
import type { ListDocument } from '../core/model';
import { urlKey } from '../core/url/sameness';

/** Which list lists which page: of all the lists that were looked at. */
export class ListedPages {
	/** By page, then by list. */
	readonly #places = new Map<string, Map<string, ForeignPlace[]>>();
	readonly #keys = new Map<string, ReadonlySet<string>>();

	/** Where other lists of the same workspace folder list the page. */
	elsewhere(key: string, from: vscode.Uri): readonly ForeignPlace[] {
		const lists = this.#places.get(key);
		if (!lists || (lists.size === 1 && lists.has(String(from)))) {
			return [];
		}
		const folder = vscode.workspace.getWorkspaceFolder(from);
		return [...lists]
			.filter(
				([uri]) =>
					uri !== String(from) && folder && vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri)) === folder,
			)
			.flatMap(([, places]) => places);
	}

	/** Whether there is any other list. */
	hasOthers(from: vscode.Uri): boolean {
		return [...this.#keys.keys()].some(uri => uri !== String(from));
	}

	/**
	 * Takes note of a list's pages, or with `undefined` forgets them.
	 *
	 * @returns The other lists that list one of the pages that came, went or moved.
	 */
	set(uri: vscode.Uri, list: ListDocument | undefined): ReadonlySet<string> {
		const own = String(uri);
		const places = list ? placesIn(list, uri) : new Map<string, ForeignPlace[]>();
		const touched = new Set<string>();
		for (const key of new Set([...(this.#keys.get(own) ?? []), ...places.keys()])) {
			const lists = this.#places.get(key) ?? new Map<string, ForeignPlace[]>();
			const found = places.get(key);
			if (!areAlike(lists.get(own), found)) {
				for (const other of lists.keys()) {
					touched.add(other);
				}
			}
			found ? lists.set(own, found) : lists.delete(own);
			lists.size > 0 ? this.#places.set(key, lists) : this.#places.delete(key);
		}
		places.size > 0 ? this.#keys.set(own, new Set(places.keys())) : this.#keys.delete(own);
		touched.delete(own);
		return touched;
	}
}

/** Of one list, so that the start is enough. */
function areAlike(a: readonly ForeignPlace[] = [], b: readonly ForeignPlace[] = []): boolean {
	return (
		a.length === b.length &&
		a.every(({ start }, index) => start.line === b[index]?.start.line && start.character === b[index]?.start.character)
	);
}

function placesIn(list: ListDocument, uri: vscode.Uri): Map<string, ForeignPlace[]> {
	const label = vscode.workspace.asRelativePath(uri);
	const result = new Map<string, ForeignPlace[]>();
	const position = (offset: number) => {
		const line = lineAt(list.lineStarts, offset);
		return { line, character: offset - list.lineStarts[line]! };
	};
	for (const { url, link } of list.entries) {
		const key = urlKey(url);
		const { start, end } = link.kind === 'reference' ? link.range : link.urlRange;
		const places = result.get(key) ?? [];
		result.set(key, places);
		places.push({ document: String(uri), label, start: position(start), end: position(end) });
	}
	return result;
}
