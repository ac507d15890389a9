import matter from 'gray-matter';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { parse as parseToml, TomlError } from 'smol-toml';
import type { FrontMatter, OffsetRange } from '../model';

/** Longer blocks are taken for text: nobody writes them, and a thematic break far below is no closing fence. */
const maxLines = 200;
const maxLength = 64 * 1024;

const none: FrontMatter = { language: 'none', data: {}, range: { start: 0, end: 0 }, error: undefined };

/** gray-matter evaluates the blocks of its other engines (`js`, `javascript`, `coffee` …) as code. */
const refuse = {
	parse(): never {
		throw new Error('this language is not read');
	},
};

const engines = {
	// A limit on aliases keeps a few lines from growing into gigabytes when they are printed.
	yaml: (text: string) => asObject(load(text, { schema: CORE_SCHEMA, maxAliases: 20 })),
	toml: (text: string) => asObject(parseToml(text)),
	json: (text: string) => asObject(JSON.parse(text)),
	js: refuse,
	javascript: refuse,
	coffee: refuse,
	coffeescript: refuse,
	cson: refuse,
};

/**
 * Reads a leading front matter block: `---` (YAML, or the language named behind it) or `+++` (TOML, as Hugo has it).
 * The only door of gray-matter.
 *
 * An unclosed fence is no front matter, nor is a block that does not begin like one (a list may begin with a
 * thematic break and have another further down).
 *
 * @returns What was read; `error` says why nothing could be. Never throws, never runs what it reads.
 */
export function readFrontMatter(text: string): FrontMatter {
	const opening = /^(---|\+\+\+)(?![-+])[ \t]*([^\s]*)[ \t]*(\r?\n)/.exec(text);
	if (!opening) {
		return none;
	}
	const [fenceLine, fence = '', tag = '', lineEnding = ''] = opening;
	const closing = findClosing(text, fenceLine.length, fence);
	if (closing === undefined) {
		return none;
	}
	// With the line ending of the fence's own line, because that is the text whose lines the engines' errors count.
	const body: OffsetRange = { start: fenceLine.length - lineEnding.length, end: closing.start };
	const range: OffsetRange = { start: 0, end: closing.end };
	const language = languageOf(fence, tag);
	if (language === 'unsupported') {
		const at = fenceLine.indexOf(tag);
		const message = `Unexpected front matter language ${tag}, expected yaml, toml or json`;
		return { language, data: {}, range, error: { message, range: { start: at, end: at + tag.length } } };
	}
	const source = text.slice(body.start, body.end);
	if (tag === '' && !beginsLikeData(source, language)) {
		return none;
	}
	try {
		const { data } = matter(text.slice(0, closing.end), { language, engines, delimiters: fence });
		return { language, data, range, error: undefined };
	} catch (error) {
		return { language, data: {}, range, error: describe(error, source, body) };
	}
}

/** The closing fence: a line of its own, within the limits. */
function findClosing(text: string, from: number, fence: string): OffsetRange | undefined {
	let start = from;
	for (let line = 0; line < maxLines && start <= text.length && start - from <= maxLength; line++) {
		const feed = text.indexOf('\n', start);
		const end = feed === -1 ? text.length : feed;
		if (text.slice(start, end).trimEnd() === fence) {
			return { start, end: start + fence.length };
		}
		if (feed === -1) {
			return undefined;
		}
		start = feed + 1;
	}
	return undefined;
}

function languageOf(fence: string, tag: string): FrontMatter['language'] {
	if (fence === '+++') {
		return tag === '' || tag === 'toml' ? 'toml' : 'unsupported';
	}
	switch (tag.toLowerCase()) {
		case '':
		case 'yaml':
		case 'yml':
			return 'yaml';
		case 'toml':
			return 'toml';
		case 'json':
			return 'json';
		default:
			return 'unsupported';
	}
}

function beginsLikeData(source: string, language: FrontMatter['language']): boolean {
	const first = source.split(/\r?\n/).find(line => line.trim() !== '' && !/^\s*#/.test(line));
	if (first === undefined) {
		return !/[^\s#]/.test(source);
	}
	return language === 'toml'
		? /^\s*(\[|[\w."'-]+\s*=)/.test(first)
		: /^("[^"]*"|'[^']*'|[\w.$-][^:[\](){}]*)\s*:(\s|$)/.test(first);
}

/** A mapping as it is, nothing for an empty block; own keys only, so that `__proto__` is a key like any other. */
function asObject(value: unknown): Record<string, unknown> {
	if (value === null || value === undefined) {
		return {};
	}
	if (typeof value !== 'object' || Array.isArray(value)) {
		throw new Error('expected keys and values');
	}
	return Object.fromEntries(Object.entries(value));
}

function describe(error: unknown, source: string, body: OffsetRange): NonNullable<FrontMatter['error']> {
	const place = positionOf(error, source);
	const lineEnd = source.slice(place).search(/\r?\n|$/);
	// The line that could not be read, without its indentation; the whole block when it is blank.
	const start = place + (/^[ \t]*/.exec(source.slice(place, place + lineEnd))?.[0].length ?? 0);
	const range =
		start < place + lineEnd
			? { start: body.start + start, end: body.start + place + lineEnd }
			: { start: 0, end: body.end };
	return { message: `Unexpected front matter: ${reasonOf(error)}`, range };
}

function reasonOf(error: unknown): string {
	if (error instanceof YAMLException) {
		return error.reason;
	}
	const message = error instanceof Error ? error.message : String(error);
	return (message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '');
}

/** Offset in `source` of the start of the line the error is about. */
function positionOf(error: unknown, source: string): number {
	const line =
		error instanceof YAMLException ? (error.mark?.line ?? 0) : error instanceof TomlError ? error.line - 1 : 0;
	let start = 0;
	for (let n = 0; n < line; n++) {
		const feed = source.indexOf('\n', start);
		if (feed === -1) {
			break;
		}
		start = feed + 1;
	}
	return start;
}
