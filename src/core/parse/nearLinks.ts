import type { NearLink, OffsetRange } from '../model';
import { type NearLinkBlock, readBlock } from './nearLinkBlock';
import { readLoose } from './nearLinkLoose';
import { type Open, readShape } from './nearLinkShapes';
import { extraParenthesis, readStray } from './nearLinkStray';

export type { NearLinkBlock } from './nearLinkBlock';

/**
 * Finds text that wants to be a link and is not, and says which link was meant.
 *
 * It looks at every bracket with a URL right behind it, reads what stands before (a text, a gap) and behind (a
 * closing bracket, a title), and reports whatever is not spelt as CommonMark wants it
 * (https://spec.commonmark.org/0.31.2/#links). A text is only believed with a URL; a relative path to a file also
 * at the start of the block, other paths and fragments only where `](` is written as it should be.
 *
 * @returns In order, disjoint; nothing for valid Markdown and prose. The cost is linear in the length of the block.
 */
export function findNearLinks(block: NearLinkBlock): NearLink[] {
	const reading = readBlock(block);
	const found = readStray(reading);
	const open: Open = { square: undefined, round: undefined };
	for (const bracket of reading.brackets.values()) {
		const near = readShape(reading, bracket, open);
		if (near) {
			found.push(near);
			forget(open, near.range);
		}
		if (bracket.stray && bracket.opens && bracket.kind !== 'curly') {
			open[bracket.kind] = bracket;
		}
	}
	found.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
	const loose = readLoose(reading);
	// What one fault explains, two need not
	if (loose && !found.some(near => near.range.start < loose.range.end && loose.range.start < near.range.end)) {
		return disjoint(reading, [loose, ...found]);
	}
	return disjoint(reading, found);
}

/** A bracket that is part of a broken link is no part of the next one. */
function forget(open: Open, { start, end }: OffsetRange): void {
	for (const kind of ['square', 'round'] as const) {
		const at = open[kind]?.at ?? -1;
		if (start <= at && at < end) {
			open[kind] = undefined;
		}
	}
}

/**
 * The first of those that overlap, without parentheses that are too many only because an earlier link lacks one:
 * `([a]u), [b](v))`.
 */
function disjoint({ text }: NearLinkBlock, found: readonly NearLink[]): NearLink[] {
	const kept: NearLink[] = [];
	let owed = 0;
	for (const near of found) {
		if (near.range.start < (kept.at(-1)?.range.end ?? 0)) {
			continue;
		}
		if (owed > 0 && near.problem === extraParenthesis) {
			owed--;
			continue;
		}
		owed += Math.max(
			0,
			balance(near.replacements[0] as string) - balance(text.slice(near.range.start, near.range.end)),
		);
		kept.push(near);
	}
	return kept;
}

/** Opening parentheses minus closing ones. */
function balance(text: string): number {
	return (text.match(/\(/g)?.length ?? 0) - (text.match(/\)/g)?.length ?? 0);
}
