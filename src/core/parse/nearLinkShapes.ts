import type { NearLink } from '../model';
import { atomIndex, type Reading } from './nearLinkBlock';
import type { Bracket } from './nearLinkBrackets';
import { type Label, readLabel } from './nearLinkLabel';
import { readTarget, type Target } from './nearLinkTarget';
import { isFilePath, urlKindAt } from './nearLinkUrl';
import { writeNearLink } from './nearLinkWrite';

/** The latest brackets without a partner before the place that is being read. */
export interface Open {
	square: Bracket | undefined;
	round: Bracket | undefined;
}

/** The broken link that a bracket is a part of, if it is the one right before a URL. */
export function readShape(reading: Reading, bracket: Bracket, open: Open): NearLink | undefined {
	if (bracket.kind === 'round') {
		return bracket.opens ? (readRound(reading, bracket, open) ?? readReversed(reading, bracket)) : undefined;
	}
	if (bracket.opens) {
		return readInstead(reading, bracket);
	}
	return bracket.kind === 'square' ? readUnopened(reading, bracket) : undefined;
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
	if (!target || !isCertain(reading, bracket, label, target, open)) {
		return undefined;
	}
	if (!doubled) {
		return readNested(reading, label, target) ?? writeNearLink(reading, label, target, label.problems);
	}
	const both = doubled.partner?.at === target.end;
	return label.gap === 'none' && target.closed && (both || doubled.stray || open.round)
		? writeNearLink(reading, label, both ? { ...target, end: target.end + 1 } : target, ['doubled parenthesis'])
		: undefined;
}

/** `[[a](u)](u)`: CommonMark reads the inner link only. */
function readNested({ text, atoms }: Reading, label: Label, target: Target): NearLink | undefined {
	const { from, text: inner } = label.choices[0] as Label['choices'][number];
	const { start, end, link } = atoms[atomIndex(atoms, inner.start)] ?? {};
	if (
		link?.kind !== 'inline' ||
		start !== inner.start ||
		end !== inner.end ||
		label.lacks ||
		label.gap !== 'none' ||
		!target.closed
	) {
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

function isCertain(reading: Reading, bracket: Bracket, label: Label, target: Target, open: Open): boolean {
	const { text, range } = reading;
	const apart = label.gap !== 'none';
	const inner = (label.choices[0] as Label['choices'][number]).text;
	if (target.kind !== 'absolute') {
		const indexed = /[\p{L}\p{N}_)\]]/u.test(text[(label.choices[0] as Label['choices'][number]).from - 1] ?? '');
		const upright = !apart && !bracket.wide && text[bracket.at - 1] === ']' && !indexed;
		const near = label.gap === 'space' && !label.lacks && /^\.{1,2}\//.test(target.url);
		const { from } = label.choices[0] as Label['choices'][number];
		const leads = (text[from - 1] === '[' ? from - 1 : from) === range.start && isFilePath(target.url);
		return (upright && (target.closed || !label.lacks)) || ((near || leads) && target.closed);
	}
	if (label.lacks === 'closing') {
		return target.closed;
	}
	if (!apart) {
		return true;
	}
	const words = text.slice(inner.start, inner.end);
	const citation = /^\s*\d+\s*$/.test(words) && inner.start - 1 > range.start;
	const defined = !label.lacks && label.gap !== 'colon' && isDefined(reading, words);
	const box = /^(?:x|X)$/.test(words) && (words === 'x' || inner.start - 1 === range.start);
	// Prose goes on behind a URL in parentheses: `[note] (https://example.com, page 3)`.
	return (
		!citation &&
		!defined &&
		!box &&
		(target.closed ? !target.problems.includes('space in the URL') : bracket.stray || open.round !== undefined)
	);
}

/** What stands in other brackets than it should, or in none, is an absolute URL, or a file's path where the block begins. */
function isBelieved({ range }: Reading, { kind, url }: Target, from: number): boolean {
	return kind === 'absolute' || (kind === 'path' && from === range.start && isFilePath(url));
}

/** `(https://example.com)[a]`: URL and text changed places. */
function readReversed(reading: Reading, bracket: Bracket): NearLink | undefined {
	const { text, brackets } = reading;
	if (bracket.at > reading.range.start && !/\s/.test(text[bracket.at - 1] as string)) {
		return undefined;
	}
	const target = readTarget(reading, { at: bracket.at + 1, bracket, outer: undefined, before: '' });
	const square = target?.closed && isBelieved(reading, target, bracket.at) ? brackets.get(target.end) : undefined;
	const end = square?.opens && square.kind === 'square' ? square.partner?.at : undefined;
	if (!target || !square || end === undefined || /[[(:]/.test(text[end + 1] ?? '')) {
		return undefined;
	}
	if (urlKindAt(text, square.at + 1) === 'absolute') {
		return undefined;
	}
	const inner = { start: square.at + 1, end };
	const choices = [{ from: bracket.at, text: inner }];
	return /^\s*\d*\s*$/.test(text.slice(inner.start, end))
		? undefined
		: writeNearLink(reading, { choices }, { ...target, end: end + 1 }, ['URL before the text']);
}

/** `[a][u]`, `[a]{u}`, `(a)[u]`: another bracket instead of the parenthesis. */
function readInstead(reading: Reading, bracket: Bracket): NearLink | undefined {
	const { text, brackets } = reading;
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
	if (!target?.closed || !isBelieved(reading, target, close.partner.at) || isDefined(reading, target.url)) {
		return undefined;
	}
	const next = text[target.end] ?? '';
	const another = next === '[' || (/[(（]/.test(next) && urlKindAt(text, target.end + 1) === 'absolute');
	if (another || text[close.partner.at - 1] === ']') {
		return undefined;
	}
	const problem =
		close.kind === 'round'
			? 'swapped brackets and parentheses'
			: `${bracket.kind === 'curly' ? 'braces' : 'brackets'} around the URL`;
	const choices = [{ from: close.partner.at, text: { start: close.partner.at + 1, end: close.at } }];
	return writeNearLink(reading, { choices }, target, [problem]);
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
	if (!target?.closed || !isBelieved(reading, target, close.partner.at)) {
		return undefined;
	}
	const problem = angle ? 'angle brackets around the URL' : 'URL without an opening parenthesis';
	const choices = [{ from: close.partner.at, text: { start: close.partner.at + 1, end: close.at } }];
	return writeNearLink(reading, { choices }, target, [problem]);
}

/** Labels are compared as CommonMark does: white space collapsed, case folded. */
function isDefined(reading: Reading, label: string): boolean {
	return reading.isDefined(label.trim().replace(/\s+/g, ' ').toLowerCase());
}
