/** Joins letters of some scripts and parts of an emoji; anywhere else it is only invisible. */
const strayJoiner =
	/(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}])\u200D|\u200D(?![\p{Extended_Pictographic}\p{L}])/gu;

/** Persian and Indic spelling has it between letters. */
const strayNonJoiner = /(?<![\p{L}\p{M}])\u200C|\u200C(?![\p{L}\p{M}])/gu;

/**
 * Control, bidi and zero-width characters, soft hyphens, tags and lone surrogates: what can hide or reorder text
 * (https://www.unicode.org/reports/tr36/).
 */
const invisible =
	/[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\xAD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}\p{Cs}]/gu;

/**
 * Text as one plain line: what cannot be seen is removed, white space is collapsed. Character references stay, for they are what
 * the text is about.
 *
 * @param maxLength UTF-16 code units; longer text is cut, at a space when there is one near, and ends with `…`.
 */
export function cleanLine(text: string, maxLength = Number.POSITIVE_INFINITY): string {
	const line = text
		.replace(invisible, '')
		.replace(strayJoiner, '')
		.replace(strayNonJoiner, '')
		.replace(/[\s\x85]+/g, ' ')
		.trim();
	return line.length <= maxLength ? line : cut(line, maxLength);
}

function cut(line: string, maxLength: number): string {
	const head = line.slice(0, maxLength - 1).replace(/[\uD800-\uDBFF]$/, '');
	const space = head.lastIndexOf(' ');
	return `${head.slice(0, space > maxLength * 0.8 ? space : undefined).trimEnd()}…`;
}
