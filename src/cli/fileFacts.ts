import { readFileSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Facts, FileFact, ForeignPlace } from '../core/facts';
import { anchorsOf } from '../core/parse/anchors';
import { urlKey } from '../core/url/sameness';
import { rangeAt } from './position';
import { decode } from './readFile';
import type { ReadList } from './readLists';

/** A Markdown file that is larger is not read for its anchors. */
const largestRead = 5_000_000;

/**
 * What the rules may know of the file system and of the other lists of one run. Lists share a project when the same project
 * file stands above them; without one, nothing is shared.
 *
 * @returns The facts for one of the lists. Files are looked up when a rule asks, each once.
 */
export function fileFacts(lists: readonly ReadList[], files: FilesAt): (read: ReadList) => Facts {
	const indexes = new Map<string, ReadonlyMap<string, readonly Place[]>>();
	return ({ absolute, project, root }) => ({
		fileAt: path => {
			const base = path.startsWith('/') ? root : dirname(absolute);
			return base === undefined ? undefined : files(join(base, path));
		},
		filesVersion: () => 0,
		otherLists: () =>
			project === undefined
				? 0
				: lists.filter(other => other.project === project && other.absolute !== absolute).length,
		listedElsewhere: key => {
			if (project === undefined) {
				return [];
			}
			const index = indexes.get(project) ?? listed(lists.filter(read => read.project === project));
			indexes.set(project, index);
			return (index.get(key) ?? []).filter(place => place.absolute !== absolute);
		},
	});
}

export type FilesAt = (absolute: string) => FileFact | undefined;

/** Looks each file up once. */
export function filesAt(): FilesAt {
	const known = new Map<string, FileFact | undefined>();
	return path => {
		if (!known.has(path)) {
			known.set(path, lookUp(path));
		}
		return known.get(path);
	};
}

function lookUp(path: string): FileFact | undefined {
	let stats: Stats | undefined;
	try {
		stats = statSync(path, { throwIfNoEntry: false });
	} catch (error) {
		const missing = ['ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'];
		return missing.includes((error as NodeJS.ErrnoException).code ?? '') ? { kind: 'missing' } : undefined;
	}
	if (!stats?.isFile()) {
		return !stats ? { kind: 'missing' } : stats.isDirectory() ? { kind: 'folder' } : undefined;
	}
	const anchors = /\.(?:md|markdown)$/i.test(path) && stats.size <= largestRead ? anchorsAt(path) : undefined;
	return { kind: 'file', empty: stats.size === 0, anchors };
}

function anchorsAt(path: string): ReadonlySet<string> | undefined {
	try {
		const file = decode(readFileSync(path));
		return typeof file === 'string' ? undefined : anchorsOf(file.text);
	} catch {
		return undefined;
	}
}

type Place = ForeignPlace & { readonly absolute: string };

/** Where each page is listed. */
function listed(lists: readonly ReadList[]): ReadonlyMap<string, readonly Place[]> {
	const index = new Map<string, Place[]>();
	for (const { path, absolute, list } of lists) {
		for (const { url, link } of list.entries) {
			const key = urlKey(url);
			const places = index.get(key) ?? [];
			index.set(key, places);
			const range = rangeAt(list, link.kind === 'reference' ? link.range : link.urlRange);
			places.push({ document: path, label: path, absolute, ...range });
		}
	}
	return index;
}
