import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { closest } from '../core/config/closest';
import { applyEdits } from '../core/edit/applyEdits';
import { choiceNamed, type SectionChoice, sectionChoices } from '../core/edit/sectionChoices';
import { lineAt, lineStartsOf } from '../core/lines';
import type { ListDocument, TextEdit } from '../core/model';
import { parseList } from '../core/parse/parseList';
import { settledList } from '../core/parse/parts/listOfParts';
import type { Settings } from '../core/settings';
import { styleWith } from '../core/style/styleWith';
import { fileSettings } from './fileSettings';
import { type Io, oneLine } from './io';
import { InputError, type RawOptions, single, UsageError } from './options';
import { relativePath } from './path';
import { readTextFile, reasonOf, type TextFile } from './readFile';
import { unifiedDiff } from './unifiedDiff';

/** The list that entries are added to. */
export interface TargetList {
	/** As the person wrote it. */
	readonly path: string;
	readonly absolute: string;
	readonly file: TextFile;
	/** With the style that new entries should have. */
	readonly list: ListDocument;
	readonly settings: Settings;
}

/** Reads the list that `--to` names. @throws InputError when it cannot be read, or not be written back as it is. */
export async function targetList(options: RawOptions, io: Io): Promise<TargetList> {
	const path = single(options, 'to');
	if (path === undefined) {
		throw new UsageError('Expected --to FILE.');
	}
	const absolute = resolve(io.cwd, path);
	const file = await readTextFile(absolute);
	if (typeof file === 'string' || file.broken) {
		throw new InputError(`${path}: ${typeof file === 'string' ? file : 'not valid UTF-8'}`);
	}
	const { settings } = await (await fileSettings(options, io))(absolute);
	const list = parseList(file.text);
	return { path, absolute, file, settings, list: settledList(list, styleWith(list.style, settings)) };
}

/** The section that `--section` names; `undefined` when it names none. */
export function sectionOption(options: RawOptions, list: ListDocument): SectionChoice | undefined {
	const name = single(options, 'section');
	const choice = name === undefined ? undefined : choiceNamed(list, name);
	if (name !== undefined && choice === undefined) {
		const titles = sectionChoices(list).flatMap(({ section }) => section?.title ?? []);
		const expected =
			closest(name, titles) ?? (titles.length > 0 ? "one of the list's headings" : 'none: the list has no headings');
		throw new UsageError(`Unexpected section "${name}", expected ${expected}.`);
	}
	return choice;
}

/** Writes the edits into the file, or prints them as a diff. @throws InputError when the file cannot be written. */
export async function changeTarget(
	{ path, absolute, file }: TargetList,
	edits: readonly TextEdit[],
	options: RawOptions,
	io: Io,
): Promise<void> {
	const shift = file.bom.length;
	const moved = edits.map(({ range: { start, end }, newText }) => ({
		range: { start: start + shift, end: end + shift },
		newText,
	}));
	if (options.dryRun === true) {
		io.out(unifiedDiff(relativePath(io.cwd, absolute) ?? path, file.bom + file.text, moved));
		return;
	}
	try {
		await writeFile(absolute, file.bom + applyEdits(file.text, edits));
	} catch (error) {
		throw new InputError(`${path}: not written, ${reasonOf(error)}`);
	}
}

/** One line about a place in the list, `offset` being one of `text`. */
export function placeLine(path: string, text: string, offset: number, message: string): string {
	return `${oneLine(`${path}:${lineAt(lineStartsOf(text), offset) + 1}: ${message}`)}\n`;
}
