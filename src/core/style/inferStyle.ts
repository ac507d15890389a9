import { sectionSorted } from '../edit/sortOrder';
import type { Entry, Habit, ListStyle } from '../model';
import type { StyleValues } from './houseStyle';
import { siblingLists, siblingsBefore } from './siblings';
import { Tally } from './tally';
import { type Trait, traits } from './traits';

/**
 * What the list itself does, counted over its entries. `text` is the document the entries' ranges point into.
 *
 * Each habit is the most common value (the first seen, when two are equally common), with how many places have it
 * and how many could. Two fields are a little more than that:
 * - `author` is counted over all entries: a form of credit is the list's only when at least 2 entries and a tenth of
 *   all use it; else the value is `none`.
 * - `order` is counted over lists and tables of at least 5 entries.
 */
export function inferStyle(text: string, entries: readonly Entry[]): ListStyle {
	const before = siblingsBefore(entries);
	const count = <K extends Trait>(trait: K): Tally<StyleValues[K]> => {
		const tally = new Tally<StyleValues[K]>();
		for (const entry of entries) {
			tally.add(traits[trait](text, entry, before.get(entry)));
		}
		return tally;
	};
	const forms = count('author');
	const uncredited = entries.filter(entry => entry.author === undefined || entry.authorRange === undefined);
	return {
		separator: count('separator').habit(),
		described: count('described').habit(),
		finalPeriod: count('finalPeriod').habit(),
		descriptionCase: count('descriptionCase').habit(),
		marker: count('marker').habit(),
		markerSpace: count('markerSpace').habit(),
		indent: count('indent').habit(),
		author: authorHabit(forms, uncredited.length),
		order: orderHabit(text, entries),
		loose: count('loose').habit(),
		eol: endOfLine(text),
	};
}

function authorHabit(forms: Tally<'parentheses' | 'by' | 'none'>, without: number): ListStyle['author'] {
	const total = forms.total + without;
	if (total === 0) {
		return undefined;
	}
	const value = forms.count('by') > forms.count('parentheses') ? 'by' : 'parentheses';
	const count = forms.count(value);
	return count >= 2 && count * 10 >= total ? { value, count, total } : { value: 'none', count: without, total };
}

function orderHabit(text: string, entries: readonly Entry[]): Habit<'alphabetical' | 'none'> | undefined {
	const tally = new Tally<'alphabetical' | 'none'>();
	for (const list of siblingLists(text, entries)) {
		if (list.length >= 5) {
			tally.add(sectionSorted(list) ? 'alphabetical' : 'none');
		}
	}
	return tally.habit();
}

function endOfLine(text: string): '\n' | '\r\n' {
	let crlf = 0;
	let lf = 0;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
		text[at - 1] === '\r' ? crlf++ : lf++;
	}
	return crlf > lf ? '\r\n' : '\n';
}
