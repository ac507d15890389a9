import type { OffsetRange } from '../model';
import { defineRule } from './rule';
import { writtenUrls } from './support/places';

export const invisibleCharacters = defineRule({
	id: 'invisible-characters',
	summary: 'An invisible character stands in a URL or a title.',
	rationale:
		'Copied along from a page or a chat, it breaks the link, the search and the sorting, or turns the text around, ' +
		'and nobody can see why.',
	defaultSeverity: 'warning',
	examples: [
		{
			name: 'characters that belong there',
			text: `
- [Ky 👩‍💻 ❤️](https://example.com/ky) - Small HTTP client.
- [می‌خواهم](https://example.com/fa) - Persian.
- [Qu’est-ce que c’est\u00a0?](https://example.com/fr) - French.
`,
		},
		{
			name: 'in a URL and in a text',
			text: `
- [Ky](https://example.com/\u200bky) - Small HTTP client.
                           ^ Unexpected U+200B ZERO WIDTH SPACE in a URL, expected none
- [Go\u00adt](https://example.com/got) - HTTP client.
     ^ Unexpected U+00AD SOFT HYPHEN in a title, expected none
- [The\u00a0Wget](https://example.com/wget) - Downloads files.
      ^ Unexpected U+00A0 NO-BREAK SPACE in a title, expected a space
`,
			fixed: `
- [Ky](https://example.com/ky) - Small HTTP client.
- [Got](https://example.com/got) - HTTP client.
- [The Wget](https://example.com/wget) - Downloads files.
`,
		},
	],

	checkPart(list, report) {
		if (list.text.search(suspects) === -1) {
			return;
		}
		const seen = new Set<number>();
		const urls = writtenUrls(list).map(link => link.urlRange);
		const texts = [...list.links.map(link => link.textRange), ...list.entries.map(entry => entry.titleRange)];
		for (const { range, place } of [...urls.map(at(`a URL`)), ...texts.map(at('a title'))]) {
			for (const found of invisibleIn(list.text, range, place === 'a URL')) {
				if (seen.has(found.range.start)) {
					continue;
				}
				seen.add(found.range.start);
				const expected = found.space ? 'a space' : 'none';
				const newText = found.space ? ' ' : '';
				report({
					range: found.range,
					message: `Unexpected ${found.name} in ${place}, expected ${expected}`,
					fixes: [
						{
							title: found.space ? 'Put an ordinary space' : 'Remove the invisible character',
							edits: [{ range: found.range, newText }],
							safe: true,
						},
					],
				});
			}
		}
	},
});

type Place = 'a URL' | 'a title';

function at(place: Place): (range: OffsetRange) => { readonly range: OffsetRange; readonly place: Place } {
	return range => ({ range, place });
}

interface Invisible {
	readonly range: OffsetRange;
	readonly name: string;
	/** What belongs there is a space. */
	readonly space: boolean;
}

function invisibleIn(text: string, { start, end }: OffsetRange, isUrl: boolean): Invisible[] {
	const slice = text.slice(start, end);
	const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(slice);
	const found: Invisible[] = [];
	for (const match of slice.matchAll(suspects)) {
		const character = match[0];
		const space = character === '\u00a0' || character === '\u202f';
		const before = slice.slice(0, match.index);
		const after = slice.slice(match.index + 1);
		if (isUrl ? space && before !== '' && after !== '' : belongs(character, before, after, rightToLeft)) {
			continue;
		}
		const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
		found.push({
			range: { start: start + match.index, end: start + match.index + 1 },
			name: `U+${code} ${names[character] ?? 'CONTROL CHARACTER'}`,
			space: space && !isUrl && before.trim() !== '' && after.trim() !== '',
		});
	}
	return found;
}

function belongs(character: string, before: string, after: string, rightToLeft: boolean): boolean {
	switch (character) {
		case '\u200c':
		case '\u200d':
			// Joiners are spelling in many scripts and glue emoji together; between Latin letters they are neither.
			return !/[\x20-\x7e]$|^$/.test(before) || !/^[\x20-\x7e]|^$/.test(after);
		case '\u00a0':
		case '\u202f':
			// French and Swiss typography, quantities, initials, abbreviations.
			return /[«\d§№.\u2013\u2014-]\s*$/.test(before) || /^\s*[»:;!?%€$£\d\u2013\u2014-]/.test(after);
		case '\u200e':
		case '\u200f':
		case '\u202a':
		case '\u202b':
		case '\u202c':
		case '\u2066':
		case '\u2067':
		case '\u2068':
		case '\u2069':
			return rightToLeft;
		default:
			return false;
	}
}

const names: Readonly<Record<string, string>> = {
	'\u00a0': 'NO-BREAK SPACE',
	'\u00ad': 'SOFT HYPHEN',
	'\u180e': 'MONGOLIAN VOWEL SEPARATOR',
	'\u200b': 'ZERO WIDTH SPACE',
	'\u200c': 'ZERO WIDTH NON-JOINER',
	'\u200d': 'ZERO WIDTH JOINER',
	'\u200e': 'LEFT-TO-RIGHT MARK',
	'\u200f': 'RIGHT-TO-LEFT MARK',
	'\u2028': 'LINE SEPARATOR',
	'\u2029': 'PARAGRAPH SEPARATOR',
	'\u202a': 'LEFT-TO-RIGHT EMBEDDING',
	'\u202b': 'RIGHT-TO-LEFT EMBEDDING',
	'\u202c': 'POP DIRECTIONAL FORMATTING',
	'\u202d': 'LEFT-TO-RIGHT OVERRIDE',
	'\u202e': 'RIGHT-TO-LEFT OVERRIDE',
	'\u202f': 'NARROW NO-BREAK SPACE',
	'\u2060': 'WORD JOINER',
	'\u2066': 'LEFT-TO-RIGHT ISOLATE',
	'\u2067': 'RIGHT-TO-LEFT ISOLATE',
	'\u2068': 'FIRST STRONG ISOLATE',
	'\u2069': 'POP DIRECTIONAL ISOLATE',
	'\ufeff': 'ZERO WIDTH NO-BREAK SPACE',
};

const suspects = new RegExp(`[${Object.keys(names).join('')}\\u0001-\\u0008\\u000b\\u000e-\\u001f\\u007f]`, 'g');
