import type { OffsetRange } from '../model';
import { type Atom, atomIndex, holdsLink, type Reading } from './nearLinkBlock';
import type { Bracket } from './nearLinkBrackets';

/** What was meant to stand between `[` and `]`, read backwards from an opening parenthesis. */
export interface Label {
	/** The likeliest first. `from` is where the link would begin, its opening bracket included if there is one. */
	readonly choices: readonly { readonly from: number; readonly text: OffsetRange }[];
	/** What stands between the text and the parenthesis. */
	readonly gap: 'none' | 'space' | 'line' | 'colon';
	/** It lacks its opening or its closing bracket. */
	readonly lacks: 'opening' | 'closing' | undefined;
	readonly problems: readonly string[];
}

/** Characters of text that are looked at, at most. */
const maxText = 500;
/** A run of capitalized words is looked for in so many characters. */
const nameLength = 100;

/**
 * @param at The opening parenthesis.
 * @param open The nearest stray `[` before it.
 */
export function readLabel(reading: Reading, at: number, open: Bracket | undefined): Label | undefined {
	const { text, brackets } = reading;
	const { start, gap, problems } = readGap(reading, at);
	const close = brackets.get(start - 1);
	if (close && !close.opens && close.kind === 'square') {
		if (close.partner) {
			const { at: from, wide } = close.partner;
			const wideness = wide || close.wide ? ['full-width brackets'] : [];
			return {
				choices: [{ from, text: { start: from + 1, end: close.at } }],
				gap,
				lacks: undefined,
				problems: [...wideness, ...problems],
			};
		}
		return close.stray
			? {
					choices: openingChoices(reading, close.at),
					gap,
					lacks: 'opening',
					problems: ['text without an opening bracket', ...problems],
				}
			: undefined;
	}
	if (!open || at - open.at > maxText || gap === 'colon' || gap === 'line') {
		return undefined;
	}
	const wrong = close && !close.opens && (close.partner?.at ?? -1) < open.at ? close : undefined;
	const inner = { start: open.at + 1, end: wrong ? wrong.at : start };
	if (/[\r\n]/.test(text.slice(inner.start, inner.end)) || holdsLink(reading, inner)) {
		return undefined;
	}
	const problem = wrong
		? `${wrong.kind === 'curly' ? 'brace' : 'parenthesis'} closing the text`
		: 'text without a closing bracket';
	return { choices: [{ from: open.at, text: inner }], gap, lacks: 'closing', problems: [problem] };
}

/** White space (one line break at most, with the indent and quote marks of the next line) or a colon. */
function readGap({ text, range }: Reading, at: number): Pick<Label, 'gap' | 'problems'> & { readonly start: number } {
	let start = at;
	while (start > range.start && at - start < 80 && /[\s>\u200b-\u200d\u2060\ufeff]/.test(text[start - 1] as string)) {
		start--;
	}
	const space = text.slice(start, at);
	if (text[start - 1] === ':' && start - 1 > range.start && !/[\r\n>]/.test(space)) {
		return { start: start - 1, gap: 'colon', problems: ['colon between text and URL'] };
	}
	if (space === '') {
		return { start, gap: 'none', problems: [] };
	}
	if (/^[^\S\r\n]*(?:\r\n?|\n)[ \t>]*$/.test(space)) {
		return { start, gap: 'line', problems: ['line break between text and URL'] };
	}
	if (/[\r\n>]/.test(space)) {
		return { start: at, gap: 'none', problems: [] };
	}
	const seen = /\s/.test(space.replaceAll('\ufeff', ''));
	return { start, gap: 'space', problems: [`${seen ? 'space' : 'invisible character'} between text and URL`] };
}

