import { rangeOf, type Tree, type TreeNode, visit } from '../../parse/tree';

/** A mark without its partner, and where it stands. */
export interface LonelyMark {
	readonly start: number;
	readonly mark: string;
	readonly partner: string;
}

/**
 * The quotation marks and Asian brackets that awesome-lint finds no partner for: in every paragraph, heading, quote and outer
 * list item as a whole, code left out; an apostrophe is no mark, `"` opens and closes in turn.
 */
export function awesomePairs(text: string, root: Tree): LonelyMark[] {
	const found: LonelyMark[][] = [];
	let end = 0;
	visit(root, node => {
		const range = rangeOf(node);
		if (range.start >= end && /^(?:paragraph|heading|listItem|blockquote)$/.test(node.type)) {
			found.push(lonelyIn(marksOf(text, node)));
			end = range.end;
		}
	});
	return found.flat();
}

interface Mark {
	readonly start: number;
	readonly mark: string;
}

function marksOf(text: string, container: TreeNode): Mark[] {
	const marks: Mark[] = [];
	visit(container, node => {
		const { start, end } = rangeOf(node);
		const found = node.type === 'text' ? text.slice(start, end).matchAll(/[“”‘’『』（）《》「」【】"]/g) : [];
		for (const { 0: mark, index } of found) {
			if (mark !== '’' || !isApostrophe(text, start + index)) {
				marks.push({ start: start + index, mark });
			}
		}
	});
	return marks;
}

function isApostrophe(text: string, at: number): boolean {
	return (
		/[\p{L}\p{N}_]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
		/^(?:$|[\p{L}\p{N}_\s.,;:!?()[\]{}"'’—–*])/u.test(text.slice(at + 1, at + 3))
	);
}

const closings: ReadonlyMap<string, string> = new Map(
	['“”', '‘’', '『』', '（）', '《》', '「」', '【】'].map(([open, close]) => [open!, close!]),
);
const openings: ReadonlyMap<string, string> = new Map([...closings].map(([open, close]) => [close, open]));

function lonelyIn(marks: readonly Mark[]): LonelyMark[] {
	const open = new Map<string, Mark[]>();
	const found: LonelyMark[] = [];
	for (const mark of marks) {
		const opening = openings.get(mark.mark) ?? mark.mark;
		const stack = open.get(opening) ?? [];
		open.set(opening, stack);
		const closes = mark.mark === '"' ? stack.length > 0 : openings.has(mark.mark);
		if (!closes) {
			stack.push(mark);
		} else if (!stack.pop()) {
			found.push({ ...mark, partner: opening });
		}
	}
	const unclosed = [...open.values()].flat();
	return [...found, ...unclosed.map(mark => ({ ...mark, partner: closings.get(mark.mark) ?? mark.mark }))];
}
