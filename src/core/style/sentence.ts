/** `.`, `!`, `?`, `…` and their full-width and CJK forms, then whatever closes a quote or a parenthesis. */
const sentenceEnd = /[.!?…。．｡！？‼⁇⁈⁉][\p{Pe}\p{Pf}"'”’]*$/u;

/** Whether a plain text ends as a sentence does. Trailing white space does not count. */
export function endsSentence(text: string): boolean {
	return sentenceEnd.test(text.trimEnd());
}
