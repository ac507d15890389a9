import { lineEnd, lineStart } from '../lines';
import type { Definition, Entry, ListDocument, TextEdit } from '../model';
import { slug, uniqueKeys } from '../uniqueKeys';
import { requestedUrl } from '../url/requestedUrl';
import { escapeUrl } from './escape';
import { numbersAsNumbers } from './orders';
import type { Resource } from './resource';

/** So many of the siblings, or of the list where those are few, must be written as references. */
const agreement = 0.8;

/** The labels and definitions of new entries. */
export interface References {
	/** The label for a new entry beside these; `undefined` where entries are not written as references. */
	readonly labelFor: (resource: Resource, siblings: readonly Entry[]) => string | undefined;
	/** What defines the labels that were given away, among the definitions that the list has. */
	readonly definitions: () => readonly TextEdit[];
}

interface NewDefinition {
	readonly label: string;
	readonly url: string;
	/** The definition of the entry beside it. */
	readonly beside: Definition;
}

/** References are written where the list has definitions that its entries use. */
export function references(list: ListDocument): References {
	const added: NewDefinition[] = [];
	const newLabel = labelMaker(list);
	return {
		labelFor(resource, siblings) {
			const among = siblings.length < 3 ? list.entries : siblings;
			const users = among.filter(({ link }) => link.kind === 'reference');
			const beside = users.length >= agreement * among.length ? definitionOf(list, users.at(-1)) : undefined;
			if (!beside) {
				return undefined;
			}
			const url = escapeUrl(resource.url);
			const known = list.definitions.find(definition => requestedUrl(definition.url) === requestedUrl(url));
			const label = known ? labelOf(list, known) : newLabel(resource.title);
			if (!known) {
				added.push({ label, url, beside });
			}
			return label;
		},
		definitions: () => {
			const places = new Map<Definition, NewDefinition[]>();
			for (const definition of added) {
				const behind = placeOf(list, definition);
				places.set(behind, [...(places.get(behind) ?? []), definition]);
			}
			return [...places].map(([behind, news]) => editBehind(list, behind, news));
		},
	};
}

function definitionOf(list: ListDocument, entry: Entry | undefined): Definition | undefined {
	return entry && list.definitions.find(({ urlRange }) => urlRange.start === entry.link.urlRange.start);
}

function labelOf({ text }: ListDocument, { labelRange }: Definition): string {
	return text.slice(labelRange.start, labelRange.end);
}

/** The next number where the entries' labels are numbers, else words of the title. */
function labelMaker({ entries, definitions }: ListDocument): (title: string) => string {
	const taken = definitions.map(({ label }) => label);
	const used = new Set(entries.flatMap(({ link }) => (link.kind === 'reference' ? [link.urlRange.start] : [])));
	const own = definitions.filter(({ urlRange }) => used.has(urlRange.start));
	const numbered = own.filter(({ label }) => isNumber(label));
	if (numbered.length >= agreement * own.length) {
		let last = Math.max(0, ...taken.filter(isNumber).map(Number));
		return () => String(++last);
	}
	const unique = uniqueKeys(taken.map(label => label.toLowerCase()));
	return title => unique(slug(title, 6) || 'link');
}

function isNumber(label: string): boolean {
	return /^\d{1,9}$/.test(label);
}

/** The definition that a new one belongs behind: in the order of the block, where it has one, else at its end. */
function placeOf(list: ListDocument, { label, beside }: NewDefinition): Definition {
	const block = blockAround(list, beside);
	const labels = block.map(each => labelOf(list, each));
	const isSorted = labels.every((each, index) => index === 0 || numbersAsNumbers(labels[index - 1]!, each) <= 0);
	const place = isSorted ? labels.findLastIndex(each => numbersAsNumbers(each, label) <= 0) : -1;
	// Nothing can stand before the first one without a look at what stands above it; the second place will do.
	return block[place] ?? (isSorted ? block[0]! : block.at(-1)!);
}

/** Definitions on lines next to each other. */
function blockAround({ text, definitions }: ListDocument, beside: Definition): readonly Definition[] {
	const isNext = (a: Definition, b: Definition) =>
		/^[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(text.slice(a.range.end, b.range.start));
	const at = definitions.indexOf(beside);
	let first = at;
	while (first > 0 && isNext(definitions[first - 1]!, definitions[first]!)) {
		first--;
	}
	let last = at;
	while (last + 1 < definitions.length && isNext(definitions[last]!, definitions[last + 1]!)) {
		last++;
	}
	return definitions.slice(first, last + 1);
}

function editBehind({ text, style }: ListDocument, { range }: Definition, added: readonly NewDefinition[]): TextEdit {
	const offset = lineEnd(text, range.end);
	const prefix = text.slice(lineStart(text, range.start), range.start);
	const lines = [...added]
		.sort((a, b) => numbersAsNumbers(a.label, b.label))
		.map(({ label, url }) => `${style.eol}${prefix}[${label}]: ${url}`);
	return { range: { start: offset, end: offset }, newText: lines.join('') };
}
