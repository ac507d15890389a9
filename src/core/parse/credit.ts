import { isHanName, personsIn } from './person';

const parenthesis = /^[\s\uE005]*[(（](?:by )?([^()（）]{1,120})[)）](?=[\s\uE005]*(?:$|[-–—|:：,.]))/iu;
const leadingBy = /^\.?[\s\uE005]*by\s+/i;

/** `(Jane Doe)` or `by J. R. Doe, A. Roe` directly behind the link, and how long it is. */
export function creditBehind(text: string): { readonly author: string; readonly length: number } | undefined {
	const inParentheses = parenthesis.exec(text);
	const inside = inParentheses && personsIn(inParentheses[1]!);
	if (inParentheses && inside) {
		return { author: inside, length: inParentheses[0].length };
	}
	const lead = leadingBy.exec(text)?.[0];
	const credit = lead === undefined ? undefined : personsAtStart(text.slice(lead.length));
	return lead !== undefined && credit ? { author: credit.author, length: lead.length + credit.length } : undefined;
}

/** As much of the text's start as reads as persons: names may hold full stops and commas, and so may what follows them. */
function personsAtStart(text: string): { readonly author: string; readonly length: number } | undefined {
	const stretch = /^.{1,160}?(?=$|\s[-–—|]\s|[:：;()[\uE001-\uE005])/u.exec(text.slice(0, 400))?.[0] ?? '';
	for (
		let end = stretch.length;
		end > 0;
		end = Math.max(stretch.lastIndexOf('.', end - 1), stretch.lastIndexOf(',', end - 1))
	) {
		const author = personsIn(stretch.slice(0, end));
		if (author) {
			return { author, length: stretch.slice(0, end).trimEnd().length };
		}
	}
	return undefined;
}

/** Words behind which "by" names whoever made the resource itself. */
const making = /(?:^|\s)(?:written|authored|taught|given|presented|created|made|recorded|narrated|edited)$/i;
const participle = /(?:ed|en|un|wn|lt|ught|sold|made)$/i;
/** What is described is another thing than the resource. */
const secondHand =
	/\b(?:based|port|fork|clone|implementations?|code|solutions?|inspired|companion|version|translation|copy|rewrite)\b/i;

const byAtStart = /^(?:by|author:?|from)\s+/i;
const lastBy = /[\s(]by\s(?!.*[\s(]by\s)/i;
const asidesAtEnd = /(?:\s*(?:\([^()]*\)|\[[^[\]]*\]|\*[^*]*\*))+\.?$/;
const separatorsAtEnd = /[\s,;:]+$/;
/** Several names, an initial, "et al." */
const nameLike = /,|(?<!\p{L})\p{Lu}\.(?:[\s\p{Lu}]|$)|\bal\.$/u;

/** What is known of a description besides its text. */
export interface DescriptionContext {
	/** It stands between bars, as a cell does. */
	readonly isCell: boolean;
	/** A running time stands behind it: the resource is a talk, so what stands first is who gave it. */
	readonly isTalk: boolean;
}

/** A description that is a credit, or begins or ends with one: `by Jane Doe`, `Jane Doe (PDF)`, `A talk by Jane Doe.` */
export function creditIn(description: string, { isCell, isTalk }: DescriptionContext): string | undefined {
	const by = byAtStart.exec(description)?.[0];
	if (by !== undefined) {
		return personsAtStart(description.slice(by.length))?.author;
	}
	return creditAtEnd(description) ?? (isCell ? undefined : bareCredit(description, isTalk));
}

function creditAtEnd(description: string): string | undefined {
	const tail = description.slice(-160);
	const at = tail.search(lastBy);
	if (at === -1) {
		return undefined;
	}
	const before = tail.slice(0, at).replace(/,$/, '').trimEnd();
	const name = tail[at] === '(' ? tail.slice(at + 4).replace(/\)\.?$/, '') : tail.slice(at + 4);
	const author = personsIn(name.replace(/(?<=\p{L})\.?\s?\([^()]{1,40}\)\.?$/u, ''));
	if (author && /[.!?]$/.test(before)) {
		return author;
	}
	return author && (making.test(before) || !participle.test(before)) && !secondHand.test(description.slice(0, 300))
		? author
		: undefined;
}

/** `Jane Doe, J. R. Roe (PDF)` */
function bareCredit(description: string, isTalk: boolean): string | undefined {
	if (description.length > 300) {
		return undefined;
	}
	const bare = description.replace(asidesAtEnd, '').replace(separatorsAtEnd, '');
	if (isTalk) {
		// What stands last is where the talk was given
		return personsAtStart(bare.replace(/,(?!\s*(?:and|&)\s)[^,]*$/, ''))?.author;
	}
	// A short sentence in title case looks like a name too: "Convert Currency Rates."
	const isSentence = bare.endsWith('.') && !nameLike.test(bare);
	return isSentence ? undefined : (personsIn(bare) ?? (isHanName(bare) ? bare : undefined));
}
