import { stat } from 'node:fs/promises';
import type { ExportedList } from '../core/formats/format';
import { formats } from '../core/formats/index';
import { fileSettings } from './fileSettings';
import type { ExitCode, Io } from './io';
import { choice, type RawOptions, UsageError } from './options';
import { type ReadList, readLists } from './readLists';

/** `curated-list entries`: what is in the lists, for scripts and for other programs. */
export async function entriesCommand(args: readonly string[], options: RawOptions, io: Io): Promise<ExitCode> {
	const writers = formats.filter(format => format.write);
	const [first = '', ...others] = writers.map(({ id }) => id);
	const chosen = choice(options, 'format', [first, ...others]);
	if (args.length === 0) {
		throw new UsageError('Expected files, folders or globs.');
	}
	const settingsOf = await fileSettings(options, io);
	const { lists, fine } = await readLists(args, settingsOf, io);
	const exported = await Promise.all(lists.map(asExported));
	io.out(writers.find(({ id }) => id === chosen)!.write!(exported));
	return fine && !settingsOf.failed() ? 0 : 2;
}

async function asExported({ path, absolute, list }: ReadList): Promise<ExportedList> {
	const { mtime } = await stat(absolute);
	return { path, list, updated: mtime.toISOString().replace(/\.\d+/, '') };
}
