import type { OffsetRange } from '../model';
import type { Inline } from './inline';
import { isLabel } from './labels';
import { leadsAway } from './leadLink';
import { personsIn } from './person';
import { plainText } from './plainText';
import { type EntryContent, readEntry } from './readEntry';

/** A row that carries a resource. */
export interface TableRow {
	readonly range: OffsetRange;
	readonly content: EntryContent;
}

type Role = 'title' | 'url' | 'description' | 'author' | 'tags' | 'other';

const delimiterRow = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/**
 * Reads a paragraph as a GFM table (https://github.github.com/gfm/#tables-extension-), whose rows CommonMark takes for
 * lines of text.
 *
 * @returns The body rows that carry a link, or `undefined` when the paragraph is no table.
 */
export function readTable(source: string, inline: Inline): readonly TableRow[] | undefined {
	if (!inline.skeleton.includes('|') || !inline.skeleton.includes('-')) {
		return undefined;
	}
	const lines = linesOf(inline);
	const delimiter = lines.findIndex(line => line.text.includes('|') && delimiterRow.test(line.text));
	if (delimiter < 1 || !lines[delimiter - 1]!.text.includes('|')) {
		return undefined;
	}
	const roles = cellsOf(lines[delimiter - 1]!).map(cell => roleOf(plainText(source, inline, cell)));
	const rows: TableRow[] = [];
	for (const line of lines.slice(delimiter + 1)) {
		const cells = cellsOf(line).map(range => sliceInline(inline, range));
		const content = readRow(source, cells, roles);
		if (content) {
			rows.push({ range: line.range, content });
		}
	}
	return rows;
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

function roleOf(header: string): Role {
	const name = header.toLowerCase().trim();
	if (/\b(?:authors?|by|speakers?|creators?|maintainers?)\b|作者/.test(name)) {
		return 'author';
	}
	if (/\b(?:desc\w*|about|notes?|summary|details|abstract|comments?|purpose)\b|介绍|说明|描述|简介/.test(name)) {
		return 'description';
	}
	if (
		/\b(?:names?|titles?|projects?|books?|repositor\w+|repo|api|tools?|papers?|resources?|librar\w+|course|app|package|topic|article)\b|名称|标题|项目/.test(
			name,
		)
	) {
		return 'title';
	}
	if (/\b(?:links?|urls?|website|site|source|github|homepage)\b|链接|地址/.test(name)) {
		return 'url';
	}
	return /\b(?:tags?|categor\w+|language|licen[cs]e)\b/.test(name) ? 'tags' : 'other';
}

/** A cell as an inline of its own. */
function sliceInline(inline: Inline, range: OffsetRange): Inline {
	const inside = (other: OffsetRange) => other.start >= range.start && other.end <= range.end;
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
	const title = at('title');
	const lead = [title, at('url'), ...cells].find(cell => cell?.links.some(leadsAway));
	if (!lead) {
		return undefined;
	}
	const link = lead.links.find(leadsAway)!;
	const own = readEntry(source, lead);
	const named = title && (title !== lead || isLabel(link.text)) ? plainText(source, title, title.range) : '';
	const described = at('description');
	const description =
		described && described !== lead ? plainText(source, described, described.range) : (own?.description ?? '');
	const credited = at('author');
	const author = (credited && personsIn(plainText(source, credited, credited.range))) ?? own?.author;
	return {
		title: named || own?.title || link.text,
		author,
		url: link.url,
		link,
		links: cells.flatMap(cell => cell.links).filter(other => other !== link && !other.imageOnly && other.url !== ''),
		titleRange: named && title ? title.range : (own?.titleRange ?? link.textRange),
		authorRange: author && credited ? credited.range : own?.authorRange,
		description,
		descriptionRange: described && description !== '' ? described.range : own?.descriptionRange,
		separator: undefined,
		separatorRange: undefined,
		tags: own?.tags ?? [],
	};
}
