import type { Fix, ListDocument, OffsetRange } from '../../model';
import { rangeOf, type Tree, visit } from '../../parse/tree';
import type { Report } from '../rule';
import { lineNumber } from './places';

/**
 * Reports emphasis that is not marked as the first one of its kind is.
 *
 * @param name As it fits behind "Unexpected mark": `of emphasis`.
 */
export function reportOtherMarks(
	list: ListDocument,
	tree: Tree,
	{ type, name }: { readonly type: 'emphasis' | 'strong'; readonly name: string },
	report: Report,
): void {
	const width = type === 'strong' ? 2 : 1;
	let first: { readonly mark: string; readonly line: number } | undefined;
	visit(tree, node => {
		if (node.type !== type) {
			return;
		}
		const range = rangeOf(node);
		if (list.text.slice(range.start, range.end).includes('|')) {
			// Emphasis ends with a table's cell.
			return;
		}
		const mark = list.text.slice(range.start, range.start + width);
		first ??= { mark, line: lineNumber(list, range.start) };
		if (mark !== first.mark) {
			const fix = remark(list.text, range, mark, first.mark);
			report({
				range,
				message: `Unexpected mark ${name} “${mark}”, expected “${first.mark}” as on line ${first.line}`,
				...(fix && { fixes: [fix] }),
			});
		}
	});
}

/** Only where Markdown certainly reads the other marks alike: no word and no other mark at their sides. */
function remark(text: string, { start, end }: OffsetRange, mark: string, newText: string): Fix | undefined {
	const width = mark.length;
	const around = (text[start - 1] ?? ' ') + (text[end] ?? ' ');
	if (/[\p{L}\p{N}*_\\]/u.test(around) || /[*_\\]/.test(text.slice(start + width, end - width))) {
		return undefined;
	}
	const edits = [
		{ range: { start, end: start + width }, newText },
		{ range: { start: end - width, end }, newText },
	];
	return { title: `Write “${newText}”`, edits, safe: true };
}
