import { decodeString } from 'micromark-util-decode-string';
import { countWhile } from '../bisect';
import type { OffsetRange } from '../model';
import type { Inline } from './inline';

const quoteMarks = /\n[ \t]*(?:>[ \t]?)*/g;
/** Not single spaces: they are most of it, and stay. */
const otherSpaces = /\s{2,}|[^\S ]/g;

/**
 * The words of a stretch as a reader sees them: no markup, images, HTML or quote marks, escapes and character
 * references resolved, white space collapsed.
 */
export function plainText(source: string, inline: Inline, range: OffsetRange): string {
	let text = '';
	let end = range.start;
	const { texts } = inline;
	for (let index = countWhile(texts, piece => piece.end <= range.start); index < texts.length; index++) {
		const piece = texts[index]!;
		if (piece.start >= range.end) {
			break;
		}
		const from = Math.max(piece.start, range.start);
		const to = Math.min(piece.end, range.end);
		if (from < to) {
			// Only a line break between two pieces is a space; marks of emphasis are nothing.
			text += from > end && /\n|<br[\s/>]/i.test(source.slice(end, from)) ? ' ' : '';
			const words = source.slice(from, to).replace(quoteMarks, '\n');
			text += inline.isHtml ? decodeReferences(words) : decodeString(words);
			end = to;
		}
	}
	return text.replace(otherSpaces, ' ').trim();
}

/** Resolves HTML's character references: `&amp;`, `&nbsp;`. */
export function decodeReferences(text: string): string {
	return text.split('\\').map(decodeString).join('\\');
}
