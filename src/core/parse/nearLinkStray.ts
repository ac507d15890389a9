import type { NearLink, OffsetRange } from '../model';
import type { NearLinkBlock, Reading } from './nearLinkBlock';
import { isFilePath, urlKindAt } from './nearLinkUrl';

/** The problem of `[a](u))`. */
export const extraParenthesis = 'extra closing parenthesis';

type ReadLink = NearLinkBlock['links'][number];

const wrappers: Readonly<Record<string, string>> = {
	'"': '"',
	"'": "'",
	'“': '”',
	'‘': '’',
	'(': ')',
	'[': ']',
	'{': '}',
	'（': '）',
};

/** Whether the block writes other links as `[[a](u)]` or as `[[a]](u)`. */
type Wraps = 'link' | 'text' | '';

/** What is wrong around or inside links that CommonMark does read: `[[a](u)`, `[a](u))`, `[a]("u")`. */
export function readStray(reading: Reading): NearLink[] {
	const links = reading.links.filter(link => link.kind === 'inline');
	const isWrapped = (link: ReadLink) =>
		reading.text[link.range.start - 1] === '[' && reading.text[link.range.end] === ']';
	const style: Wraps = links.some(isWrapped) ? 'link' : links.some(link => hasWrappedText(reading, link)) ? 'text' : '';
	return links.flatMap(
		link =>
			readFalseTitle(reading, link) ??
			widened(reading, readWrappedUrl(reading, link)) ??
			readOuter(reading, link, style) ??
			[],
	);
}

function hasWrappedText({ text }: Reading, { textRange: { start, end } }: ReadLink): boolean {
	return text[start] === '[' && text[end - 1] === ']';
}

function nearLink(
	{ text }: Reading,
	link: ReadLink,
	range: OffsetRange,
	problem: string,
	replacements: string[],
): NearLink {
	return {
		range,
		text: text.slice(link.textRange.start, link.textRange.end),
		url: text.slice(link.urlRange.start, link.urlRange.end),
		problem,
		replacements,
	};
}

/** CommonMark takes quotes and brackets around a URL for a part of it. */
function readWrappedUrl(reading: Reading, link: ReadLink): NearLink | undefined {
	const { text } = reading;
	const { start, end } = link.urlRange;
	const url = text.slice(start, end);
	const replaced = (inside: string) => text.slice(link.range.start, start) + inside + text.slice(end, link.range.end);
	const closing = wrappers[url[0] ?? ''];
	const inner = closing === undefined ? '' : url.endsWith(closing) ? url.slice(1, -1) : url.slice(1);
	if (closing !== undefined && (urlKindAt(text, start + 1) === 'absolute' || isFilePath(inner))) {
		const problem = /["'“‘]/.test(url) ? 'quotes around the URL' : 'brackets around the URL';
		return { ...nearLink(reading, link, link.range, problem, [replaced(inner)]), url: inner };
	}
	const titled = url.endsWith('"') ? /^([^"]+)("[^"]*")$/.exec(url) : null;
	return titled && urlKindAt(text, start) === 'absolute'
		? {
				...nearLink(reading, link, link.range, 'title right behind the URL', [replaced(`${titled[1]} ${titled[2]}`)]),
				url: titled[1] as string,
			}
		: undefined;
}

/** With the stray bracket before it or behind it, which is one too many besides. */
function widened({ brackets }: Reading, near: NearLink | undefined): NearLink | undefined {
	if (!near) {
		return undefined;
	}
	const { start, end } = near.range;
	const open = brackets.get(start - 1);
	const close = brackets.get(end);
	return {
		...near,
		range: {
			start: open?.stray && open.opens && open.kind === 'square' ? start - 1 : start,
			end: close?.stray && !close.opens && close.kind === 'round' ? end + 1 : end,
		},
	};
}

const falseTitle = /^\s+\((?:[^()\\]|\\.)*\(/s;

/** `[a](u ([b](v))`: the parser takes the second link for the title of the first, other parsers do not. */
function readFalseTitle(reading: Reading, link: ReadLink): NearLink | undefined {
	const { text } = reading;
	const { start, end } = link.urlRange;
	if (!falseTitle.test(text.slice(end, link.range.end)) || !/^[("'[{<]?https?:/i.test(text.slice(start, end))) {
		return undefined;
	}
	const url = text.slice(start, end).replace(/^[("'[{<]|[\]}）>"')]$/g, '');
	const open = reading.brackets.get(link.range.start - 1);
	const from = link.range.start - (open?.stray && open.kind === 'square' && open.opens ? 1 : 0);
	const replacement = `${text.slice(link.range.start, link.textRange.end)}](${url})`;
	return { ...nearLink(reading, link, { start: from, end }, 'unclosed parenthesis', [replacement]), url };
}

/**
 * A stray bracket right before or behind a link.
 */
function readOuter(reading: Reading, link: ReadLink, wraps: Wraps): NearLink | undefined {
	const { text, brackets } = reading;
	const { start, end } = link.range;
	const source = text.slice(start, end);
	const label = text.slice(link.textRange.start, link.textRange.end);
	const before = brackets.get(start - 1);
	const behind = brackets.get(end);
	const open = before?.stray && before.opens && text[start - 2] !== '!' ? before : undefined;
	const close = behind?.stray && !behind.opens && behind.kind !== 'curly' ? behind : undefined;
	const report = (from: number, to: number, problem: string, replacements: string[]) =>
		nearLink(reading, link, { start: from, end: to }, problem, replacements);
	const inner = `[[${label}]${text.slice(link.textRange.end, end)}`;
	const wrapped =
		wraps === '' || hasWrappedText(reading, link)
			? [source]
			: wraps === 'link'
				? [`[${source}]`, source]
				: [inner, source];
	if (open?.kind === 'square') {
		return close?.kind === 'round'
			? report(start - 1, end + 1, 'extra opening bracket', [source])
			: report(start - 1, end, 'extra opening bracket', wrapped);
	}
	if (close?.kind === 'square') {
		const parenthesized = open?.kind === 'round' ? [`${source})`, source] : wrapped;
		return report(start, end + 1, 'extra closing bracket', parenthesized);
	}
	if (close?.kind === 'round') {
		const moved = `[${label})${text.slice(link.textRange.end, end)}`;
		const opened = /^[^()]*\([^()]*$/.test(label);
		return report(start, end + 1, extraParenthesis, opened ? [moved, source] : [source]);
	}
	return undefined;
}
