import type { NearLink, OffsetRange } from '../model';
import type { NearLinkBlock, Reading } from './nearLinkBlock';
import { urlKindAt } from './nearLinkUrl';

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

/** What is wrong around or inside links that CommonMark does read: `[[a](u)`, `[a](u))`, `[a]("u")`. */
export function readStray(reading: Reading): NearLink[] {
	const links = reading.links.filter(link => link.kind === 'inline');
	const isWrapped = (link: ReadLink) =>
		reading.text[link.range.start - 1] === '[' && reading.text[link.range.end] === ']';
	const wraps = links.some(isWrapped);
	return links.flatMap(link => readWrappedUrl(reading, link) ?? readOuter(reading, link, wraps) ?? []);
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
	if (closing !== undefined && urlKindAt(text, start + 1) === 'absolute') {
		const inner = url.endsWith(closing) ? url.slice(1, -1) : url.slice(1);
		const problem = /["'“‘]/.test(url) ? 'quotes around the URL' : 'brackets around the URL';
		if (url.endsWith(closing) || /["'“‘]/.test(url[0] as string)) {
			return { ...nearLink(reading, link, link.range, problem, [replaced(inner)]), url: inner };
		}
	}
	const titled = /^([^"]+)("[^"]*")$/.exec(url);
	return titled && urlKindAt(text, start) === 'absolute'
		? {
				...nearLink(reading, link, link.range, 'title right behind the URL', [replaced(`${titled[1]} ${titled[2]}`)]),
				url: titled[1] as string,
			}
		: undefined;
}

/**
 * A stray bracket right before or behind a link.
 *
 * @param wraps The block writes other links as `[[a](u)]`.
 */
function readOuter(reading: Reading, link: ReadLink, wraps: boolean): NearLink | undefined {
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
	const wrapped = wraps ? [`[${source}]`, source] : [source];
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
		return report(start, end + 1, 'extra closing parenthesis', opened ? [moved, source] : [source]);
	}
	return undefined;
}
