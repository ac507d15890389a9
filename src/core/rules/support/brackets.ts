import type { OffsetRange } from '../../model';
import { rangeOf, type TreeNode } from '../../parse/tree';

/** `[label]`, `[text][label]` or `[text][]` in plain text. */
export interface Brackets {
	readonly range: OffsetRange;
	/** White space collapsed, in lower case; the text where no label is written. */
	readonly label: string;
	/** Where its brackets open. */
	readonly opens: readonly number[];
}

/** The brackets in the texts that are children of a node, escaped ones left out; other children may stand in them. */
export function bracketsIn(source: string, node: TreeNode): Brackets[] {
	const found: Brackets[] = [];
	const open: number[][] = [];
	const add = (marks: readonly number[]): void => {
		const [start = 0, end = 0, second = 0, last = 0] = marks;
		const isFull = marks.length === 4 && last > second + 1;
		const label = isFull ? source.slice(second + 1, last) : source.slice(start + 1, end);
		found.push({
			range: { start, end: (marks.length === 4 ? last : end) + 1 },
			label: label.replace(/\s+/g, ' ').trim().toLowerCase(),
			opens: marks.length === 4 ? [start, second] : [start],
		});
	};
	for (const child of 'children' in node ? node.children : []) {
		const { start, end } = rangeOf(child);
		for (const match of child.type === 'text' ? source.slice(start, end).matchAll(/\\[[\]\\]|[[\]]/g) : []) {
			const at = start + match.index;
			const marks = open.at(-1);
			if (match[0] === '[') {
				if (marks?.length === 2) {
					marks.push(at);
				} else {
					open.push([at]);
				}
			} else if (match[0] === ']' && marks) {
				marks.push(at);
				if (marks.length === 4 || source[at + 1] !== '[' || at + 1 >= end) {
					open.pop();
					add(marks);
				}
			}
		}
	}
	for (const marks of open.filter(({ length }) => length > 1)) {
		add(marks.slice(0, 2));
	}
	return found;
}
