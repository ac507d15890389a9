/** What ends a word: the punctuation of ASCII and Latin-1 but the apostrophe. */
const border = ' -&(-/:-@[-`{-~\\u00A0-\\u00BF\\u00D7\\u00F7';
const wordStart = new RegExp(`(^|[${border}])([a-z\\u00E0-\\u00F6\\u00F8-\\u00FF])`, 'g');
const smallWord = /\b(?:A|An|And|As|At|But|By|En|For|If|In|Of|On|Or|The|To|Vs?\.?|Via)\b/g;

/**
 * Writes a heading in title case: every word with a capital, articles, conjunctions and short prepositions in the middle
 * without.
 *
 * @returns The text itself when it is in title case, when small words have capitals too, and when it is one name or
 * acronym; letters within words and the extension of a file name stay as they are.
 */
export function titleCase(text: string): string {
	if (text.length > 500) {
		return text;
	}
	const { name, extension } = splitExtension(text);
	const isLoud = !/\p{Ll}/u.test(name) && /\p{Lu}{6}/u.test(name);
	const capital = capitalize(isLoud ? name.toLowerCase() : name);
	const title = capital.replace(smallWord, (word, at: number) =>
		at > 0 && at < capital.lastIndexOf(' ') ? word.toLowerCase() : word,
	);
	return name === capital ? text : title + extension;
}

function capitalize(text: string): string {
	return text.replace(wordStart, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** `.js`, `.tar.gz`; no number such as `2.0`. */
function splitExtension(text: string): { readonly name: string; readonly extension: string } {
	const extension = /(?:\.[a-z][a-z\d]{0,9})+$/i.exec(text.slice(-40))?.[0] ?? '';
	return extension.length < text.length
		? { name: text.slice(0, text.length - extension.length), extension }
		: { name: text, extension: '' };
}
