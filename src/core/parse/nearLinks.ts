import type { NearLink } from '../model';
import { holdsLink, type NearLinkBlock, type Reading, readBlock } from './nearLinkBlock';
import type { Bracket } from './nearLinkBrackets';
import { type Label, readLabel } from './nearLinkLabel';
import { readStray } from './nearLinkStray';
import { readTarget, type Target } from './nearLinkTarget';

export type { NearLinkBlock } from './nearLinkBlock';

/** The latest brackets without a partner before the place that is being read. */
interface Open {
	square: Bracket | undefined;
	round: Bracket | undefined;
}

/**
 * Finds text that wants to be a link and is not, and says which link was meant.
 *
 * It looks at every bracket with a URL right behind it, reads what stands before (a text, a gap) and behind (a
 * closing bracket, a title), and reports whatever is not spelt as CommonMark wants it
 * (https://spec.commonmark.org/0.31.2/#links). A text is only believed with a URL; relative paths and fragments only
 * where `](` is written as it should be.
 *
 * @returns In order, disjoint; nothing for valid Markdown and prose. The cost is linear in the length of the block.
 */
export function findNearLinks(block: NearLinkBlock): NearLink[] {
	const reading = readBlock(block);
	const found = readStray(reading);
	const open: Open = { square: undefined, round: undefined };
	for (const bracket of reading.brackets.values()) {
		found.push(...readBracket(reading, bracket, open));
		if (bracket.stray && bracket.opens && bracket.kind !== 'curly') {
			open[bracket.kind] = bracket;
		}
	}
	found.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
	const disjoint: NearLink[] = [];
	for (const near of found) {
		if (near.range.start >= (disjoint.at(-1)?.range.end ?? 0)) {
			disjoint.push(near);
		}
	}
	return disjoint;
}

function readBracket(reading: Reading, bracket: Bracket, open: Open): NearLink[] {
	const near =
		bracket.kind === 'round'
			? bracket.opens && (readRound(reading, bracket, open) ?? readReversed(reading, bracket))
			: bracket.opens
				? readInstead(reading, bracket)
				: bracket.kind === 'square' && readUnopened(reading, bracket);
	return near ? [near] : [];
}

/** `[a](u`, `[a] (u)`, `[a(u)`, `a](u)`: whatever has a parenthesis before its URL. */
function readRound(reading: Reading, bracket: Bracket, open: Open): NearLink | undefined {
	const { text, brackets } = reading;
	const outer = brackets.get(bracket.at - 1);
	const doubled = outer?.opens && outer.kind === 'round' ? outer : undefined;
	const label = readLabel(reading, (doubled ?? bracket).at, open.square);
	if (!label || label.choices.length === 0) {
		return undefined;
	}
	const choice = label.choices[0] as Label['choices'][number];
	const before = text[choice.from - 1] ?? '';
	const target = readTarget(reading, { at: bracket.at + 1, bracket, outer: doubled ? undefined : open.round, before });
	if (!target || !isCertain(reading, bracket, label, target)) {
		return undefined;
	}
	if (!doubled) {
		return readNested(reading, label, target) ?? write(reading, label, target, label.problems);
	}
	const both = doubled.partner?.at === target.end;
	return label.gap === 'none' && target.closed && (both || doubled.stray)
		? write(reading, label, both ? { ...target, end: target.end + 1 } : target, ['doubled parenthesis'])
		: undefined;
}

/** `[[a](u)](u)`: CommonMark reads the inner link only. */
function readNested({ text, links }: Reading, label: Label, target: Target): NearLink | undefined {
	const { from, text: inner } = label.choices[0] as Label['choices'][number];
	const link = links.find(({ kind, range }) => kind === 'inline' && range.start === inner.start);
	if (!link || link.range.end !== inner.end || label.lacks || label.gap !== 'none' || !target.closed) {
		return undefined;
	}
	const words = text.slice(link.textRange.start, link.textRange.end);
	const replacements = [
		text.slice(inner.start, inner.end),
		...target.readings.map(({ inside, after }) => `[${words}](${inside})${after}`),
	];
	return {
		range: { start: from, end: target.end },
		text: words,
		url: target.url,
		problem: 'link inside the text of a link',
		replacements: [...new Set(replacements)],
	};
}

function isCertain(reading: Reading, bracket: Bracket, label: Label, target: Target): boolean {
	const { text, range } = reading;
	const apart = label.gap !== 'none';
	const inner = (label.choices[0] as Label['choices'][number]).text;
	if (target.kind !== 'absolute') {
		const upright = !apart && !bracket.wide && text[bracket.at - 1] === ']';
		const near = label.gap === 'space' && !label.lacks && /^\.{1,2}\//.test(target.url);
		return (upright && (target.closed || !label.lacks)) || (near && target.closed);
	}
	if (label.lacks === 'closing') {
		return target.closed;
	}
	if (!apart) {
		return true;
	}
	const words = text.slice(inner.start, inner.end);
	const citation = /^\s*\d+\s*$/.test(words) && inner.start - 1 > range.start;
	const defined = !label.lacks && label.gap !== 'colon' && reading.isDefined(words);
	// Prose goes on behind a URL in parentheses: `[note] (https://example.com, page 3)`.
	return !citation && !defined && (target.closed ? !target.problems.includes('space in the URL') : bracket.stray);
}

