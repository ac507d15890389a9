/** One entry of a BibTeX file. */
export interface BibtexEntry {
	/** `article`, `misc` …; lower case. */
	readonly type: string;
	/** Values by lower-case name, without their outer braces or quotes; what they mean to LaTeX is left to the reader. */
	readonly fields: ReadonlyMap<string, string>;
}

const months = 'January February March April May June July August September October November December'.split(' ');

/**
 * Reads a BibTeX or BibLaTeX file (http://tug.ctan.org/info/bibtex/tamethebeast/ttb_en.pdf). An entry with a fault ends at the fault; the next
 * one begins with the next `@` that begins a line.
 */
export function bibtexEntries(text: string): readonly BibtexEntry[] {
	const strings = new Map(months.map(month => [month.slice(0, 3).toLowerCase(), month]));
	const starts = [...text.matchAll(/^[ \t]*@[ \t]*([a-z]+)\s*[{(]/gim)];
	return starts.flatMap((start, index) => {
		const type = start[1]!.toLowerCase();
		const body = text.slice(start.index + start[0].length, starts[index + 1]?.index);
		if (type === 'string') {
			for (const [name, value] of fieldsOf(body, strings)) {
				strings.set(name, value);
			}
		}
		return /^(?:string|comment|preamble)$/.test(type)
			? []
			: [{ type, fields: fieldsOf(body.replace(/^[^,={}()"\s]*\s*,/, ''), strings) }];
	});
}

function fieldsOf(text: string, strings: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
	let at = 0;
	/** Moves on over what the sticky pattern matches, and returns it. */
	const skip = (pattern: RegExp): string => {
		pattern.lastIndex = at;
		const match = pattern.exec(text)?.[0] ?? '';
		at += match.length;
		return match;
	};
	/** From the opening brace or quote to its partner; `undefined` when it has none. */
	const delimited = (): string | undefined => {
		const isQuoted = text[at] === '"';
		let depth = 0;
		for (let end = at + 1; end < text.length; end++) {
			const character = text[end];
			if (depth === 0 && character === (isQuoted ? '"' : '}')) {
				const value = text.slice(at + 1, end);
				at = end + 1;
				return value;
			}
			depth += character === '{' ? 1 : character === '}' ? -1 : 0;
		}
		return undefined;
	};
	/** Parts that are joined by `#`. */
	const value = (): string | undefined => {
		let whole = '';
		do {
			skip(/[\s#]+/y);
			const part = /["{]/.test(text[at] ?? '') ? delimited() : skip(/[^\s,#{}()"=]+/y) || undefined;
			if (part === undefined) {
				return undefined;
			}
			whole += /["}]/.test(text[at - 1]!) ? part : (strings.get(part.toLowerCase()) ?? part);
			skip(/\s+/y);
		} while (text[at] === '#');
		return whole;
	};
	const fields = new Map<string, string>();
	for (;;) {
		skip(/[\s,]+/y);
		const name = skip(/[a-z][\w:+-]*(?=\s*=)/iy).toLowerCase();
		skip(/\s*=\s*/y);
		const read = name === '' ? undefined : value();
		if (read === undefined) {
			return fields;
		}
		fields.set(name, read);
	}
}
