import type { ListDocument } from '../core/model';
import { isCuratedList } from '../core/parse/isList';
import { parseList } from '../core/parse/parseList';
import type { FileSettings, SettingsOf } from './fileSettings';
import { findFiles } from './findFiles';
import { type Io, oneLine } from './io';
import { decode, readTextFile, type TextFile } from './readFile';

/** A list that was read, with what is set for it. */
export interface ReadList extends FileSettings {
	readonly path: string;
	readonly absolute: string;
	readonly file: TextFile;
	readonly list: ListDocument;
}

/**
 * Reads the lists that the arguments stand for.
 *
 * @returns `fine`: whether all could be read; what could not has been told on `io.err`, one line each.
 */
export async function readLists(
	args: readonly string[],
	settingsOf: SettingsOf,
	io: Io,
): Promise<{ readonly lists: readonly ReadList[]; readonly fine: boolean }> {
	const { files, unfound } = await findFiles(args, io.cwd);
	let fine = unfound.length === 0;
	for (const { path, reason } of unfound) {
		tell(io, path, reason);
	}
	const lists: ReadList[] = [];
	for (const { path, absolute, named } of files) {
		const file = await readTextFile(absolute);
		if (typeof file === 'string') {
			tell(io, path, file);
			fine = false;
			continue;
		}
		const configured = await settingsOf(absolute);
		const list = parseList(file.text);
		if (named || isCuratedList(list, configured.named)) {
			lists.push(told(io, { path, absolute, file, list, ...configured }));
		}
	}
	if (lists.length === 0 && fine) {
		io.err(`curated-list: no curated list in ${oneLine(args.join(', '))}\n`);
		return { lists, fine: false };
	}
	return { lists, fine };
}

/** Standard input as the file that stands, or could stand, at `path`; no list when it is no text, which has been told. */
export async function readStdin(
	{ path, absolute }: { readonly path: string; readonly absolute: string },
	settingsOf: SettingsOf,
	io: Io,
): Promise<{ readonly lists: readonly ReadList[]; readonly fine: boolean }> {
	const file = decode(await io.readStdin());
	if (typeof file === 'string') {
		tell(io, path, file);
		return { lists: [], fine: false };
	}
	const list = parseList(file.text);
	return { lists: [told(io, { path, absolute, file, list, ...(await settingsOf(absolute)) })], fine: true };
}

function told(io: Io, read: ReadList): ReadList {
	if (read.file.broken) {
		tell(io, read.path, 'not valid UTF-8, read with replacement characters');
	}
	return read;
}

/** One line on standard error about a file. */
export function tell(io: Io, path: string, message: string): void {
	io.err(`${oneLine(`${path}: ${message}`)}\n`);
}
