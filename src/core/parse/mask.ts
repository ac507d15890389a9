import type { OffsetRange } from '../model';
import { mergeRanges } from '../ranges';

/** A private-use character: Markdown gives it no meaning, so what is filled with it keeps its place and says nothing. */
export const filler = '\uE000';

/** Templates of Hugo and Jekyll, and math: no Markdown in there. Bounded, so that an unclosed one costs no more than its reach. */
const shortcode = /\{\{[^{}\r\n]{0,500}\}\}|\{%[^%\r\n]{0,500}%\}/g;
const mathBlock = /^[ \t]{0,3}\$\$(?!\$)[^$`]{1,5000}\$\$[ \t]*$/gm;
/** As pandoc has it: no white space inside the dollars, no digit behind. A link to the web between two prices is no math. */
const mathSpan = /(?<![\\$\p{L}\p{N}])\$(?![\s$])[^$`\r\n]{0,200}?(?<![\s\\])\$(?![\p{N}$])/gu;

/** Whether what is hidden in a line may depend on other lines. */
export function spansLines(text: string): boolean {
	return text.includes('$$');
}

/**
 * Hides what Markdown would misread, keeping every offset: shortcodes and math become filler.
 *
 * @returns The text to parse, of the same length, and the hidden stretches, sorted and apart from each other.
 */
export function mask(text: string): { readonly text: string; readonly hidden: readonly OffsetRange[] } {
	const hidden: OffsetRange[] = [];
	let masked = text;
	const hide = (pattern: RegExp, isHidden: (match: string) => boolean) => {
		masked = masked.replace(pattern, (match: string, ...rest: unknown[]) => {
			if (!isHidden(match)) {
				return match;
			}
			const start = rest.find(value => typeof value === 'number') as number;
			hidden.push({ start, end: start + match.length });
			return fill(match, filler);
		});
	};
	if (text.includes('{{') || text.includes('{%')) {
		hide(shortcode, () => true);
	}
	if (text.includes('$')) {
		hide(mathBlock, match => !/^[ \t]*(`{3}|~{3}|[-*+] )/m.test(match));
		hide(mathSpan, match => !/\]\(\w+:/.test(match));
	}
	// A shortcode may stand in math
	return { text: masked, hidden: mergeRanges(hidden) };
}

/** The text with one character in place of all others, its line endings kept. */
export function fill(text: string, by: string): string {
	return text.replace(/[^\r\n]+/g, run => by.repeat(run.length));
}
