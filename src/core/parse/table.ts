import { countWhile } from '../bisect';
import { compact } from '../compact';
import type { OffsetRange } from '../model';
import { isWithin } from '../ranges';
import { type Role, roleOf } from './columns';
import type { Inline } from './inline';
import { isLabel, isUrl } from './labels';
import { leadsAway } from './leadLink';
import { personsIn } from './person';
import { plainText } from './plainText';
import { type EntryContent, readEntry } from './readEntry';
import { splitTitle } from './splitTitle';
import { cleanTitle } from './title';
import { isTableHead } from './units/tableLines';

/** A row that carries a resource. */
export interface TableRow {
	readonly range: OffsetRange;
	readonly content: EntryContent;
}

/**
 * Reads a paragraph as a GFM table (https://github.github.com/gfm/#tables-extension-), whose rows CommonMark takes for
 * lines of text: one that is not read row by row, because it stands in a quote or is no table all through.
 *
 * @returns The body rows that carry a link, or `undefined` when the paragraph is no table.
 */
export function readTable(source: string, inline: Inline): readonly TableRow[] | undefined {
	if (!inline.skeleton.includes('|') || !inline.skeleton.includes('-')) {
		return undefined;
	}
	const lines = linesOf(inline);
	const delimiter = lines.findIndex((line, index) => index > 0 && isTableHead(lines[index - 1]!.text, line.text));
	if (delimiter < 1) {
		return undefined;
	}
	const roles = rolesOf(source, inline, lines[delimiter - 1]!);
	const rows: TableRow[] = [];
	const parts = byLine(inline, lines);
	lines.forEach((line, index) => {
		if (index <= delimiter) {
			return;
		}
		rows.push(...rowOf(source, parts[index]!, line, roles));
	});
	return rows;
}

/** What the columns of a table say, by its head row. */
export function columnsOf(source: string, head: Inline): readonly Role[] {
	return rolesOf(source, head, linesOf(head)[0]!);
}

/** Reads a body row that was read apart from its table; `undefined` when it carries no link. */
export function readTableRow(source: string, row: Inline, columns: readonly Role[]): TableRow | undefined {
	return rowOf(source, row, linesOf(row)[0]!, columns)[0];
}

function rolesOf(source: string, inline: Inline, line: Line): readonly Role[] {
	return cellsOf(line).map(cell => roleOf(plainText(source, inline, cell)));
}

function rowOf(source: string, inline: Inline, line: Line, roles: readonly Role[]): readonly TableRow[] {
	const cells = cellsOf(line).map(range => sliceInline(inline, range));
	const content = readRow(source, cells, roles);
	return content ? [{ range: line.range, content }] : [];
}

interface Line {
	readonly text: string;
	readonly range: OffsetRange;
}

function linesOf(inline: Inline): readonly Line[] {
	const lines: Line[] = [];
	let start = 0;
	for (const text of inline.skeleton.split('\n')) {
		const from = inline.range.start + start + (/^\s*/.exec(text)?.[0].length ?? 0);
		const end = inline.range.start + start + text.trimEnd().length;
		lines.push({ text: text.trim(), range: { start: Math.min(from, end), end } });
		start += text.length + 1;
	}
	return lines;
}

/** The cells between the bars, white space trimmed. */
function cellsOf({ text, range }: Line): readonly OffsetRange[] {
	const cells: OffsetRange[] = [];
	let start = text.startsWith('|') ? 1 : 0;
	for (let at = start; at <= text.length; at++) {
		if (text[at] === '\\') {
			at++;
		} else if (text[at] === '|' || (at === text.length && start < text.length)) {
			const cell = text.slice(start, at);
			const from = range.start + start + (/^\s*/.exec(cell)?.[0].length ?? 0);
			cells.push({ start: from, end: Math.max(from, range.start + start + cell.trimEnd().length) });
			start = at + 1;
		}
	}
	return cells;
}

