import { hasBlankLine } from '../lines';
import type { Entry } from '../model';
import { onOneLine } from '../parse/separator';
import { isWithin } from '../ranges';
import type { StyleValues } from './houseStyle';
import { endsSentence } from './sentence';

/** The things of which each entry shows one value: the ones that can be counted. */
export type Trait = Exclude<keyof StyleValues, 'descriptionLength' | 'order'>;

const emphasis = /[*_]+/g;
const spaces = /^[ \t]+/;
const readable = /[\p{L}\p{N}]/u;
const upper = /\p{Lu}/u;
const lower = /\p{Ll}/u;

/**
 * What one entry does; `undefined` where it does not tell.
 *
 * @param before Its sibling before it, see `siblingsBefore`.
 */
export const traits: {
	readonly [K in Trait]: (text: string, entry: Entry, before: Entry | undefined) => StyleValues[K] | undefined;
} = {
	/** Marks of emphasis that begin right behind it are left out. */
	separator: (_, { separator }) => (separator === undefined ? undefined : onOneLine(separator.replace(emphasis, ''))),
	described: (_, { description }) => description !== '',
	finalPeriod: (_, { description }) => (description === '' ? undefined : endsSentence(description)),
	descriptionCase: (text, entry) => caseOf(text, entry),
	marker: (_, { shape, marker }) => (shape === 'bullet' ? marker : undefined),
	markerSpace: (text, { marker, range: { start } }) =>
		marker === '' ? undefined : spaces.exec(text.slice(start + marker.length, start + marker.length + 8))?.[0],
	indent: (_, entry) => childIndent(entry),
	author: (text, entry) => authorForm(text, entry),
	loose: (text, entry, before) =>
		before && before.marker !== '' && entry.marker !== '' ? blankBetween(text, before, entry) : undefined,
	repeatsTitle: (_, entry) => (entry.description === '' ? undefined : repeatedTitle(entry) !== undefined),
};

/** `undefined` when nobody is credited, or in another form, such as a description that is nothing but a name. */
function authorForm(text: string, { author, authorRange: name, link }: Entry): 'parentheses' | 'by' | undefined {
	if (author === undefined || name === undefined) {
		return undefined;
	}
	if (isWithin(name, link.range)) {
		return /[(（]\s*$/.test(text.slice(link.range.start, name.start)) ? 'parentheses' : undefined;
	}
	return /\bby[\s*_]*$/i.test(text.slice(Math.max(0, name.start - 8), name.start)) ? 'by' : undefined;
}

/** Case of the description's first letter; `undefined` when it starts with code or a digit, or its script has no case. */
function caseOf(text: string, { description, descriptionRange }: Entry): 'upper' | 'lower' | undefined {
	if (descriptionRange !== undefined && text[descriptionRange.start] === '`') {
		return undefined;
	}
	const first = readable.exec(description)?.[0] ?? '';
	return upper.test(first) ? 'upper' : lower.test(first) ? 'lower' : undefined;
}

function childIndent({ parent, indent }: Entry): string | undefined {
	const outer = parent?.indent;
	return outer !== undefined && indent.length > outer.length && indent.startsWith(outer)
		? indent.slice(outer.length)
		: undefined;
}

/** Whether a blank line is all that stands between two entries; `undefined` when they are not next to each other. */
function blankBetween(text: string, a: Entry, b: Entry): boolean | undefined {
	const between = text.slice(a.range.end, b.range.start);
	return /\S/.test(between) ? undefined : hasBlankLine(between);
}

/**
 * The title, if the description says it once more as the subject of its first sentence: `Ky is a client`, `Ky, a client`,
 * `Ky: a client`, and how it goes on.
 */
export function repeatedTitle({
	title,
	description,
}: Pick<Entry, 'title' | 'description'>): { readonly end: number; readonly verb: string | undefined } | undefined {
	if (title === '' || description.length <= title.length) {
		return undefined;
	}
	if (description.slice(0, title.length).toLowerCase() !== title.toLowerCase()) {
		return undefined;
	}
	const rest =
		/^(?:\s+(is|are|was|provides|offers|allows|lets|helps|makes|enables|gives|has|can|aims)\b|\s*[,:]\s|\s+[-–—]\s)/.exec(
			description.slice(title.length, title.length + 20),
		);
	return rest ? { end: title.length, verb: rest[1] } : undefined;
}
