/** Stands for those who are not named, as the last of several. */
const others = 'et al.';

/** `Ann Lee, Bo Ek and Cy Roe` as single names; `et al.` is one of them. */
export function splitNames(author: string): readonly string[] {
	const etAl = /^(.*\S)(?:,|\s)\s*et al\.?$/i.exec(author.trim());
	return etAl
		? [...splitNames(etAl[1]!), others]
		: author
				.split(/\s*,\s*(?:(?:and|&)\s+)?(?!(?:Jr|Sr|II|III|IV)\b)|\s+(?:and|&)\s+/)
				.map(name => name.trim())
				.filter(name => name !== '');
}

/** Single names as people write them in a row: `Ann Lee, Bo Ek and Cy Roe`. */
export function joinNames(names: readonly string[]): string {
	const last = names.at(-1) ?? '';
	const before = names.slice(0, -1).join(', ');
	return before === '' ? last : last === others ? `${before} ${others}` : `${before} and ${last}`;
}

/** Whether this is `et al.` */
export function isOthers(name: string): boolean {
	return name === others;
}

/** `Roe, Jane` and `Roe, Jr., Jane` as they are spoken; other names are returned as they are. */
export function spokenName(name: string): string {
	const [family = '', ...rest] = name.split(',').map(part => part.trim());
	const given = rest.pop();
	const suffix = rest.length > 0 ? `, ${rest.join(', ')}` : '';
	return given === undefined || given === '' ? family : `${given} ${family}${suffix}`;
}

/** A spoken name cut before the family name and the particles that belong to it; `undefined` when that is uncertain. */
export function cutName(name: string): { readonly given: string; readonly family: string } | undefined {
	const words = name.split(' ');
	if (words.length < 2 || /[^\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{M}\s.’'-]/u.test(name)) {
		return undefined;
	}
	const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(word));
	const at = particle > 0 ? particle : words.length - 1;
	return { given: words.slice(0, at).join(' '), family: words.slice(at).join(' ') };
}
