import { lineStart } from '../lines';
import type { ListDocument, OffsetRange } from '../model';

/** Whether somebody who pastes an address there may mean an entry: not in front matter, code or HTML, nor where a link has its address. */
export function takesEntries(
	{ text, opaque, links, images, definitions, bareUrls }: ListDocument,
	offset: number,
): boolean {
	const from = lineStart(text, offset);
	const isBlock = ({ start }: OffsetRange) => text.slice(lineStart(text, start), start).trim() === '';
	const marked = [links, images, definitions, bareUrls].flatMap(all => all.map(({ range }) => range));
	return !(
		isInside([...opaque, ...marked], offset) ||
		opaque.some(range => range.start <= offset && offset <= range.end && isBlock(range)) ||
		/(?:\]\(\s*<?|<|^\s*\[[^\]]+\]:\s*<?)$/.test(text.slice(from, offset))
	);
}

/** Front matter, code and the like: nothing in there is an entry. */
export function isInside(ranges: readonly OffsetRange[], offset: number): boolean {
	return ranges.some(({ start, end }) => start < offset && offset < end);
}
