import type { OffsetRange } from '../model';
import { type Atom, atomIndex, type Reading } from './nearLinkBlock';
import type { Bracket } from './nearLinkBrackets';
import { readTail } from './nearLinkTail';
import { maxUrlLength, spacedPathEnd, type UrlKind, urlKindAt } from './nearLinkUrl';

/** What was meant to stand between `](` and `)`, as the text has it. */
export interface Target {
	readonly kind: UrlKind;
	readonly url: string;
	/** Behind the closing bracket, or behind the URL when there is none. */
	readonly end: number;
	readonly closed: boolean;
	readonly problems: readonly string[];
	/** `inside` goes between `](` and `)`, `after` behind it; together they stand for everything up to `end`. */
	readonly readings: readonly { readonly inside: string; readonly after: string }[];
}

/** What stands before a target: where it starts, and what a bracket that closes further out might belong to. */
export interface Opening {
	/** Behind the opening bracket. */
	readonly at: number;
	/** `''`: there is none. */
	readonly bracket: Bracket | '<' | '';
	/** An unclosed parenthesis further out. */
	readonly outer: Bracket | undefined;
	/** The character before the whole link: a mark of emphasis there will close behind it. */
	readonly before: string;
}

const closers: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’', '<': '>', '': ')' };
const opensFor: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '）': '（', '］': '［', '】': '【' };
const softStop = /["“”«»（）［］【】《》〈〉「」『』。，、；：！？…—`]/;
/** A Chinese or Japanese sentence that goes on right behind a host name. */
const glued = /^\w+:\/\/[\w.-]+\.[a-z]{2,24}(?=[\u3040-\u30ff\u3400-\u9fff])/i;
const wellFormedTitle =
	/[ \t]+(?:"(?:[^"\\\n]|\\.){0,300}"|'(?:[^'\\\n]|\\.){0,300}'|\((?:[^()\\\n]|\\.){0,300}\))[ \t]*/y;

function closerOf(bracket: Opening['bracket']): string {
	return typeof bracket === 'string'
		? (closers[bracket] as string)
		: { round: ')', square: ']', curly: '}' }[bracket.kind];
}

/**
 * Runs along a URL up to white space, an atom, the text of another link or an unbalanced closing bracket.
 *
 * @param soft Stop at punctuation that hardly belongs to a URL, too; without it only `closer` ends the URL.
 */
function scan(text: string, range: OffsetRange, closer: string, soft: boolean): number {
	const depth: Record<string, number> = {};
	let square = range.start;
	for (let at = range.start; at < range.end; at++) {
		const character = text[at] as string;
		if (isPlain(text.charCodeAt(at))) {
			continue;
		}
		if (/[\s<\p{Cc}]/u.test(character) || (soft && softStop.test(character))) {
			return at;
		}
		if (character === '\\' && /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '')) {
			at++;
			continue;
		}
		const opens = opensFor[character];
		if (character === ']' && text[at + 1] === '(') {
			return depth['['] ? square : at;
		}
		if (opens !== undefined) {
			const open = depth[opens] ?? 0;
			const ends = soft || character === closer || (closer === '）' && character === ')');
			if (open === 0 && ends) {
				return at;
			}
			depth[opens] = Math.max(0, open - 1);
		} else if (character === closer || (soft && character === '>')) {
			return at;
		} else if ('([{（［【'.includes(character)) {
			depth[character] = (depth[character] ?? 0) + 1;
			square = character === '[' ? at : square;
		}
	}
	return range.end;
}

/** Letters, digits and `#%&+,-./:;=?@_~`: most of a URL, so that most of it is passed quickly. */
function isPlain(code: number): boolean {
	return (
		(code >= 0x61 && code <= 0x7a) ||
		(code >= 0x2b && code <= 0x3b) ||
		(code >= 0x3f && code <= 0x5a) ||
		(code >= 0x23 && code <= 0x26) ||
		code === 0x3d ||
		code === 0x5f ||
		code === 0x7e
	);
}

/** `undefined` when no URL begins there, when a template (`{{ … }}`) is part of it, or when it never ends. */
export function readTarget(reading: Reading, opening: Opening): Target | undefined {
	const { text } = reading;
	let start = opening.at;
	while (start - opening.at < 4 && /[ \t]/.test(text[start] ?? '')) {
		start++;
	}
	const quote = /["'“‘]/.test(text[start] ?? '') ? (text[start++] as string) : '';
	const angle = opening.bracket !== '<' && text[start] === '<';
	start += angle ? 1 : 0;
	const spaced = quote || angle ? undefined : spacedPathEnd(text, start);
	const kind = urlKindAt(text, start) ?? (spaced === undefined ? undefined : 'path');
	if (!kind) {
		return undefined;
	}
	const atom = reading.atoms[atomIndex(reading.atoms, start)] as Atom | undefined;
	const limit = Math.min(reading.range.end, atom?.start ?? Number.POSITIVE_INFINITY, start + maxUrlLength);
	const room = { start, end: limit };
	const wide = typeof opening.bracket !== 'string' && opening.bracket.wide;
	const closer = closerOf(opening.bracket);

	const problems: string[] = [];
	let end: number;
	let inside: string;
	const pointed = angle ? /^(?:[^<>\n)]|\)(?!\s))*>/.exec(text.slice(start, limit))?.[0].length : undefined;
	if (pointed !== undefined) {
		end = start + pointed - 1;
		inside = text.slice(start - 1, end + 1);
	} else {
		const wanted = quote ? (closers[quote] as string) : wide && closer === ')' ? '）' : closer;
		end = scan(text, room, wanted, false);
		if (!closes(text[end], closer, wanted)) {
			end = scan(text, room, wanted, true);
		}
		if (end === start + maxUrlLength) {
			return undefined;
		}
		if (end === limit && atom?.start === end && atom.kind === 'opaque' && text[end] !== '<' && text[end] !== '`') {
			return undefined;
		}
		if (!closes(text[end], closer, wanted) && !isClosing(reading, end)) {
			end = start + trimmed(text.slice(start, end), opening.before).length;
		}
		inside = text.slice(start, end);
		if (angle) {
			problems.push('unclosed angle bracket');
		}
	}
	const url = text.slice(start, end);
	let at = pointed === undefined ? end : end + 1;
	if (quote) {
		problems.push('quotes around the URL');
		at += text[at] === closers[quote] ? 1 : 0;
	}
	wellFormedTitle.lastIndex = at;
	const title = wellFormedTitle.exec(text)?.[0];
	if (title !== undefined && wellFormedTitle.lastIndex < limit && closes(text[at + title.length], closer, closer)) {
		inside += title.trimEnd();
		at += title.length;
	}
	const tail = readTail(reading, opening, { start, end: at, url, inside, angle: angle && pointed === undefined });
	return { kind, url, ...tail, problems: [...problems, ...tail.problems] };
}

function closes(character: string | undefined, closer: string, wanted: string): boolean {
	return character !== undefined && (character === closer || character === wanted);
}

/** A closing bracket that belongs to nothing else. */
function isClosing({ brackets, text }: Reading, at: number): boolean {
	const bracket = brackets.get(at);
	return text[at] === '>' || (bracket !== undefined && !bracket.opens);
}

/** Without what follows a URL in prose: punctuation and closing emphasis. */
function trimmed(url: string, before: string): string {
	const cut = (glued.exec(url)?.[0] ?? url).replace(/[.,;:!?'*(]{1,9}$/, '');
	return before === '_' || before === '~' ? cut.replace(/[_~]{1,3}$/, '') : cut;
}
