import { holdsLink, type Reading } from './nearLinkBlock';
import type { Opening, Target } from './nearLinkTarget';

interface Head {
	/** First character of the URL. */
	readonly start: number;
	/** Behind the URL, its closing quote or angle bracket, and a well-formed title. */
	readonly end: number;
	readonly url: string;
	/** All that again, as it goes between the parentheses. */
	readonly inside: string;
	/** An angle bracket was opened before the URL and not closed. */
	readonly angle: boolean;
}

type Tail = Pick<Target, 'end' | 'closed' | 'problems' | 'readings'>;

const separator = /^[ \t]+(?:[-–—|:•·]|--)(?=[ \t])/;
const quotes = /["'“”‘’„«»]/;
const closingQuote: Readonly<Record<string, RegExp>> = { '"': /"/, "'": /'/, '“': /[”"]/, '‘': /[’']/, '„': /[“”"]/ };

/** What follows a URL: its closing bracket in any guise, a broken title, the rest of a URL with spaces, or nothing. */
export function readTail(reading: Reading, opening: Opening, head: Head): Tail {
	return readCloser(reading, opening, head) ?? readFilled(reading, opening, head) ?? readOpen(reading, opening, head);
}

function closedAt(end: number, inside: string, problems: readonly string[]): Tail {
	return { end, closed: true, problems, readings: [{ inside, after: '' }] };
}

function readCloser(reading: Reading, { bracket, outer }: Opening, head: Head): Tail | undefined {
	const { text, brackets } = reading;
	let at = head.end;
	while (at - head.end < 4 && /[ \t]/.test(text[at] ?? '')) {
		at++;
	}
	const closer = brackets.get(at);
	if (at >= reading.range.end || text[at] === undefined) {
		return undefined;
	}
	if (bracket === '<') {
		return text[at] === '>' ? closedAt(at + 1, head.inside, []) : undefined;
	}
	if (text[at] === '>' && at === head.end) {
		return closedAt(at + 1, head.inside, ['angle bracket closing the URL']);
	}
	if (!closer || closer.opens) {
		return undefined;
	}
	const kind = bracket === '' ? 'round' : bracket.kind;
	if (closer.kind === kind) {
		if (bracket === '') {
			// In `([a]u), [b](v))` the outer parenthesis found the wrong partner.
			return closer.stray || reading.lastStray > at ? closedAt(at + 1, head.inside, []) : undefined;
		}
		const belongs = closer.partner === bracket || closer.stray;
		if (!belongs || (outer && outer.wide === closer.wide && bracket.wide !== closer.wide)) {
			return undefined;
		}
		const wide = bracket.wide || closer.wide;
		return closedAt(at + 1, head.inside, wide ? [`full-width ${kind === 'round' ? 'parentheses' : 'brackets'}`] : []);
	}
	if (kind !== 'round' || !closer.stray || at !== head.end || bracket === '') {
		return undefined;
	}
	return closedAt(at + 1, head.inside, [`${closer.kind === 'square' ? 'bracket' : 'brace'} closing the URL`]);
}

/** The parenthesis does close, but further on: a broken title, spaces in the URL, or one that closes at the wrong place. */
function readFilled(reading: Reading, { bracket, outer }: Opening, head: Head): Tail | undefined {
	const { text } = reading;
	const close = typeof bracket === 'object' && bracket.kind === 'round' ? bracket.partner?.at : undefined;
	if (close === undefined || close < head.end || close - head.end > 400) {
		return undefined;
	}
	const rest = text.slice(head.end, close);
	const wrapped = /^[ \t]*\r?\n[ \t>]*([^\s()[\]]+)$/.exec(rest);
	if (wrapped && (/[/=&%?#]/.test(wrapped[1] as string) || /[-/_=&?]$/.test(head.url))) {
		return closedAt(close + 1, head.inside + wrapped[1], ['line break in the URL']);
	}
	if (!/^[ \t]+\S/.test(rest) || rest.includes('\n') || holdsLink(reading, { start: head.end, end: close })) {
		return undefined;
	}
	const words = rest.trim();
	const title = readBrokenTitle(words);
	if (title) {
		return closedAt(close + 1, `${head.inside} ${quoted(title.text)}`, [title.problem]);
	}
	if (separator.test(rest)) {
		const atEnd = /^[.,;!?\s]*$/.test(text.slice(close + 1, reading.range.end).slice(0, 20));
		return outer || !atEnd
			? undefined
			: {
					end: close + 1,
					closed: true,
					problems: ['closing parenthesis behind the description'],
					readings: [
						{ inside: head.inside, after: rest },
						{ inside: head.inside, after: `${rest})` },
					],
				};
	}
	return outer || quotes.test(words[0] as string) ? undefined : spaced(head, rest, close);
}

function spaced(head: Head, rest: string, close: number): Tail {
	const words = rest.trim();
	const count = words.split(/\s+/).length;
	const percent = head.angle ? `<${head.url}${rest}>` : (head.inside + rest.trimEnd()).replace(/[ \t]/g, '%20');
	const certain = head.angle || /[/=&%?#_]|\.[a-z0-9]{2,5}$/i.test(words) || (count === 1 && /\w\/./.test(head.url));
	const titled = `${head.inside} ${quoted(words)}`;
	const insides = certain ? [percent] : count > 3 ? [titled, percent] : [percent, titled];
	return {
		end: close + 1,
		closed: true,
		problems: ['space in the URL'],
		readings: insides.map(inside => ({ inside, after: '' })),
	};
}

/** `"title`, `title"`, `“title”`, `"a "b" c"`: what a title looks like that CommonMark does not take for one. */
function readBrokenTitle(words: string): { readonly text: string; readonly problem: string } | undefined {
	const first = words[0] as string;
	const inner = words.slice(1);
	const closing = closingQuote[first];
	if (!closing) {
		return /^[^"“”]+["”]$/.test(words) ? { text: words.slice(0, -1), problem: 'unopened title' } : undefined;
	}
	if (inner.length > 1 && quotes.test(inner.at(-1) as string)) {
		const problem = /["']/.test(first) ? 'quotes inside the title' : 'curly quotes around the title';
		return { text: inner.slice(0, -1), problem };
	}
	return inner && !closing.test(inner) ? { text: inner, problem: 'unclosed title' } : undefined;
}

function quoted(title: string): string {
	return `"${title.replace(/\\?"/g, '\\"')}"`;
}

/** Nothing closes the URL: it ends where it ends, or behind a title. */
function readOpen({ text, range }: Reading, { bracket }: Opening, head: Head): Tail {
	const openRounds = (head.url.match(/\(/g)?.length ?? 0) - (head.url.match(/\)/g)?.length ?? 0);
	const inside = openRounds > 0 ? head.inside + ')'.repeat(openRounds) : head.inside;
	const bare: Tail = {
		end: head.end,
		closed: false,
		problems: ['unclosed parenthesis'],
		readings: [{ inside, after: '' }],
	};
	if (typeof bracket !== 'object' || bracket.kind !== 'round') {
		return bare;
	}
	const line = (text.slice(head.end, Math.min(range.end, head.end + 400)).split(/[\r\n]/, 1)[0] as string).trimEnd();
	const title = /^[ \t]+(?:(["'])(?:(?!\1)[^\\]|\\.)+\1|“[^”]+”)/.exec(line)?.[0];
	if (title) {
		const after = line.slice(title.length);
		const shown = title.includes('“') ? ` ${quoted(title.trim().slice(1, -1))}` : title;
		const titled = { inside: inside + shown, after: '' };
		const untitled = { inside, after: title };
		const readings =
			after === '' || separator.test(after) || /^[.,;:](?:\s|$)/.test(after)
				? [titled]
				: /^[ \t]/.test(after)
					? [untitled, titled]
					: undefined;
		return readings ? { ...bare, end: head.end + title.length, readings } : bare;
	}
	const open = /^[ \t]+"([^"]+?)(?=[ \t]+[-–—][ \t]|$)/.exec(line);
	return open
		? {
				...bare,
				end: head.end + open[0].length,
				problems: ['unclosed title'],
				readings: [
					{ inside: `${inside} ${quoted(open[1] as string)}`, after: '' },
					{ inside, after: open[0] },
				],
			}
		: bare;
}
