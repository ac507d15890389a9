/// <reference path="./bibtex-parse.d.ts" />
import parser, { type Item, type Value } from 'bibtex-parse';

/** Values by lower-case name, without their outer braces or quotes; what they mean to LaTeX is left to the reader. */
export type BibtexFields = ReadonlyMap<string, string>;

const months = 'January February March April May June July August September October November December'.split(' ');

/**
 * The fields of every entry of a BibTeX or BibLaTeX file (http://tug.ctan.org/info/bibtex/tamethebeast/ttb_en.pdf). An entry with
 * a fault has none; the next one begins with the next `@` that begins a line.
 */
export function bibtexEntries(text: string): readonly BibtexFields[] {
	const strings = new Map(months.map(month => [month.slice(0, 3).toLowerCase(), month]));
	return itemsOf(text).flatMap(item => {
		if (item.itemtype === 'string') {
			strings.set(item.name.toLowerCase(), textOf(item, strings));
		}
		return item.itemtype === 'entry'
			? [new Map(item.fields.map(field => [field.name.toLowerCase(), textOf(field, strings)]))]
			: [];
	});
}

function itemsOf(text: string): readonly Item[] {
	return (
		parsed(text) ??
		text
			.split(/^(?=[ \t]*@[ \t]*[a-z]+\s*[{(])/im)
			.flatMap(part => parsed(part) ?? (part.trimStart().startsWith('@') ? [{ itemtype: 'entry', fields: [] }] : []))
	);
}

/** `undefined` when the text is no BibTeX, or too deep. */
function parsed(text: string): readonly Item[] | undefined {
	try {
		return parser.parse(text, { number: 'string' });
	} catch {
		return undefined;
	}
}

function textOf({ datatype, value }: Value, strings: ReadonlyMap<string, string>): string {
	switch (datatype) {
		case 'identifier':
			return strings.get(value.toLowerCase()) ?? value;
		case 'concatinate':
			return value.map(part => textOf(part, strings)).join('');
		default:
			return value ?? '';
	}
}
