/** Scripts that have letters which look like letters of another of them. */
const lookAlikes = {
	Latin: /\p{Script=Latin}/u,
	Cyrillic: /\p{Script=Cyrillic}/u,
	Greek: /\p{Script=Greek}/u,
	Armenian: /\p{Script=Armenian}/u,
	Georgian: /\p{Script=Georgian}/u,
	Cherokee: /\p{Script=Cherokee}/u,
	Coptic: /\p{Script=Coptic}/u,
	Lisu: /\p{Script=Lisu}/u,
} as const;

/**
 * The scripts that a host's label mixes although their letters can be taken for each other. Latin with Han, Kana or Hangul
 * is common and cannot mislead (https://www.unicode.org/reports/tr39/#Restriction_Level_Detection, “Highly Restrictive”).
 *
 * @returns Their Unicode names, Latin first; `[]` for one script and for scripts that nobody confuses.
 */
export function mixedScripts(label: string): readonly string[] {
	if (/^[\0-\x7f]*$/.test(label)) {
		return [];
	}
	const found = Object.entries(lookAlikes).flatMap(([script, letters]) => (letters.test(label) ? [script] : []));
	return found.length > 1 ? found : [];
}

/**
 * The label in the Latin letters that it looks like.
 *
 * @returns `undefined` when some letter looks like no letter of ASCII.
 */
export function latinLookAlike(label: string): string | undefined {
	const latin = [...label.toLowerCase()].map(letter => asciiOf.get(letter) ?? letter).join('');
	return /^[a-z\d-]+$/.test(latin) ? latin : undefined;
}

/** Small letters with the same shape (https://www.unicode.org/Public/security/latest/confusables.txt). */
const asciiOf: ReadonlyMap<string, string> = new Map(
	Object.entries({
		a: 'аα',
		b: 'ь',
		c: 'сϲ',
		d: 'ԁժ',
		e: 'еҽ',
		g: 'ց',
		h: 'һհ',
		i: 'іι',
		j: 'јϳ',
		l: 'ӏ',
		n: 'ոռ',
		o: 'оοօ',
		p: 'рρ',
		q: 'ԛգ',
		r: 'г',
		s: 'ѕ',
		u: 'սυ',
		v: 'ѵν',
		w: 'ԝѡ',
		x: 'хχ',
		y: 'уγ',
		z: 'ᴢ',
	}).flatMap(([ascii, others]) => [...others].map(other => [other, ascii] as const)),
);
