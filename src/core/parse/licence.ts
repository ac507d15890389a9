/** What licence identifiers begin with (https://spdx.org/licenses/), and what they are called where they have none. */
const family =
	/^(?:[al]?gpl|mit|apache|bsd|[0-9]bsd|mpl|cc0|cc[- ]by|isc|unlicense|wtfpl|zlib|eupl|epl|cddl|artistic|bsl|boost|afl|osl|ofl|ms-?pl|ncsa|public domain|proprietary|sspl|busl|postgresql|fsfap|beerware)(?![\p{L}])/iu;
/** Version numbers and the words that stand in names of licences. */
const rest =
	/^(?:[\s,./()+-]|v?\d[\w.]*|(?:only|or|later|clause|licen[cs]e|sa|nc|nd|patent|and|with|exception)(?![\p{L}]))*$/iu;

/** Whether a text is nothing but a licence: `MIT`, `GPL-3.0-or-later`, `BSD 3-Clause`. */
export function isLicence(text: string): boolean {
	const start = family.exec(text)?.[0];
	return start !== undefined && text.length <= 60 && rest.test(text.slice(start.length));
}
