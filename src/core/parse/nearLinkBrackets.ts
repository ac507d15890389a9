import type { OffsetRange } from '../model';

export type BracketKind = 'square' | 'round' | 'curly';

/** A bracket of any width outside of links and of what is no prose. */
export interface Bracket {
	readonly at: number;
	readonly kind: BracketKind;
	readonly opens: boolean;
	/** Full-width or lenticular: `（ ［ 【`. */
	readonly wide: boolean;
	readonly escaped: boolean;
	/** The other one of its pair, escaped brackets left aside. */
	readonly partner: Bracket | undefined;
	/** It has no partner, not even an escaped one: prose may escape only one of two (`\[[a](b)]`). */
	readonly stray: boolean;
}

type Draft = { -readonly [Key in keyof Bracket]: Bracket[Key] };

const kinds: Readonly<Record<string, readonly [BracketKind, opens: boolean, wide: boolean]>> = {
	'[': ['square', true, false],
	']': ['square', false, false],
	'(': ['round', true, false],
	')': ['round', false, false],
	'{': ['curly', true, false],
	'}': ['curly', false, false],
	'［': ['square', true, true],
	'］': ['square', false, true],
	'【': ['square', true, true],
	'】': ['square', false, true],
	'（': ['round', true, true],
	'）': ['round', false, true],
};

/** Partners within each kind; kinds may cross, because a broken link often lacks one bracket of one kind. */
function pair(brackets: readonly Draft[]): Map<Draft, Draft> {
	const open: Record<BracketKind, Draft[]> = { square: [], round: [], curly: [] };
	const partners = new Map<Draft, Draft>();
	for (const bracket of brackets) {
		if (bracket.opens) {
			open[bracket.kind].push(bracket);
			continue;
		}
		const partner = open[bracket.kind].pop();
		if (partner) {
			partners.set(bracket, partner);
			partners.set(partner, bracket);
		}
	}
	return partners;
}

/** Most blocks have no bracket that is not a link's. */
const none: ReadonlyMap<number, Bracket> = new Map();

/** The brackets of a stretch by offset, in order. `skipped` is sorted and disjoint. Brackets of emoticons (` :-)`) are none. */
export function readBrackets(
	text: string,
	range: OffsetRange,
	skipped: readonly OffsetRange[],
): ReadonlyMap<number, Bracket> {
	const found: Draft[] = [];
	const token = /\\[^\n]|(?<![^\s])[:;=]-?[()](?![\w/])|[[\](){}［］【】（）]/gu;
	let next = 0;
	// Not in the whole text: a search that finds nothing here would go on to its end
	const own = text.slice(range.start, range.end);
	for (let match = token.exec(own); match; match = token.exec(own)) {
		const start = range.start + match.index;
		while (next < skipped.length && (skipped[next] as OffsetRange).end <= start) {
			next++;
		}
		const skip = skipped[next];
		if (skip && skip.start <= start) {
			token.lastIndex = skip.end - range.start;
			continue;
		}
		const escaped = match[0].startsWith('\\');
		const entry = kinds[escaped ? match[0].slice(1) : match[0]];
		if (entry) {
			const [kind, opens, wide] = entry;
			const at = start + (escaped ? 1 : 0);
			found.push({ at, kind, opens, wide, escaped, partner: undefined, stray: false });
		}
	}
	if (found.length === 0) {
		return none;
	}
	const strict = pair(found.filter(bracket => !bracket.escaped));
	const lenient = pair(found);
	for (const bracket of found) {
		bracket.partner = strict.get(bracket);
		bracket.stray = !bracket.escaped && !bracket.partner && !lenient.has(bracket);
	}
	return new Map(found.filter(bracket => !bracket.escaped).map(bracket => [bracket.at, bracket]));
}
