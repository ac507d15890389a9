import type { OffsetRange } from '../model';

/** A JSON value that knows where it stands. */
export type JsonNode =
	| { readonly kind: 'object'; readonly range: OffsetRange; readonly members: readonly JsonMember[] }
	| { readonly kind: 'array'; readonly range: OffsetRange; readonly items: readonly JsonNode[] }
	| { readonly kind: 'scalar'; readonly range: OffsetRange; readonly value: string | number | boolean | null };

export interface JsonMember {
	readonly key: string;
	/** Its quotes included. */
	readonly keyRange: OffsetRange;
	readonly node: JsonNode;
}

export interface JsonError {
	readonly problem: string;
	readonly range: OffsetRange;
}

/** Deeper than anything that a project file can say; keeps hostile nesting off the stack. */
const deepest = 32;

/**
 * Reads JSON as RFC 8259 defines it, a byte order mark allowed. `JSON.parse` tells neither where a value stands nor, in the
 * same way in every host, where an error does.
 *
 * @returns The first error when it is no JSON. Never throws.
 */
export function readJson(text: string): JsonNode | JsonError {
	try {
		const reader = { text, at: text.startsWith('\ufeff') ? 1 : 0 };
		const node = readValue(reader, 0);
		skipSpace(reader);
		return reader.at === text.length ? node : fail(reader, 'the end of the file');
	} catch (error) {
		if (error instanceof Unreadable) {
			return error.error;
		}
		throw error;
	}
}

class Unreadable extends Error {
	constructor(readonly error: JsonError) {
		super(error.problem);
	}
}

interface Reader {
	readonly text: string;
	at: number;
}

function readValue(reader: Reader, depth: number): JsonNode {
	skipSpace(reader);
	const { text, at } = reader;
	const first = text[at];
	if (first === '{' || first === '[') {
		if (depth === deepest) {
			return fail(reader, `at most ${deepest} levels`);
		}
		reader.at++;
		return first === '{' ? readObject(reader, at, depth + 1) : readArray(reader, at, depth + 1);
	}
	const scalar = first === '"' ? readString(reader) : readWord(reader);
	return { kind: 'scalar', range: { start: at, end: reader.at }, value: scalar };
}

function readObject(reader: Reader, start: number, depth: number): JsonNode {
	const members: JsonMember[] = [];
	while (!closes(reader, '}', members.length)) {
		skipSpace(reader);
		const keyStart = reader.at;
		if (reader.text[keyStart] !== '"') {
			fail(reader, 'a key in double quotes');
		}
		const key = readString(reader);
		const keyRange = { start: keyStart, end: reader.at };
		skipSpace(reader);
		if (reader.text[reader.at] !== ':') {
			fail(reader, '":"');
		}
		reader.at++;
		members.push({ key, keyRange, node: readValue(reader, depth) });
	}
	return { kind: 'object', range: { start, end: reader.at }, members };
}

function readArray(reader: Reader, start: number, depth: number): JsonNode {
	const items: JsonNode[] = [];
	while (!closes(reader, ']', items.length)) {
		items.push(readValue(reader, depth));
	}
	return { kind: 'array', range: { start, end: reader.at }, items };
}

/** Steps over the bracket that ends a collection (true) or over the comma before its next part. */
function closes(reader: Reader, bracket: string, count: number): boolean {
	skipSpace(reader);
	const next = reader.text[reader.at];
	if (next === bracket) {
		reader.at++;
		return true;
	}
	if (count > 0) {
		if (next !== ',') {
			fail(reader, `"," or "${bracket}"`);
		}
		reader.at++;
	}
	return false;
}

function readString(reader: Reader): string {
	const { text, at } = reader;
	let end = at + 1;
	while (end < text.length && text[end] !== '"' && text[end] !== '\n') {
		end += text[end] === '\\' ? 2 : 1;
	}
	if (text[end] !== '"') {
		fail(reader, 'a string that is closed on its line');
	}
	const value = parsed(text.slice(at, end + 1));
	if (typeof value !== 'string') {
		return fail(reader, 'a string without control characters and unknown escapes');
	}
	reader.at = end + 1;
	return value;
}

function readWord(reader: Reader): number | boolean | null {
	const word = /[\w.+-]*/y;
	word.lastIndex = reader.at;
	const found = word.exec(reader.text)?.[0] ?? '';
	const value = parsed(found);
	if (typeof value !== 'number' && typeof value !== 'boolean' && value !== null) {
		return fail(reader, 'a value');
	}
	reader.at += found.length;
	return value;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function skipSpace(reader: Reader): void {
	while (/[ \t\r\n]/.test(reader.text[reader.at] ?? '')) {
		reader.at++;
	}
}

function fail({ text, at }: Reader, expected: string): never {
	const found = /[^\s"{}[\],:]{1,20}|\S|$/y;
	found.lastIndex = at;
	const what = found.exec(text)?.[0] ?? '';
	throw new Unreadable({
		problem: `Unexpected ${at >= text.length ? 'end of the file' : JSON.stringify(what)}, expected ${expected}`,
		range: { start: at, end: Math.max(at + what.length, Math.min(at + 1, text.length)) },
	});
}
