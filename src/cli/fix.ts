import { writeFile } from 'node:fs/promises';
import { applyEdits } from '../core/edit/applyEdits';
import { fixAll } from '../core/edit/fixAll';
import { lint } from '../core/lint';
import { parseList } from '../core/parse/parseList';
import type { Settings } from '../core/settings';
import type { Io } from './io';
import { reasonOf } from './readFile';
import { type ReadList, tell } from './readLists';

/**
 * Applies all safe fixes and writes the file if that changes it, with its byte order mark and line endings.
 *
 * @returns The list as it is now; `undefined` when the file cannot be written, which has been told.
 */
export async function fixFile(read: ReadList, settings: Settings, io: Io): Promise<ReadList | undefined> {
	const fixed = fix(read, settings);
	if (fixed === read) {
		return read;
	}
	if (read.file.broken) {
		tell(io, read.path, 'not fixed, because it is not valid UTF-8');
		return read;
	}
	try {
		await writeFile(read.absolute, fixed.file.bom + fixed.file.text);
	} catch (error) {
		tell(io, read.path, `not fixed, ${reasonOf(error)}`);
		return undefined;
	}
	tell(io, read.path, changes(read, fixed, settings));
	return fixed;
}

/**
 * Applies all safe fixes and puts the text on standard output, also when there was nothing to fix.
 *
 * @returns `undefined` when it was not UTF-8, so that nothing was put out.
 */
export function fixStdin(read: ReadList, settings: Settings, io: Io): ReadList | undefined {
	if (read.file.broken) {
		tell(io, read.path, 'not fixed, because it is not valid UTF-8');
		return undefined;
	}
	const fixed = fix(read, settings);
	io.out(fixed.file.bom + fixed.file.text);
	if (fixed !== read) {
		tell(io, read.path, changes(read, fixed, settings));
	}
	return fixed;
}

function fix(read: ReadList, settings: Settings): ReadList {
	const text = applyEdits(read.file.text, fixAll(read.list, settings));
	return text === read.file.text ? read : { ...read, file: { ...read.file, text }, list: parseList(text) };
}

/** `fixed 2 trailing-whitespace, 1 final-newline` */
function changes(before: ReadList, after: ReadList, settings: Settings): string {
	const left = countRules(after, settings);
	const fixed = [...countRules(before, settings)]
		.map(([ruleId, count]) => ({ ruleId, count: count - (left.get(ruleId) ?? 0) }))
		.filter(({ count }) => count > 0);
	return `fixed ${fixed.map(({ ruleId, count }) => `${count} ${ruleId}`).join(', ')}`;
}

function countRules({ list }: ReadList, settings: Settings): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { ruleId } of lint(list, settings)) {
		counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
	}
	return counts;
}
