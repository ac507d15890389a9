import { lineEnd, lineStart } from '../lines';
import type { ListDocument, OffsetRange, TextEdit } from '../model';
import { isWithin } from '../ranges';

/**
 * Writes a comment about the line that `offset` is on: `<!-- directive word -->`.
 *
 * In a paragraph or list item it goes to the end of the line; in a table row, into the last cell; before a heading or
 * a definition, onto a line of its own, because neither takes a comment. One that is already there is added to.
 *
 * @param directive What the comment begins with at the end of the line, and above it.
 * @returns `undefined` where a comment would change what the list says or be read as text: in front matter, code and HTML.
 */
export function commentOnLine(
	list: ListDocument,
	offset: number,
	directive: { readonly here: string; readonly above: string },
	word: string,
): TextEdit[] | undefined {
	const line = lineRange(list, offset);
	const content = list.text.slice(line.start, line.end).trimEnd();
	const end = line.start + content.length;
	if (content === '' || content.endsWith('\\') || isOpaque(list, line)) {
		return undefined;
	}
	if (isHeading(list, line) || list.definitions.some(definition => contains(line, definition.range.start))) {
		return [before(list, line, directive.above, word)];
	}
	const known = list.comments.find(comment => comment.end === end && isDirective(list, comment, directive.here));
	if (known) {
		return [addTo(known, word)];
	}
	const cell = isTableRow(list, line) ? /\s*\|$/.exec(content) : null;
	const at = cell ? line.start + cell.index : end;
	return [{ range: { start: at, end: at }, newText: ` <!-- ${directive.here} ${word} -->` }];
}

/** Writes a comment below the front matter, about the whole file; one that is already there is added to. */
export function commentInFile(list: ListDocument, directive: string, word: string): TextEdit[] {
	const { eol } = list.style;
	const { end } = list.frontMatter.range;
	const known = list.comments.find(
		comment => list.text.slice(end, comment.start).trim() === '' && isDirective(list, comment, directive),
	);
	if (known) {
		return [addTo(known, word)];
	}
	const comment = `<!-- ${directive} ${word} -->`;
	return [
		end === 0
			? { range: { start: 0, end: 0 }, newText: comment + eol + eol }
			: { range: { start: end, end }, newText: eol + eol + comment + (endsParagraph(list, end) ? '' : eol) },
	];
}

function before(list: ListDocument, line: OffsetRange, directive: string, word: string): TextEdit {
	const above = line.start === 0 ? undefined : lineRange(list, line.start - 1);
	const known =
		above && list.comments.find(comment => contains(above, comment.start) && isDirective(list, comment, directive));
	const newText = `<!-- ${directive} ${word} -->${list.style.eol}`;
	return known ? addTo(known, word) : { range: { start: line.start, end: line.start }, newText };
}

/** Whether a blank line or the end of the text follows the line that ends at `end`. */
function endsParagraph({ text }: ListDocument, end: number): boolean {
	return /^[ \t]*(?:\r\n|\r|\n)[ \t]*(?:[\r\n]|$)|^\s*$/.test(text.slice(end, end + 200));
}

function addTo(comment: OffsetRange, word: string): TextEdit {
	const at = comment.end - '-->'.length;
	return { range: { start: at, end: at }, newText: `${word} ` };
}

/** A directive that names something and gives no reason: one that names nothing means all, one with a reason is about its own. */
function isDirective({ text }: ListDocument, comment: OffsetRange, directive: string): boolean {
	const words = text.slice(comment.start + '<!--'.length, comment.end - '-->'.length);
	return new RegExp(`^\\s*${directive}\\s+[a-z](?!.*\\s--\\s).*\\s$`).test(words);
}

/** The line's characters, its ending excluded. */
function lineRange({ text }: ListDocument, offset: number): OffsetRange {
	const start = lineStart(text, offset);
	return { start, end: lineEnd(text, start) };
}

/** The end of the line, where the comment would go, must be prose, and so must its start. */
function isOpaque({ opaque, comments }: ListDocument, line: OffsetRange): boolean {
	const isComment = (range: OffsetRange) => comments.some(comment => isWithin(range, comment));
	return opaque.some(
		range =>
			!isComment(range) &&
			((range.start <= line.start && line.start < range.end) || (range.start < line.end && line.end < range.end)),
	);
}

function isHeading({ sections }: ListDocument, line: OffsetRange): boolean {
	return sections.some(function heads(section): boolean {
		return (
			(section.headingRange.start <= line.end && line.start <= section.headingRange.end) || section.sections.some(heads)
		);
	});
}

function isTableRow({ entries, text }: ListDocument, line: OffsetRange): boolean {
	return (
		/^\s*\|.*\|\s*$/.test(text.slice(line.start, line.end)) ||
		entries.some(({ shape, range }) => shape === 'table' && contains(line, range.start))
	);
}

function contains({ start, end }: OffsetRange, offset: number): boolean {
	return start <= offset && offset <= end;
}
