import { plainData } from '../core/formats/plainData';
import type { Entry, Habit, ListStyle, Section } from '../core/model';
import { fileSettings } from './fileSettings';
import type { ExitCode, Io } from './io';
import { choice, type RawOptions, UsageError } from './options';
import { type ReadList, readLists } from './readLists';

/** `curated-list entries`: what is in the lists, in the form that scripts rely on; `version` changes when it does. */
export async function entriesCommand(args: readonly string[], options: RawOptions, io: Io): Promise<ExitCode> {
	choice(options, 'format', ['json']);
	if (args.length === 0) {
		throw new UsageError('Expected files, folders or globs.');
	}
	const settingsOf = await fileSettings(options, io);
	const { lists, fine } = await readLists(args, settingsOf, io);
	io.out(`${JSON.stringify({ version: 1, files: lists.map(fileAsJson) }, undefined, 2)}\n`);
	return fine && !settingsOf.failed() ? 0 : 2;
}

function fileAsJson({ path, list }: ReadList): object {
	return {
		path,
		frontMatter: plainData(list.frontMatter.data),
		style: styleAsJson(list.style),
		entries: list.entries.map(entryAsJson),
	};
}

function entryAsJson(entry: Entry): object {
	return {
		title: entry.title,
		author: entry.author ?? null,
		url: entry.url,
		description: entry.description,
		tags: entry.tags,
		links: entry.links.map(({ text, url }) => ({ text, url })),
		section: pathOf(entry.section),
		depth: entry.depth,
		shape: entry.shape,
		line: entry.line + 1,
	};
}

/** Titles of the sections, from the top. */
function pathOf(section: Section | undefined): readonly string[] {
	return section === undefined ? [] : [...pathOf(section.parent), section.title];
}

/** What most of the list does; `null` where nothing in it tells. */
function styleAsJson(style: ListStyle): object {
	const { eol, ...habits } = style;
	const values = Object.entries(habits).map(([name, habit]: [string, Habit<unknown> | undefined]) => [
		name,
		habit?.value ?? null,
	]);
	return { ...Object.fromEntries(values), eol };
}