/** `(https://example.com)[a]`: URL and text changed places. */
function readReversed(reading: Reading, bracket: Bracket): NearLink | undefined {
	const { text, brackets } = reading;
	if (bracket.at > reading.range.start && !/\s/.test(text[bracket.at - 1] as string)) {
		return undefined;
	}
	const target = readTarget(reading, { at: bracket.at + 1, bracket, outer: undefined, before: '' });
	const square = target?.kind === 'absolute' && target.closed ? brackets.get(target.end) : undefined;
	const end = square?.opens && square.kind === 'square' ? square.partner?.at : undefined;
	if (!target || !square || end === undefined || /[[(:]/.test(text[end + 1] ?? '')) {
		return undefined;
	}
	const inner = { start: square.at + 1, end };
	const choices = [{ from: bracket.at, text: inner }];
	return /^\s*\d*\s*$/.test(text.slice(inner.start, end))
		? undefined
		: write(reading, { choices }, { ...target, end: end + 1 }, ['URL before the text']);
}

/** `[a][u]`, `[a]{u}`, `(a)[u]`: another bracket instead of the parenthesis. */
function readInstead(reading: Reading, bracket: Bracket): NearLink | undefined {
	const { text, brackets, isDefined } = reading;
	const close = brackets.get(bracket.at - 1);
	if (
		!close?.partner ||
		close.opens ||
		close.kind === 'curly' ||
		(close.kind === 'round' && bracket.kind === 'curly')
	) {
		return undefined;
	}
	const target = readTarget(reading, { at: bracket.at + 1, bracket, outer: undefined, before: '' });
	if (target?.kind !== 'absolute' || !target.closed || isDefined(target.url)) {
		return undefined;
	}
	if (/[[(:（]/.test(text[target.end] ?? '') || text[close.partner.at - 1] === ']') {
		return undefined;
	}
	const problem =
		close.kind === 'round'
			? 'swapped brackets and parentheses'
			: `${bracket.kind === 'curly' ? 'braces' : 'brackets'} around the URL`;
	const choices = [{ from: close.partner.at, text: { start: close.partner.at + 1, end: close.at } }];
	return write(reading, { choices }, target, [problem]);
}

/** `[a]<u>`, `[a]u)`: no parenthesis before the URL. */
function readUnopened(reading: Reading, close: Bracket): NearLink | undefined {
	const { text } = reading;
	if (!close.partner) {
		return undefined;
	}
	const space = /^[ \t]{0,3}/.exec(text.slice(close.at + 1, close.at + 4))?.[0].length as number;
	const angle = space === 0 && text[close.at + 1] === '<';
	const at = close.at + 1 + (angle ? 1 : space);
	const target = readTarget(reading, { at, bracket: angle ? '<' : '', outer: undefined, before: '' });
	if (target?.kind !== 'absolute' || !target.closed) {
		return undefined;
	}
	const problem = angle ? 'angle brackets around the URL' : 'URL without an opening parenthesis';
	const choices = [{ from: close.partner.at, text: { start: close.partner.at + 1, end: close.at } }];
	return write(reading, { choices }, target, [problem]);
}

/** Puts the link together; `undefined` when the text is none or nothing would change. */
function write(
	reading: Reading,
	{ choices }: Pick<Label, 'choices'>,
	target: Target,
	labelProblems: readonly string[],
): NearLink | undefined {
	const { text, brackets } = reading;
	const usable = choices.filter(choice => isText(reading, choice.text));
	const first = usable[0];
	if (!first) {
		return undefined;
	}
	const problems = [...labelProblems, ...target.problems];
	let start = Math.min(...usable.map(choice => choice.from));
	let end = target.end;
	let cut = 0;
	const open = brackets.get(start - 1);
	if (open?.stray && open.opens && open.kind === 'square' && text[start] === '[') {
		start--;
		cut = 1;
		problems.push('extra opening bracket');
	}
	const close = brackets.get(end);
	if (target.closed && close?.stray && !close.opens && close.kind === 'round' && text[end - 1] === text[end]) {
		end++;
		problems.push('extra closing parenthesis');
	}
	const replacements = usable.flatMap(choice =>
		target.readings.map(
			({ inside, after }) =>
				text.slice(start + cut, choice.from) + `[${text.slice(choice.text.start, choice.text.end)}](${inside})${after}`,
		),
	);
	const different = [...new Set(replacements)].filter(replacement => replacement !== text.slice(start, end));
	return problems.length === 0 || different.length === 0
		? undefined
		: {
				range: { start, end },
				text: text.slice(first.text.start, first.text.end).replace(/\s+/g, ' '),
				url: target.url,
				problem: problems[0] as string,
				replacements: different.slice(0, 4),
			};
}

/** No footnote, task box or callout, and no link in it. */
function isText(reading: Reading, inner: { readonly start: number; readonly end: number }): boolean {
	const words = reading.text.slice(inner.start, Math.min(inner.end, inner.start + 1001));
	return (
		words.length <= 1000 && words.trim() !== '' && !/^(?:[xX]$|\^|!\w+$)/.test(words) && !holdsLink(reading, inner)
	);
}
