import type { OffsetRange } from '../../model';
import { type HeadingNode, rangeOf } from '../../parse/tree';

/** What a heading says as it is written, without number signs, underline and white space; empty at its end for an empty one. */
export function contentRange(text: string, node: HeadingNode): OffsetRange {
	const range = rangeOf(node);
	const first = node.children[0];
	const last = node.children.at(-1);
	if (!first || !last) {
		return { start: range.end, end: range.end };
	}
	const { end } = rangeOf(last);
	return { start: rangeOf(first).start, end: end - (/[ \t]*$/.exec(text.slice(end - 1, end))?.[0].length ?? 0) };
}
