import type { Entry, ListDocument, Section } from '../model';
import { registrableDomain } from '../page/registrableDomain';
import { canParse } from '../url/canParse';
import { requestedUrl } from '../url/requestedUrl';
import type { Resource } from './resource';
import { choiceAt, type SectionChoice, sectionChoices } from './sectionChoices';

/** What is known of the person's wishes. */
export interface RankingHints {
	/** The cursor's: the section around it comes first. */
	readonly offset?: number | undefined;
	/** Paths of sections that entries were added to, the latest first. */
	readonly recent?: readonly (readonly string[])[];
}

/** How often a word of a heading counts, of the section itself and of those around it. */
const headingWeight = { own: 4, outer: 1 };
/** Of Okapi BM25 (https://en.wikipedia.org/wiki/Okapi_BM25). */
const saturation = 1.2;
const lengthShare = 0.75;
/** What it is worth to be the section used last; the one before is worth half of it, and so on. */
const recency = 1;

/**
 * The sections a resource could go to, the likeliest first: the one around the cursor, then those whose headings and entries share the most
 * telling words with it, or are of the same site. Sections that share nothing keep their order.
 */
export function rankSections(
	list: ListDocument,
	resource: Pick<Resource, 'title' | 'url' | 'description'>,
	{ offset, recent = [] }: RankingHints = {},
): readonly SectionChoice[] {
	const choices = sectionChoices(list);
	const here = offset === undefined ? undefined : choiceAt(choices, offset);
	const scores = likeness(list, choices, tokensOf(resource));
	choices.forEach((choice, index) => {
		const rank = recent.findIndex(path => path.join('\n') === choice.path.join('\n'));
		scores[index]! += rank < 0 ? 0 : recency / 2 ** rank;
	});
	return choices
		.map((choice, index) => ({ choice, score: choice === here ? Number.POSITIVE_INFINITY : scores[index]! }))
		.sort((a, b) => b.score - a.score)
		.map(({ choice }) => choice);
}

/** How much each section has in common with the words. */
function likeness(list: ListDocument, choices: readonly SectionChoice[], words: ReadonlySet<string>): number[] {
	const indexOf = new Map(choices.map(({ section }, index) => [section, index]));
	const counts = choices.map(() => new Map<string, number>());
	const lengths = choices.map(() => 0);
	const occurrences = new Map<string, number>();
	const add = (index: number, token: string, weight: number) => {
		lengths[index]! += weight;
		if (words.has(token)) {
			counts[index]!.set(token, (counts[index]!.get(token) ?? 0) + weight);
		}
	};
	choices.forEach(({ section }, index) => {
		for (let each: Section | undefined = section; each; each = each.parent) {
			for (const word of wordsOf(each.title)) {
				add(index, word, each === section ? headingWeight.own : headingWeight.outer);
			}
		}
	});
	for (const entry of list.entries) {
		const index = indexOf.get(entry.section);
		for (const token of index === undefined ? [] : tokensOf(entry)) {
			add(index!, token, 1);
		}
	}
	for (const count of counts) {
		for (const word of count.keys()) {
			occurrences.set(word, (occurrences.get(word) ?? 0) + 1);
		}
	}
	const usualLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
	return counts.map((count, index) => {
		const damping = saturation * (1 - lengthShare + (lengthShare * lengths[index]!) / Math.max(1, usualLength));
		let score = 0;
		for (const [word, times] of count) {
			score += (Math.log(1 + choices.length / occurrences.get(word)!) * times) / (times + damping);
		}
		return score;
	});
}

/** Words of title and description, the site, and whose part of a hoster it is. */
function tokensOf({ title, description = '', url }: Pick<Resource | Entry, 'title' | 'url' | 'description'>) {
	return new Set([...wordsOf(`${title} ${description}`), ...placesOf(url)]);
}

function placesOf(url: string): readonly string[] {
	const address = requestedUrl(url);
	if (!/^https?:/i.test(address) || !canParse(address)) {
		return [];
	}
	const { hostname, pathname } = new URL(address);
	const owner = /^\/[^/]+(?=\/)/.exec(pathname)?.[0] ?? '';
	return [`site ${registrableDomain(hostname)}`, `owner ${hostname}${owner}`];
}

/** Lower case, plurals as singulars; scripts without spaces as pairs of characters. */
function wordsOf(text: string): readonly string[] {
	const words = text.toLowerCase().match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+|[\p{L}\p{N}\p{M}]+[+#]*/gu) ?? [];
	return words.flatMap(word =>
		/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(word)
			? [...word].map((character, index, all) => character + (all[index + 1] ?? ''))
			: word.length > 3
				? [word.replace(/(?<=\p{L}{3})s$/u, '')]
				: [word],
	);
}
