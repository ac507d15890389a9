import type { Finding, OffsetRange } from '../../src/core/model';

/** A line of spaces, carets, a space and a message says what stands above it. */
export interface Caret {
	readonly range: OffsetRange;
	readonly message: string;
}

/**
 * Reads an annotated text. Its first line break is not part of it, so that samples can begin below the quote.
 *
 * @returns The text without its caret lines, what they say, and where `$0` stood, if it did.
 */
export function marked(source: string): {
	readonly text: string;
	readonly carets: readonly Caret[];
	readonly cursor: number | undefined;
} {
	let text = '';
	let lineStart = 0;
	const carets: Caret[] = [];
	for (const line of source.replace(/^\r?\n/, '').split(/(?<=\n)/)) {
		const match = caretLine.exec(line);
		if (match) {
			const start = lineStart + match[1]!.length;
			carets.push({ range: { start, end: start + match[2]!.length }, message: match[3]! });
		} else {
			lineStart = text.length;
			text += line;
		}
	}
	// A last line without a line ending is followed by its annotations nevertheless.
	if (carets.length > 0 && /\n$/.test(text) && !/\n$/.test(source)) {
		text = text.replace(/\r?\n$/, '');
	}
	const cursor = text.indexOf('$0');
	return cursor < 0
		? { text, carets, cursor: undefined }
		: { text: text.slice(0, cursor) + text.slice(cursor + 2), carets, cursor };
}

const caretLine = /^(\s*)(\^+) (.+?)\r?\n?$/;

/**
 * Writes findings below the lines they start in, in document order; a range that goes on in the next line is cut at its end.
 *
 * @returns An annotated text as `marked` reads it, with the line break in front.
 */
export function annotate(text: string, findings: readonly Pick<Finding, 'range' | 'message'>[]): string {
	let result = '\n';
	let lineStart = 0;
	const lines = text.split(/(?<=\n)/);
	lines.forEach((line, index) => {
		const length = line.replace(/\r?\n$/, '').length;
		const isLast = index === lines.length - 1;
		const own = findings.filter(
			({ range }) =>
				range.start >= lineStart && (range.start < lineStart + line.length || (isLast && range.start <= text.length)),
		);
		const carets = own.map(({ range, message }) => {
			const column = range.start - lineStart;
			return `${' '.repeat(column)}${'^'.repeat(Math.max(1, Math.min(range.end - lineStart, length) - column))} ${message}`;
		});
		const ended = /\n$/.test(line);
		result += line;
		if (carets.length > 0) {
			result += ended ? `${carets.join('\n')}\n` : `\n${carets.join('\n')}`;
		}
		lineStart += line.length;
	});
	return result;
}
