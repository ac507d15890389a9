import { cleanText, fold } from './cleanText';
import type { PageMetadata } from './extractMetadata';
import type { LinkedData } from './jsonLd';
import type { SiteNames } from './siteNames';

const maxNames = 3;

/**
 * Who wrote a page: scholarly metadata, else schema.org, Dublin Core, `author`, `article:author`, Parse.ly.
 *
 * Only what reads as a person's name counts; bylines in the text are not looked for, as half of them are something else.
 *
 * @param signedByAccount Any name counts.
 * @returns Names joined with `, `, the fourth and later ones as `et al.`; `undefined` when nobody is named.
 */
export function chooseAuthor(
	{ meta }: PageMetadata,
	linked: LinkedData,
	names: SiteNames,
	signedByAccount = false,
): string | undefined {
	const values = (...keys: readonly string[]) => keys.flatMap(key => meta.get(key) ?? []);
	const sources: readonly (readonly string[])[] = [
		values('citation_author', 'citation_authors', 'bepress_citation_author', 'eprints.creators_name').flatMap(flipped),
		linked.authors.flatMap(separated),
		values('dc.creator', 'dcterms.creator', 'dc.creator.personalname').flatMap(flipped),
		values('author').flatMap(separated),
		values('article:author', 'og:article:author').flatMap(separated),
		values('parsely-author').flatMap(separated),
	];
	for (const source of sources) {
		const others = source.filter(name => !names.includes(name));
		const line = signedByAccount ? joined(unique(others)) : authorLine(others);
		if (line !== undefined) {
			return line;
		}
	}
	return undefined;
}

/** Those names that read as a person's, as `PageInfo.author` has them; `undefined` when none does. */
export function authorLine(names: readonly string[]): string | undefined {
	return joined(unique(names.map(personName)));
}

function joined(people: readonly string[]): string | undefined {
	return people.length === 0
		? undefined
		: people.slice(0, maxNames).join(', ') + (people.length > maxNames ? ' et al.' : '');
}

/** The names in a bibliographic field, in which the family may stand first: “Lovelace, Ada; Babbage, Charles”. */
export function flipped(value: string): readonly string[] {
	return plainNames(value)
		.split(/\s*;\s*/)
		.map(name => name.replace(/^([^,]+?)\s*,\s*([^,]+)$/, '$2 $1'));
}

/** The names in a line of text: “Ann Lee, Bob Ray and Cy Fox” are three, “Lovelace, Ada” is one. */
export function separated(value: string): readonly string[] {
	const text = plainNames(value);
	const parts = text.split(/\s*;\s*|\s+(?:and|&)\s+|\s*,\s*(?:and\s+)?/).filter(part => part !== '');
	return parts.length === 2 && text.includes(',') && !parts[0]!.includes(' ') ? flipped(text) : parts;
}

/** Without “By”, degrees and years of life; “Jr.” needs no comma. A company's comma would leave half of its name. */
function plainNames(value: string): string {
	const text = cleanText(value)
		.replace(/^(?:(?:written|posted|published)\s+)?by:?\s+/i, '')
		.replace(/,?\s+(?:ph\.?\s?d|m\.?d|m\.?sc|b\.?sc|esq)\.?(?=$|[,;])/gi, '')
		.replace(/,\s*\d{3,4}\??\s*-\s*(?:\d{3,4}\??)?\.?(?=$|;)/g, '')
		.replace(/,\s+(?=(?:jr|sr|i{2,3}|iv)\b)/gi, ' ');
	return /\b(?:inc|llc|ltd|gmbh|corp)\b/i.test(text) ? '' : text;
}

const noPerson =
	/^(?:admin(?:istrator)?|author|anonymous|editor|guest|none|owner|root|staff|super ?user|team|unknown|user|webmaster|wordpress)$|\b(?:inc|llc|ltd|gmbh|corp|corporation|company|foundation|institute|university|college|association|society|committee|council|agency|department|ministry|bureau|lab|laboratory|labs|group|team|staff|editors?|editorial|desk|newsroom|contributors?|writers?|bloggers?|moderators?|community|communications|marketing|magazine|journal|press|media|news|blog|podcast|software|technologies|project|developers|docs|documentation|support|admin)\b/i;

/** @returns `''` for an address, a handle, an organisation or an account name. */
function personName(value: string): string {
	const name = cleanText(value).replace(/[\s,.;|]+$/, end => (end.startsWith('.') ? '.' : ''));
	const words = name.split(' ');
	const isName =
		name.length <= 60 &&
		words.length <= 6 &&
		!/[@/\\<>{}[\]|#*_=?!:\d]|\bwww\.|\.\p{L}{2,}(?:\.|$)/u.test(name) &&
		!noPerson.test(name) &&
		// One word in lower case is how people call themselves when they log in.
		(words.length > 1 ? /\p{L}/u : /[\p{Lu}\p{Lt}\p{Lo}]/u).test(name);
	return isName ? name : '';
}

function unique(names: readonly string[]): readonly string[] {
	return names.filter((name, index) => name !== '' && names.findIndex(other => fold(other) === fold(name)) === index);
}
