/** Combining characters for accents of LaTeX. */
const accents: Readonly<Record<string, string>> = {
	'`': '\u0300',
	"'": '\u0301',
	'^': '\u0302',
	'~': '\u0303',
	'=': '\u0304',
	u: '\u0306',
	'.': '\u0307',
	'"': '\u0308',
	r: '\u030a',
	H: '\u030b',
	v: '\u030c',
	d: '\u0323',
	c: '\u0327',
	k: '\u0328',
	b: '\u0331',
};

/** What commands without an argument print. */
const letters: Readonly<Record<string, string>> = {
	...{ aa: 'å', AA: 'Å', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ss: 'ß', i: 'ı', j: 'ȷ' },
	...{ dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ', dj: 'đ', DJ: 'Đ', ng: 'ŋ', NG: 'Ŋ' },
	...{ textbackslash: '\\', textasciitilde: '~', textasciicircum: '^', textbraceleft: '{', textbraceright: '}' },
	...{ textbar: '|', textless: '<', textgreater: '>', textendash: '–', textemdash: '—', ldots: '…', dots: '…' },
	...{ textquoteleft: '‘', textquoteright: '’', textquotedblleft: '“', textquotedblright: '”', S: '§', P: '¶' },
	...{ copyright: '©', textregistered: '®', texttrademark: '™', textdegree: '°', pounds: '£', euro: '€', slash: '/' },
};

/** Ligatures of LaTeX, and what stands for a space. */
const signs: Readonly<Record<string, string>> = { '---': '—', '--': '–', '``': '“', "''": '”', '~': ' ' };

/** Accented letters, links, commands, escaped characters, ligatures, and braces and dollars, which print nothing. */
const token =
	/\\([`'^~=."])\s*(?:\{\s*\\?(\p{L})\s*\}|\\?(\p{L}))|\\([urHvdckb])(?:\s*\{\s*\\?(\p{L})\s*\}|\s+\\?(\p{L})(?!\p{L}))|\\href\s*\{[^{}]*\}|\\([a-zA-Z]+)(\{\}|\s*\{|\s*)|\\([^a-zA-Z])|-{2,3}|``|''|[~{}$]/gu;

/** The text that a value of BibTeX prints as: accents, letters and signs are characters, other commands leave their argument. */
export function decodeLatex(value: string): string {
	return value.replace(token, (whole, ...groups: (string | undefined)[]) => {
		const [mark, braced, bare, command, inBraces, behind, name, rest, escaped] = groups;
		if (mark ?? command) {
			return ((braced ?? bare ?? inBraces ?? behind)! + accents[(mark ?? command)!]!).normalize('NFC');
		}
		if (name !== undefined) {
			return letters[name] ?? (rest!.endsWith('{') ? '' : name + rest!.replace('{}', ''));
		}
		return escaped ?? signs[whole] ?? '';
	});
}

/** Text for a value in braces. Braces in it are commands: BibTeX counts them even behind a backslash. */
export function encodeLatex(text: string): string {
	return text
		.replace(/[\\~^{}]/g, character => `\\${commands[character]}{}`)
		.replace(/[$#%&_]/g, '\\$&')
		.replace(/-(?=-)|`(?=`)|'(?=')/g, '$&{}');
}

const commands: Readonly<Record<string, string>> = {
	'\\': 'textbackslash',
	'~': 'textasciitilde',
	'^': 'textasciicircum',
	'{': 'textbraceleft',
	'}': 'textbraceright',
};
