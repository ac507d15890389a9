import type { TextEdit } from '../model';

/** A stretch of the original text, or text that was put in. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/**
 * One set of edits that does what `first` and then `then` would do, so that both are a single undo step and leave
 * untouched text, and the cursor in it, alone.
 *
 * @param then Edits against the text after `first`. Neither set may overlap itself.
 */
export function composeEdits(length: number, first: readonly TextEdit[], then: readonly TextEdit[]): TextEdit[] {
	const pieces = replace(replace([{ start: 0, end: length }], first), then);
	const result: TextEdit[] = [];
	let newText = '';
	let position = 0;
	for (const piece of [...pieces, { start: length, end: length }]) {
		if ('text' in piece) {
			newText += piece.text;
			continue;
		}
		if (newText !== '' || piece.start > position) {
			result.push({ range: { start: position, end: piece.start }, newText });
			newText = '';
		}
		position = piece.end;
	}
	return result;
}

/** One walk over the pieces, however many edits there are. */
function replace(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
	const result: Piece[] = [];
	let index = 0;
	let begin = 0;
	/** Goes on to an offset of the text that the pieces make up; empty stretches are left out. */
	const walk = (start: number, end: number, keep: boolean) => {
		for (; index < pieces.length && begin < end; index++) {
			const piece = pieces[index]!;
			const size = 'text' in piece ? piece.text.length : piece.end - piece.start;
			const from = Math.max(start - begin, 0);
			const to = Math.min(end - begin, size);
			if (keep && from < to) {
				result.push(
					'text' in piece ? { text: piece.text.slice(from, to) } : { start: piece.start + from, end: piece.start + to },
				);
			}
			if (to < size) {
				return;
			}
			begin += size;
		}
	};
	let position = 0;
	for (const { range, newText } of [...edits].sort(
		(a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
	)) {
		walk(position, range.start, true);
		walk(range.start, range.end, false);
		result.push({ text: newText });
		position = range.end;
	}
	walk(position, Number.POSITIVE_INFINITY, true);
	return result;
}
