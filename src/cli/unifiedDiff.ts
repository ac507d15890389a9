import { countWhile } from '../core/bisect';
import { applyEdits } from '../core/edit/applyEdits';
import type { TextEdit } from '../core/model';

/** Unchanged lines around a change. */
const context = 3;

/** Lines `[start, end)` of the text before, and what stands in their place. */
interface Change {
	readonly start: number;
	readonly end: number;
	readonly lines: readonly string[];
}

/**
 * What edits do, as `git apply` and `patch -p1` take it
 * (https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html).
 *
 * @param path With forward slashes, from where the patch will be applied.
 * @returns `''` when the edits change nothing.
 */
export function unifiedDiff(path: string, text: string, edits: readonly TextEdit[]): string {
	const lines = linesOf(text);
	let shift = 0;
	const hunks = group(changesOf(text, lines, edits)).map(changes => {
		const start = Math.max(0, changes[0]!.start - context);
		const end = Math.min(lines.length, changes.at(-1)!.end + context);
		const body: string[][] = [];
		let at = start;
		let after = 0;
		for (const change of [...changes, { start: end, end, lines: [] }]) {
			body.push(
				lines.slice(at, change.start).map(line => ` ${line}`),
				lines.slice(change.start, change.end).map(line => `-${line}`),
				change.lines.map(line => `+${line}`),
			);
			after += change.start - at + change.lines.length;
			at = change.end;
		}
		const header = `@@ -${span(start, end - start)} +${span(start + shift, after)} @@\n`;
		shift += after - (end - start);
		return header + body.flat().map(closed).join('');
	});
	return hunks.length === 0 ? '' : `--- ${quoted(`a/${path}`)}\n+++ ${quoted(`b/${path}`)}\n${hunks.join('')}`;
}

/** Each with its line feed; a lone carriage return ends no line for those who read patches. */
function linesOf(text: string): readonly string[] {
	return text.split(/(?<=\n)/).filter(line => line !== '');
}

function changesOf(text: string, lines: readonly string[], edits: readonly TextEdit[]): readonly Change[] {
	const starts: number[] = [];
	let offset = 0;
	for (const line of lines) {
		starts.push(offset);
		offset += line.length;
	}
	const startOf = (line: number) => starts[line] ?? text.length;
	const lineOf = (position: number) => Math.max(0, countWhile(starts, start => start <= position) - 1);
	const blocks: { start: number; end: number; edits: TextEdit[] }[] = [];
	for (const edit of [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)) {
		const start = lineOf(edit.range.start);
		const end = Math.min(lines.length, lineOf(edit.range.end) + 1);
		const last = blocks.at(-1);
		if (last && start < last.end) {
			last.end = Math.max(last.end, end);
			last.edits.push(edit);
		} else {
			blocks.push({ start, end, edits: [edit] });
		}
	}
	const changes: Change[] = [];
	for (const { start, end, edits } of blocks) {
		const from = startOf(start);
		const moved = edits.map(({ range, newText }) => ({
			range: { start: range.start - from, end: range.end - from },
			newText,
		}));
		const change = trim(lines, { start, end, lines: linesOf(applyEdits(text.slice(from, startOf(end)), moved)) });
		const last = changes.at(-1);
		if (last && last.end === change.start) {
			changes[changes.length - 1] = { start: last.start, end: change.end, lines: [...last.lines, ...change.lines] };
		} else if (change.start < change.end || change.lines.length > 0) {
			changes.push(change);
		}
	}
	return changes;
}

/** Without the lines that are as they were at both ends. */
function trim(before: readonly string[], { start, end, lines }: Change): Change {
	let first = 0;
	while (start + first < end && first < lines.length && before[start + first] === lines[first]) {
		first++;
	}
	let last = 0;
	while (
		start + first < end - last &&
		first < lines.length - last &&
		before[end - last - 1] === lines[lines.length - last - 1]
	) {
		last++;
	}
	return { start: start + first, end: end - last, lines: lines.slice(first, lines.length - last) };
}

/** Changes whose surroundings meet share a hunk. */
function group(changes: readonly Change[]): readonly (readonly Change[])[] {
	const groups: Change[][] = [];
	for (const change of changes) {
		const last = groups.at(-1);
		if (last && change.start - last.at(-1)!.end <= 2 * context) {
			last.push(change);
		} else {
			groups.push([change]);
		}
	}
	return groups;
}

/** An empty span names the line before it. */
function span(start: number, count: number): string {
	return `${count === 0 ? start : start + 1},${count}`;
}

function closed(line: string): string {
	return line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`;
}

/** As git writes names: in C's quotes where need be, and with a tab behind, so that a space does not end them. */
function quoted(path: string): string {
	if (/[\u0000-\u001f"\\\u007f]/.test(path)) {
		const escapes = path.replace(/[\u0000-\u001f"\\\u007f]/g, character =>
			/["\\]/.test(character) ? `\\${character}` : `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`,
		);
		return `"${escapes}"`;
	}
	return path.includes(' ') ? `${path}\t` : path;
}
