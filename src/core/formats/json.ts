import type { Entry, Habit, ListStyle } from '../model';
import { requestedUrl } from '../url/requestedUrl';
import type { ExportedList, Format } from './format';
import { type FoundResource, imported, pathOf } from './listedResource';
import { plainData } from './plainData';

/** What is in the lists, in the form that scripts rely on; `version` changes when it does. */
export const json: Format = {
	id: 'json',
	label: 'JSON',
	extension: 'json',
	loss: '',
	write: lists => `${JSON.stringify({ version: 1, files: lists.map(fileAsJson) }, undefined, 2)}\n`,
	read: text => {
		const files = record(parseJson(text))?.files;
		return Array.isArray(files) ? imported(files.flatMap(file => entriesOf(file).flatMap(found))) : undefined;
	},
};

/** The value that a text stands for; `undefined` when it is no JSON. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return undefined;
	}
}

/** An object's fields; `undefined` for anything else. */
export function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Readonly<Record<string, unknown>>)
		: undefined;
}

/** A text; `undefined` for anything else. */
export function text(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

/** The texts of an array; `[]` for anything else. */
export function texts(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}

function fileAsJson({ path, list }: ExportedList): object {
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

/** What most of the list does; `null` where nothing in it tells. */
function styleAsJson(style: ListStyle): object {
	const { eol, ...habits } = style;
	const values = Object.entries(habits).map(([name, habit]: [string, Habit<unknown> | undefined]) => [
		name,
		habit?.value ?? null,
	]);
	return { ...Object.fromEntries(values), eol };
}

function entriesOf(file: unknown): readonly unknown[] {
	const entries = record(file)?.entries;
	return Array.isArray(entries) ? entries : [];
}

function found(entry: unknown): FoundResource[] {
	const fields = record(entry);
	const url = text(fields?.url);
	return fields === undefined
		? []
		: [
				{
					title: text(fields.title),
					author: text(fields.author),
					url: url === undefined ? undefined : requestedUrl(url),
					description: text(fields.description),
					tags: texts(fields.tags),
					section: texts(fields.section),
				},
			];
}