/** What stands on each line, so that a cell need not look through the whole table. */
function byLine(inline: Inline, lines: readonly Line[]): readonly Inline[] {
	const lineAt = (offset: number) => Math.max(0, countWhile(lines, line => line.range.start <= offset) - 1);
	const parted = <T>(items: readonly T[], rangeOf: (item: T) => OffsetRange): readonly (readonly T[])[] => {
		const parts: T[][] = lines.map(() => []);
		for (const item of items) {
			const { start, end } = rangeOf(item);
			for (let line = lineAt(start), last = lineAt(end); line <= last; line++) {
				parts[line]!.push(item);
			}
		}
		return parts;
	};
	const itself = (range: OffsetRange) => range;
	const links = parted(inline.links, link => link.range);
	const images = parted(inline.images, image => image.range);
	const opaque = parted(inline.opaque, itself);
	const html = parted(inline.html, itself);
	const texts = parted(inline.texts, itself);
	return lines.map((_line, index) => ({
		...inline,
		links: links[index]!,
		images: images[index]!,
		opaque: opaque[index]!,
		html: html[index]!,
		texts: texts[index]!,
	}));
}

/** A cell as an inline of its own. */
function sliceInline(inline: Inline, range: OffsetRange): Inline {
	const inside = (other: OffsetRange) => isWithin(other, range);
	return {
		range,
		skeleton: inline.skeleton.slice(range.start - inline.range.start, range.end - inline.range.start),
		links: inline.links.filter(link => inside(link.range)),
		images: inline.images.filter(image => inside(image.range)),
		opaque: inline.opaque.filter(inside),
		html: inline.html.filter(inside),
		texts: inline.texts.filter(text => text.start < range.end && text.end > range.start),
	};
}

function readRow(source: string, cells: readonly Inline[], roles: readonly Role[]): EntryContent | undefined {
	const at = (role: Role) => cells.find((_cell, index) => roles[index] === role);
	const lead = [at('title'), at('url'), ...cells].find(cell => cell?.links.some(leadsAway));
	if (!lead) {
		return undefined;
	}
	const link = lead.links.find(leadsAway)!;
	const isUnnamed = isLabel(link.text) || isUrl(link.text) || !/[\p{L}\p{N}]/u.test(link.text);
	const before = cells.slice(0, cells.indexOf(lead));
	const title = at('title') ?? (isUnnamed ? before.find(cell => isText(source, cell)) : undefined);
	const own = readEntry(source, lead);
	const described = at('description');
	const split =
		title && (title !== lead || isUnnamed) ? splitTitle(title, title.range, described === undefined) : undefined;
	const named = title && split ? cleanTitle(plainText(source, title, split.titleRange)) : '';
	const isOwnCell = described && described !== lead && plainText(source, described, described.range) !== '';
	const fromCell = isOwnCell ? described : undefined;
	const fromTitle = title && split?.descriptionRange && plainText(source, title, split.descriptionRange);
	const credited = at('author');
	const credit = credited && personsIn(plainText(source, credited, credited.range));
	const tagCell = at('tags');
	return {
		title: named || own?.title || link.text,
		author: credit ?? own?.author,
		url: link.url,
		link,
		links: compact(
			cells.flatMap(cell => cell.links).filter(other => other !== link && !other.imageOnly && other.url !== ''),
		),
		titleRange: named && split ? split.titleRange : (own?.titleRange ?? link.textRange),
		authorRange: credit && credited ? credited.range : own?.authorRange,
		description: fromCell ? plainText(source, fromCell, fromCell.range) : fromTitle || own?.description || '',
		descriptionRange: fromCell ? fromCell.range : fromTitle ? split?.descriptionRange : own?.descriptionRange,
		separator: undefined,
		separatorRange: undefined,
		tags: compact([...(own?.tags ?? []), ...(tagCell && tagCell !== lead ? tagsIn(source, tagCell) : [])]),
	};
}

/** Whether a cell says something in words, and more than a number. */
function isText(source: string, cell: Inline): boolean {
	return /\p{L}/u.test(plainText(source, cell, cell.range));
}

/** Words in code, or separated by commas. */
function tagsIn(source: string, cell: Inline): readonly string[] {
	const code = cell.opaque.map(range => plainText(source, cell, range)).filter(tag => tag !== '');
	const words = plainText(source, cell, cell.range).split(/[,;、，]/);
	return code.length > 0 ? code : words.map(tag => tag.trim().replace(/^#/, '')).filter(tag => /\p{L}/u.test(tag));
}
