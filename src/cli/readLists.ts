import type { Finding, ListDocument } from '../core/model';
import { isCuratedList } from '../core/parse/isList';
import { parseList } from '../core/parse/parseList';
import { findFiles } from './findFiles';
import { type Io, oneLine } from './io';
import { readTextFile, type TextFile } from './readFile';

/** What a person is told about a file with broken characters. */
export const notUtf8 = 'not valid UTF-8, read with replacement characters';

/** A list that was read. */
export interface ReadList {
	readonly path: string;
	readonly absolute: string;
	readonly file: TextFile;
	readonly list: ListDocument;
}

/** A list with what is (still) wrong in it. */
export interface LintedList extends ReadList {
	readonly findings: readonly Finding[];
}

/**
 * Reads the lists that the arguments stand for, one by one, and hands each over.
 *
 * @returns Whether all could be read; what could not has been told on `io.err`, one line each.
 */
export async function readLists(
	args: readonly string[],
	io: Io,
	use: (read: ReadList) => Promise<boolean> | boolean,
): Promise<boolean> {
	const { files, unfound } = await findFiles(args, io.cwd);
	let fine = unfound.length === 0;
	for (const { path, reason } of unfound) {
		tell(io, path, reason);
	}
	let lists = 0;
	for (const { path, absolute, named } of files) {
		const file = await readTextFile(absolute);
		if (typeof file === 'string') {
			tell(io, path, file);
			fine = false;
			continue;
		}
		const list = parseList(file.text);
		if (named || isCuratedList(list, undefined)) {
			lists++;
			if (file.broken) {
				tell(io, path, notUtf8);
			}
			fine = (await use({ path, absolute, file, list })) && fine;
		}
	}
	if (lists === 0 && fine) {
		io.err(`curated-list: no curated list in ${oneLine(args.join(', '))}\n`);
		return false;
	}
	return fine;
}

/** One line on standard error about a file. */
export function tell(io: Io, path: string, message: string): void {
	io.err(`${oneLine(`${path}: ${message}`)}\n`);
}
