import type { NearLink } from '../model';
import type { Reading } from './nearLinkBlock';
import { beginsContent } from './nearLinkLabel';

/** Characters at the start of the block that are looked at, at most. */
const reach = 1000;
const lead = /^(?:[\s*_~]|[\p{Extended_Pictographic}\p{RI}\ufe0f\u200d])*(?:\[[ xX]\]\s+)?[*_~]*/u;
const url = /https?:\/\/[^\s()[\]{}<>"'“”‘’（）［］【】]{1,900}/i;
/** The brackets before a URL, the closing one of the text among them: `](`, `} (`, `]<"`. */
const before =
	/(?<close>[\])}］】]?)(?<gap>[ \t\u00a0\u200b]{0,3}:?(?:\r?\n)?[ \t>]{0,8})(?<begin>[([{<（［]{0,2})["'“<]?$/u;
const after = /^["'”>]?(?<end>\)\)|[)\]}>）］]?)/u;

/**
 * An entry whose link is broken in two places: `[a}{u)`, `a]<u)`, `[a](u` and the like. Where an item, a heading or a cell
 * begins, a title with brackets about it and a URL behind it can hardly be anything else.
 *
 * @returns `undefined` where too little speaks for a link: no square bracket at the text, none of any kind at the URL.
 */
export function readLoose(reading: Reading): NearLink | undefined {
	const { text, range, atoms } = reading;
	if (!beginsContent(reading)) {
		return undefined;
	}
	const end = Math.min(range.end, range.start + reach, atoms[0]?.start ?? range.end);
	const block = text.slice(range.start, end);
	const found = url.exec(block);
	const from = lead.exec(block)?.[0].length ?? 0;
	const gap = found && before.exec(block.slice(from, found.index));
	if (!found || !gap?.groups) {
		return undefined;
	}
	const stop = found.index + trimmed(found[0]).length;
	const closed = trimmed(found[0]) === found[0] ? (after.exec(block.slice(stop)) as RegExpExecArray) : undefined;
	const written = block.slice(from, from + gap.index);
	const open = /^(?:\[\[?|[［【(])/.exec(written)?.[0] ?? '';
	const words = written.slice(open.length);
	const { close = '', begin = '' } = gap.groups;
	const isSquare = /[[［【]/.test(open) || /[\]］】]/.test(close);
	const evidence = [open, close, begin, closed?.groups?.end].filter(Boolean).length;
	const whole = { start: range.start + from, end: range.start + stop + (closed?.[0].length ?? 0) };
	const target = block.slice(found.index, stop);
	const link = `[${words}](${target})`;
	return isSquare && (begin || closed?.groups?.end || gap[0] === close) && evidence >= 2 && isTitle(words)
		? { range: whole, text: words, url: target, problem: 'brackets that make no link', replacements: [link] }
		: undefined;
}

/** Without the punctuation that ends a sentence or a clause. */
function trimmed(written: string): string {
	return written.replace(/[.,;:!?…。，；：！？]{1,9}$/, '');
}

/** Words on one line, without brackets or with pairs of parentheses. */
function isTitle(words: string): boolean {
	return (
		/^(?!\s)(?:[^[\]{}()<>［］【】（）\r\n]|\([^[\]{}()<>\r\n]{0,200}\)){1,300}(?<!\s)$/u.test(words) &&
		/\p{L}/u.test(words)
	);
}
