import type { Habit, ListStyle } from '../model';
import { endsSentence } from '../style/sentence';
import { plainLine } from './escape';

/** So many of a list's entries must agree before a new description is changed to be like them. */
const agreement = 0.8;

/**
 * A plain description as the list would write it: with or without a final period, its first letter upper or lower
 * case. What is uncertain stays as it is: a list of two minds, names, acronyms, abbreviations, ellipses.
 */
export function styleDescription(description: string, style: ListStyle): string {
	return withCase(withPeriod(plainLine(description), habitOf(style.finalPeriod)), habitOf(style.descriptionCase));
}

function habitOf<T>(habit: Habit<T> | undefined): T | undefined {
	return habit !== undefined && habit.count >= agreement * habit.total ? habit.value : undefined;
}

function withPeriod(text: string, period: boolean | undefined): string {
	if (text === '' || period === undefined || period === endsSentence(text)) {
		return text;
	}
	if (!period) {
		return endsWithAbbreviation.test(text) ? text : text.replace(/(?<![.…])[.。．｡]$/u, '');
	}
	return /[:;,–—-]$/.test(text)
		? text
		: text + (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u.test(text) ? '。' : '.');
}

/** `etc.`, `e.g.`, `U.S.`, `J. R.`, `Inc.`: the period belongs to the word. */
export const endsWithAbbreviation =
	/(?:\b(?:etc|al|inc|ltd|co|corp|jr|sr|vs|vol|no|ed|eds)|\.\p{L}{1,3}|(?<!\p{L})\p{L})\.$/iu;

function withCase(text: string, wanted: 'upper' | 'lower' | undefined): string {
	const word = /^[\p{L}\p{N}'’._/+#&@-]+/u.exec(text)?.[0].replace(/[.'’]$/, '') ?? '';
	if (wanted === 'upper' && /^\p{Ll}+$/u.test(word) && !isLowerCaseName(word)) {
		return text[0]!.toUpperCase() + text.slice(1);
	}
	if (wanted === 'lower' && isOrdinaryWord(word)) {
		return text[0]!.toLowerCase() + text.slice(1);
	}
	return text;
}

/** Whether a word is a name that is written with a small letter even where a sentence begins. */
export function isLowerCaseName(word: string): boolean {
	return lowerCaseNames.has(word);
}

/** Whether a capitalized word is one that descriptions begin with, and nobody's name. */
export function isOrdinaryWord(word: string): boolean {
	return ordinaryWords.has(word);
}

const lowerCaseNames = new Set(
	(
		'apt awk bash chi curl dd fzf gcc gdb git go grep grpc gulp jq llvm macos make mpd nginx npm npx nvm pip pnpm rsync ' +
		'sed ssh systemd tmux vim webpack zlib zsh'
	).split(' '),
);

/** Words that are nobody's name, the ones descriptions begin with. */
const ordinaryWords = new Set(
	(
		'A An The This These That Those It Its Some All Any Every Each Many More Most Another One Two Three Your Our My ' +
		'How What When Where Why Which Who If In On At For From To With Without Of By About As And But Or Not No ' +
		'Learn Use Using Build Building Create Creating Make Makes Making Get Write Writing Read Reading Run Find Manage ' +
		'Allows Provides Helps Lets Generates Generate Implements Explains Covers Shows Introduces Describes Based Written ' +
		'Simple Fast Easy Small Tiny Minimal Lightweight Modern Powerful Flexible Free Open New Good Great Best Short Long ' +
		'Full Complete Comprehensive Practical Useful Interactive Beautiful Advanced Basic Online Official Curated ' +
		'Tool Tools Library Libraries Framework Collection List Lists Guide Guides Tutorial Tutorials Introduction Overview ' +
		'Course Book Books Article Articles Essay Paper Papers Talk Talks Video Videos Series Blog Notes Examples Example ' +
		'Set Resources Resource Implementation Package Plugin Extension Server Client Wrapper Utility Utilities Parser ' +
		'Generator Editor Manager Platform Service Engine Module Component Components Classic Advice Tips Thoughts Lessons'
	).split(' '),
);
