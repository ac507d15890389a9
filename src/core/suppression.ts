import { countWhile } from './bisect';
import { entryAt } from './entryAt';
import type { Finding, ListDocument, OffsetRange } from './model';
import { type RuleId, rules } from './rules/index';
import { oursByForeignId } from './rules/support/awesomeLint';
import { lineNumber } from './rules/support/places';

/** Whether a comment suppresses findings. See `suppressed`. @param range Of the whole `<!-- … -->` in the text. */
export function isDirective(text: string, range: OffsetRange): boolean {
	return readDirective(text, range) !== undefined;
}

/**
 * Tells which findings a comment in the list suppresses.
 *
 * `<!-- curated-list-disable id… -->` holds until `<!-- curated-list-enable id… -->` or the end; with nothing but front
 * matter and comments above, it holds for the whole file. `-disable-line` and `-disable-next-line` hold for one line,
 * `-disable-entry` for all lines of the innermost entry that it stands in, its children's included.
 * Ids are separated by spaces or commas; none means all; what follows ` -- ` is a reason. awesome-lint's
 * `<!--lint disable|enable|ignore id…-->` is read too (https://github.com/remarkjs/remark-message-control), with its ids or
 * ours; `ignore` holds up to the next blank line.
 *
 * @param comments Those of the list that are directives, at least.
 */
export function suppressed(list: ListDocument, comments: readonly OffsetRange[]): (finding: Finding) => boolean {
	const directives = comments.flatMap(comment => readDirective(list.text, comment) ?? []);
	if (directives.length === 0) {
		return () => false;
	}
	const switches = new Map<string, Switch[]>();
	const lines = new Set<string>();
	const covered = new Map<string, number>();
	const blockAt = blocksOf(list);
	for (const { action, ids, range } of directives) {
		if (action === 'disable' || action === 'enable') {
			const offset = startsFile(list, range.start) ? 0 : range.start;
			for (const id of ids) {
				const own = switches.get(id) ?? [];
				switches.set(id, own);
				own.push({ offset, off: action === 'disable' });
			}
			continue;
		}
		const { first, last } = linesOf(list, blockAt, action, range);
		for (const id of ids) {
			// Blocks that overlap are walked once.
			for (let line = Math.max(first, (covered.get(id) ?? 0) + 1); line <= last; line++) {
				lines.add(`${id} ${line}`);
			}
			if (action === 'ignore') {
				covered.set(id, Math.max(last, covered.get(id) ?? 0));
			}
		}
	}
	return ({ ruleId, range }) =>
		isOff(switches.get(ruleId) ?? [], range.start) ||
		(lines.size > 0 &&
			(lines.has(`${ruleId} ${lineNumber(list, range.start)}`) ||
				lines.has(`${ruleId} ${lineNumber(list, Math.max(range.start, range.end - 1))}`)));
}

/** From `offset` on. */
interface Switch {
	readonly offset: number;
	readonly off: boolean;
}

interface Directive {
	readonly action: 'disable' | 'enable' | 'line' | 'next-line' | 'entry' | 'ignore';
	readonly ids: readonly RuleId[];
	readonly range: OffsetRange;
}

const actions: Readonly<Record<string, Directive['action']>> = {
	'curated-list-disable': 'disable',
	'curated-list-enable': 'enable',
	'curated-list-disable-line': 'line',
	'curated-list-disable-next-line': 'next-line',
	'curated-list-disable-entry': 'entry',
	'lint disable': 'disable',
	'lint enable': 'enable',
	'lint ignore': 'ignore',
};

function readDirective(text: string, range: OffsetRange): Directive | undefined {
	const words = text.slice(range.start + '<!--'.length, range.end - '-->'.length);
	const match = /^\s*(curated-list-[a-z-]+|lint\s+[a-z]+)(?=[\s,]|$)([\s\S]*)$/.exec(words);
	const action = match && actions[match[1]!.replace(/\s+/, ' ')];
	if (!action) {
		return undefined;
	}
	const named = match[2]!
		.replace(/(?:^|\s)--\s[\s\S]*$/, '')
		.split(/[\s,]+/)
		.filter(Boolean);
	return { action, ids: named.length === 0 ? allIds : named.flatMap(idsOf), range };
}

const allIds: readonly RuleId[] = rules.map(rule => rule.id);

/** Without a source in front (`remark-lint:no-empty-url`); nothing for rules there is no counterpart of. */
function idsOf(name: string): readonly RuleId[] {
	const id = name.replace(/^.*:/, '').replace(/^remark-lint-/, '');
	return oursByForeignId.get(id) ?? allIds.filter(own => own === id);
}

function startsFile({ text, frontMatter }: ListDocument, offset: number): boolean {
	// Comments may stand above; long ones are rare, so the look back is bounded.
	const start = frontMatter.range.end;
	return (
		offset - start < 4096 &&
		text
			.slice(start, offset)
			.replace(/<!--[\s\S]*?-->/g, '')
			.trim() === ''
	);
}

interface Lines {
	/** One-based. */
	readonly first: number;
	/** Included. */
	readonly last: number;
}

function linesOf(
	list: ListDocument,
	blockAt: (line: number) => Lines,
	action: Directive['action'],
	range: OffsetRange,
): Lines {
	if (action === 'line') {
		const line = lineNumber(list, range.start);
		return { first: line, last: line };
	}
	if (action === 'entry') {
		const entry = entryAt(list, range.start);
		return entry
			? { first: lineNumber(list, entry.range.start), last: lineNumber(list, entry.range.end) }
			: { first: 1, last: 0 };
	}
	const last = lineNumber(list, range.end);
	if (action === 'next-line') {
		return { first: last + 1, last: last + 1 };
	}
	const rest = list.text.slice(range.end, list.lineStarts[last]);
	return rest.trim() === '' ? blockAt(last + 1) : { first: last, last };
}

/** Finds the lines from the first that is not blank, at or below the given one, to the next blank one. */
function blocksOf({ text, lineStarts }: ListDocument): (line: number) => Lines {
	let blocks: Lines[] | undefined;
	return line => {
		if (!blocks) {
			blocks = new Array<Lines>(lineStarts.length);
			let below: Lines = { first: lineStarts.length + 1, last: lineStarts.length };
			let inBlock = false;
			for (let index = lineStarts.length - 1; index >= 0; index--) {
				const blank = text.slice(lineStarts[index], lineStarts[index + 1]).trim() === '';
				if (!blank) {
					below = { first: index + 1, last: inBlock ? below.last : index + 1 };
				}
				inBlock = !blank;
				blocks[index] = below;
			}
		}
		return blocks[line - 1] ?? { first: line, last: line - 1 };
	};
}

function isOff(switches: readonly Switch[], offset: number): boolean {
	return switches[countWhile(switches, other => other.offset <= offset) - 1]?.off ?? false;
}
