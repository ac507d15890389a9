import type { TextEdit } from '../model';

/** The text after the edits. Edits that overlap an earlier one are left out. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	let result = '';
	let end = 0;
	for (const edit of [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)) {
		if (edit.range.start >= end) {
			result += text.slice(end, edit.range.start) + edit.newText;
			end = edit.range.end;
		}
	}
	return result + text.slice(end);
}