/** Where a text may begin whose opening bracket is missing. */
function openingChoices(reading: Reading, close: number): Label['choices'] {
	const { text, brackets } = reading;
	const doubled = brackets.get(close - 1);
	if (doubled?.partner && doubled.kind === 'square' && !doubled.opens) {
		const from = doubled.partner.at;
		return [
			{ from, text: { start: from + 1, end: close - 1 } },
			{ from, text: { start: from, end: close } },
		];
	}
	let start = boundary(reading, close);
	const wrong = brackets.get(start - 1);
	const skipped = leading(text.slice(start, close));
	// Behind a link and a separator another link begins, as at the start of an item.
	const begin =
		start === reading.range.start
			? beginsContent(reading)
			: /[-–—:|,;/•·]\s*$/.test(text.slice(start, start + skipped).replace(/[*_~]+$/, ''));
	start += skipped;
	const choose = (from: number) => ({ from, text: { start: from, end: close } });
	const stretch = text.slice(start, close);
	if (stretch.trim() === '') {
		return [];
	}
	if (wrong?.stray && wrong.opens && start === wrong.at + 1) {
		return [{ from: wrong.at, text: { start, end: close } }, choose(start)];
	}
	const picture =
		/^(?:(?:[\p{Extended_Pictographic}\p{RI}][\ufe0f\u200d]*|:[a-z_]{2,30}:)\s*)+(?<=\s)/u.exec(stretch)?.[0].length ??
		0;
	const clause = /^.*(?:[:;,.!?] |[ \t][-–—|][ \t]|[\r\n][ \t>]*)/s.exec(stretch)?.[0].length ?? 0;
	const dash = /^[^\r\n]*?[ \t][-–—|][ \t]+/.exec(stretch)?.[0].length ?? 0;
	const word = (/\s\S+$/.exec(stretch)?.index ?? -1) + 1;
	const name = /(?:(?:^|\s)\p{Lu}\S*){2,}$/u.exec(stretch.slice(-nameLength));
	const nameStart = name ? Math.max(0, stretch.length - nameLength) + name.index + (/^\s/.test(name[0]) ? 1 : 0) : 0;
	const starts = begin
		? picture
			? [picture, 0]
			: /^\p{Ll}\S*\s+\S+\s+\S+\s/u.test(stretch)
				? [0, clause, nameStart, word]
				: [0, dash, clause]
		: clause || stretch.split(/\s+/).length > 5
			? [nameStart || clause || word, clause, word]
			: [nameStart, 0, word];
	return [...new Set(starts)].slice(0, 4).map(offset => choose(start + offset));
}

/** The nearest place before the text that it cannot reach over: a link, a tag, an unclosed parenthesis, the block's start. */
function boundary({ text, range, atoms, brackets }: Reading, close: number): number {
	const first = Math.max(range.start, close - maxText);
	let start = first;
	for (let index = atomIndex(atoms, first); index < atoms.length && (atoms[index] as Atom).start < close; index++) {
		const atom = atoms[index] as Atom;
		if (atom.kind === 'link' || text[atom.start] === '<') {
			start = atom.end;
		}
	}
	for (let at = close - 1; at >= start; at--) {
		const bracket = brackets.get(at);
		if (bracket?.opens && (bracket.partner?.at ?? close) >= close) {
			return at + 1;
		}
	}
	return start;
}

/** White space, a task's box, a separator and a mark of emphasis that nothing closes before the text ends. */
function leading(stretch: string): number {
	const plain = /^\s*(?:\[[ xX]\]\s+)?(?:[-–—:|,.;&+/•·]+\s+)?/.exec(stretch)?.[0].length as number;
	const mark = /^(?:\*{1,3}|_{1,3}|~~)(?=\S)/.exec(stretch.slice(plain))?.[0];
	return mark && !stretch.includes(mark, plain + mark.length) ? plain + mark.length : plain;
}

/** Whether the block is the content of a list item, a heading or a cell, which a link often begins. */
export function beginsContent({ text, range }: Reading): boolean {
	const before = text.slice(Math.max(0, range.start - 200), range.start);
	return /(?:^|[\r\n])[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+$|(?:^|[\r\n])[ \t>]*#{1,6}[ \t]+$|\|[ \t]*$/.test(before);
}
