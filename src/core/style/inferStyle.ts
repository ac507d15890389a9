import { hasBlankLine } from '../lines';
import type { Entry, Habit, ListStyle } from '../model';
import { endsSentence } from './sentence';

/**
 * What the list itself does, counted over its entries in one pass. `text` is the document the entries' ranges point into.
 *
 * Each habit is the most common value (the first seen, when two are equally common), with how many places have it
 * and how many could. Two fields are a little more than that:
 * - `author` is counted over all entries: a form of credit is the list's only when at least 2 entries and a tenth of
 *   all use it; else the value is `none`.
 * - `separator` has a line break in it as one space, and no marks of emphasis that begin right behind it.
 */
export function inferStyle(text: string, entries: readonly Entry[]): ListStyle {
	const separator = new Tally<string>();
	const described = new Tally<boolean>();
	const finalPeriod = new Tally<boolean>();
	const descriptionCase = new Tally<'upper' | 'lower'>();
	const marker = new Tally<string>();
	const markerSpace = new Tally<string>();
	const indent = new Tally<string>();
	const author = new Tally<'parentheses' | 'by' | 'none'>();
	const loose = new Tally<boolean>();
	/** The former entry of each list: below an entry, or else of a section at a depth. */
	const former = new Map<unknown, Map<number, Entry>>();

	for (const entry of entries) {
		separator.add(entry.separator?.replace(/[*_]+/g, '').replace(/\s*[\r\n]\s*/g, ' '));
		described.add(entry.description !== '');
		if (entry.description !== '') {
			finalPeriod.add(endsSentence(entry.description));
			descriptionCase.add(caseOf(text, entry));
		}
		author.add(authorForm(text, entry));
		if (entry.shape !== 'bullet' && entry.shape !== 'numbered') {
			continue;
		}
		if (entry.shape === 'bullet') {
			marker.add(entry.marker);
		}
		const afterMarker = entry.range.start + entry.marker.length;
		markerSpace.add(/^[ \t]+/.exec(text.slice(afterMarker, afterMarker + 8))?.[0]);
		indent.add(childIndent(entry));
		const lists = former.get(entry.parent ?? entry.section) ?? new Map<number, Entry>();
		const sibling = lists.get(entry.depth);
		if (sibling !== undefined) {
			loose.add(blankBetween(text, sibling, entry));
		}
		former.set(entry.parent ?? entry.section, lists.set(entry.depth, entry));
	}

	return {
		separator: separator.habit(),
		described: described.habit(),
		finalPeriod: finalPeriod.habit(),
		descriptionCase: descriptionCase.habit(),
		marker: marker.habit(),
		markerSpace: markerSpace.habit(),
		indent: indent.habit(),
		author: authorHabit(author),
		loose: loose.habit(),
		eol: endOfLine(text),
	};
}

/** Counts values; `undefined` is no value. */
class Tally<T> {
	readonly #counts = new Map<T, number>();
	total = 0;

	add(value: T | undefined): void {
		if (value !== undefined) {
			this.#counts.set(value, this.count(value) + 1);
			this.total++;
		}
	}

	count(value: T): number {
		return this.#counts.get(value) ?? 0;
	}

	habit(): Habit<T> | undefined {
		let best: Habit<T> | undefined;
		for (const [value, count] of this.#counts) {
			if (best === undefined || count > best.count) {
				best = { value, count, total: this.total };
			}
		}
		return best;
	}
}

function authorHabit(forms: Tally<'parentheses' | 'by' | 'none'>): ListStyle['author'] {
	if (forms.total === 0) {
		return undefined;
	}
	const value = forms.count('by') > forms.count('parentheses') ? 'by' : 'parentheses';
	const count = forms.count(value);
	const counts = count >= 2 && count * 10 >= forms.total;
	return { value: counts ? value : 'none', count: counts ? count : forms.count('none'), total: forms.total };
}

/** `undefined` when the author stands in another form, such as a description that is nothing but a name. */
function authorForm(text: string, entry: Entry): 'parentheses' | 'by' | 'none' | undefined {
	const name = entry.authorRange;
	if (entry.author === undefined || name === undefined) {
		return 'none';
	}
	if (name.start >= entry.link.range.start && name.end <= entry.link.range.end) {
		return /[(（]\s*$/.test(text.slice(entry.link.range.start, name.start)) ? 'parentheses' : undefined;
	}
	return /\bby[\s*_]*$/i.test(text.slice(Math.max(0, name.start - 8), name.start)) ? 'by' : undefined;
}

/** Case of the description's first letter; `undefined` when it starts with code or a digit, or its script has no case. */
function caseOf(text: string, entry: Entry): 'upper' | 'lower' | undefined {
	if (entry.descriptionRange !== undefined && text[entry.descriptionRange.start] === '`') {
		return undefined;
	}
	const first = /[\p{L}\p{N}]/u.exec(entry.description)?.[0] ?? '';
	return /\p{Lu}/u.test(first) ? 'upper' : /\p{Ll}/u.test(first) ? 'lower' : undefined;
}

function childIndent(entry: Entry): string | undefined {
	const outer = entry.parent?.indent;
	return outer !== undefined && entry.indent.length > outer.length && entry.indent.startsWith(outer)
		? entry.indent.slice(outer.length)
		: undefined;
}

/** Whether a blank line is all that stands between two entries; `undefined` when they are not next to each other. */
function blankBetween(text: string, a: Entry, b: Entry): boolean | undefined {
	const between = text.slice(a.range.end, b.range.start);
	return /\S/.test(between) ? undefined : hasBlankLine(between);
}

function endOfLine(text: string): '\n' | '\r\n' {
	let crlf = 0;
	let lf = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
		text[at - 1] === '\r' ? crlf++ : lf++;
	}
	return crlf > lf ? '\r\n' : '\n';
}
