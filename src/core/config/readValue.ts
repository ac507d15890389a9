import type { OffsetRange } from '../model';
import { closest } from './closest';
import type { JsonNode } from './json';

/** One sentence about one key, and where in the text it is. */
export interface ConfigProblem {
	readonly message: string;
	readonly range: OffsetRange;
}

/** A value in a project file. */
export interface Value {
	readonly node: JsonNode;
	/** How a person finds it: `overrides[0].rules.bare-url`. */
	readonly name: string;
}

/** Gives `undefined` for what is not usable, which it tells. */
export type Read<T> = (value: Value, problems: ConfigProblem[]) => T | undefined;
/** One for each key. */
export type Readers<T> = { readonly [K in keyof T]-?: Read<T[K]> };

/** An object of known keys. Others are told. */
export function readObject<T>(value: Value, problems: ConfigProblem[], readers: Readers<T>): Partial<T> | undefined {
	const known = new Map(Object.entries<Read<unknown>>(readers as Record<string, Read<unknown>>));
	return readMembers(value, problems, (key, member, range) => {
		const read = known.get(key);
		if (!read) {
			const meant = closest(key, known.keys());
			const expected = meant ? `"${meant}"` : [...known.keys()].join(', ');
			problems.push({ message: `Unexpected key ${shown(key)}${inside(value)}, expected ${expected}`, range });
		}
		return read?.(member, problems);
	}) as Partial<T> | undefined;
}

/** An object of what `read` makes of each member; a later member of the same key wins. */
export function readMembers<T>(
	{ node, name }: Value,
	problems: ConfigProblem[],
	read: (key: string, value: Value, keyRange: OffsetRange) => T | undefined,
): Record<string, T> | undefined {
	if (node.kind !== 'object') {
		problems.push(unexpected({ node, name }, 'an object'));
		return undefined;
	}
	const entries = node.members.flatMap(member => {
		const value = read(
			member.key,
			{ node: member.node, name: name ? `${name}.${member.key}` : member.key },
			member.keyRange,
		);
		return value === undefined ? [] : [[member.key, value] as const];
	});
	return Object.fromEntries(entries);
}

export const readText: Read<string> = (value, problems) => {
	const { node } = value;
	if (node.kind === 'scalar' && typeof node.value === 'string') {
		return node.value;
	}
	problems.push(unexpected(value, 'a text'));
	return undefined;
};

/**
 * Several texts.
 *
 * @param alone Whether one text may stand without brackets.
 * @param wrong What is expected instead of a text that will not do.
 */
export function readTexts(
	expected: string,
	alone: true,
	wrong?: (text: string) => string | undefined,
): Read<string | string[]>;
export function readTexts(expected: string, alone: false, wrong?: (text: string) => string | undefined): Read<string[]>;
export function readTexts(
	expected: string,
	alone: boolean,
	wrong: (text: string) => string | undefined = () => undefined,
): Read<string | string[]> {
	const readOne = (value: Value, problems: ConfigProblem[]) => {
		const text = value.node.kind === 'scalar' ? value.node.value : undefined;
		const instead = typeof text === 'string' ? wrong(text) : 'a text';
		if (instead !== undefined) {
			problems.push(unexpected(value, instead));
		}
		return instead === undefined ? [text as string] : [];
	};
	return ({ node, name }, problems) => {
		if (node.kind === 'array') {
			return node.items.flatMap((item, index) => readOne({ node: item, name: `${name}[${index}]` }, problems));
		}
		if (alone && node.kind === 'scalar' && typeof node.value === 'string') {
			return readOne({ node, name }, problems)[0];
		}
		problems.push(unexpected({ node, name }, expected));
		return undefined;
	};
}

/** The usual problem with a value. */
export function unexpected({ node, name }: Value, expected: string): ConfigProblem {
	const what = name === '' ? shownNode(node) : `value ${shownNode(node)} for ${name}`;
	return { message: `Unexpected ${what}, expected ${expected}`, range: node.range };
}

/** ` in rules`; nothing at the top. */
export function inside({ name }: Value): string {
	return name === '' ? '' : ` in ${name}`;
}

/** A value as a problem quotes it. */
export function shownNode(node: JsonNode): string {
	return node.kind === 'object' ? '{…}' : node.kind === 'array' ? '[…]' : shown(node.value);
}

/** In one line, not too long. */
export function shown(value: unknown): string {
	const text = JSON.stringify(value);
	return text.length > 60 ? `${text.slice(0, 58)}…"` : text;
}
