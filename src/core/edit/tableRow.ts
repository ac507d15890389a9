import { lineBefore, lineEnd, lineStart } from '../lines';
import type { Entry, ListDocument, OffsetRange, TextEdit } from '../model';
import { roleOf } from '../parse/columns';
import { escapeProse } from './escape';
import { formatDescription, formatLink } from './formatEntry';
import type { Resource } from './resource';

/**
 * A resource as a row of the table that `rows` stand in, laid out like `neighbour`; its other cells are empty.
 *
 * @param label Where links are written as references.
 * @returns `undefined` when the columns do not tell where title or description belong.
 */
export function formatRow(
	list: ListDocument,
	resource: Resource,
	rows: readonly Entry[],
	neighbour: Entry,
	label?: string,
): string | undefined {
	const { text } = list;
	const titleColumn = commonColumn(text, rows, row => row.link.range);
	const descriptionColumn = commonColumn(text, rows, row => row.descriptionRange);
	const authorColumn = commonColumn(text, rows, row => row.authorRange);
	const description = formatDescription(resource, list.style);
	if (
		titleColumn === undefined ||
		titleColumn === descriptionColumn ||
		(description && descriptionColumn === undefined)
	) {
		return undefined;
	}
	const ownColumn = authorColumn !== titleColumn && authorColumn !== descriptionColumn ? authorColumn : undefined;
	const credited = ownColumn === undefined ? resource : { ...resource, author: undefined };
	const link = formatLink(credited, list.style, { label });
	const values = new Map([[titleColumn, link]]);
	if (descriptionColumn !== undefined) {
		values.set(descriptionColumn, description);
	}
	if (ownColumn !== undefined) {
		values.set(ownColumn, escapeProse(resource.author ?? ''));
	}
	const start = lineStart(text, neighbour.range.start);
	const line = text.slice(start, lineEnd(text, start));
	const cells = cellsOf(line);
	let row = line.slice(0, cells[0]?.start);
	cells.forEach((cell, index) => {
		row += cellLike(line, cell, values.get(index) ?? '') + (line[cell.end] ?? '');
	});
	return row + line.slice((cells.at(-1)?.end ?? 0) + 1);
}

/** A cell with another content, and the spaces that it has now. */
function cellLike(line: string, { start, end }: OffsetRange, content: string): string {
	const old = line.slice(start, end);
	const spaced = /^\s|\s$/.test(old) || old === '';
	const before = spaced && start > 0 ? ' ' : '';
	const after = spaced && end < line.length ? ' ' : '';
	return (before + content + after).padEnd(/\s{2,}$/.test(old) ? old.length : 0);
}

/** The cell of a row that is to say something and does not, by the head of its table; `undefined` when there is none. */
export function emptyCell({ text }: ListDocument, row: Entry, role: 'description' | 'author'): OffsetRange | undefined {
	const start = lineStart(text, row.range.start);
	let head = { start, end: lineEnd(text, start) };
	let below = head;
	while (!/^[\s>|:-]*-[\s|:-]*$/.test(text.slice(below.start, below.end))) {
		const above = lineBefore(text, head.start);
		if (!above) {
			return undefined;
		}
		below = head;
		head = above;
	}
	const heads = cellsOf(text.slice(head.start, head.end)).map(cell =>
		roleOf(text.slice(head.start + cell.start, head.start + cell.end)),
	);
	const cell = cellsOf(text.slice(start, lineEnd(text, start)))[heads.indexOf(role)];
	const range = cell && { start: start + cell.start, end: start + cell.end };
	return range && text.slice(range.start, range.end).trim() === '' ? range : undefined;
}

/** Writes Markdown into an empty cell. */
export function fillCell({ text }: ListDocument, { start, end }: OffsetRange, content: string): TextEdit {
	const from = lineStart(text, start);
	const cell = { start: start - from, end: end - from };
	return { range: { start, end }, newText: cellLike(text.slice(from, lineEnd(text, from)), cell, content) };
}

/** The column that the place is in, if it is the same one in every row that has it. */
function commonColumn(
	text: string,
	rows: readonly Entry[],
	place: (row: Entry) => OffsetRange | undefined,
): number | undefined {
	const columns = new Set<number>();
	for (const row of rows) {
		const range = place(row);
		if (range !== undefined) {
			const start = lineStart(text, range.start);
			const offset = range.start - start;
			columns.add(
				cellsOf(text.slice(start, lineEnd(text, start))).findIndex(cell => cell.start <= offset && offset <= cell.end),
			);
		}
	}
	return columns.size === 1 && !columns.has(-1) ? [...columns][0] : undefined;
}

/** Between the pipes of a row, leading and trailing pipe left out. A pipe behind a backslash is text. */
function cellsOf(line: string): OffsetRange[] {
	const cells: OffsetRange[] = [];
	let start = /^\s*\|?/.exec(line)![0].length;
	for (const pipe of line.matchAll(/(?<!\\)\|/g)) {
		if (pipe.index >= start) {
			cells.push({ start, end: pipe.index });
			start = pipe.index + 1;
		}
	}
	return line.slice(start).trim() === '' ? cells : [...cells, { start, end: line.length }];
}
