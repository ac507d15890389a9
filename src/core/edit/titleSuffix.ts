import type { Entry, ListDocument } from '../model';
import { registrableDomain } from '../page/registrableDomain';
import { canParse } from '../url/canParse';
import { requestedUrl } from '../url/requestedUrl';

/** So large a share of a site's entries must name the medium, and of all entries a year. */
const agreement = { medium: 0.6, year: 0.5 };
/** So many entries must. One is enough where it names its own site: `(YouTube)`. */
const enough = { medium: 2, year: 3 };

const medium = /\s(\([\p{L}][\p{L}\p{N} .+-]{1,24}\))$/u;
const yearForms = [
	{ pattern: /\s\((?:19|20)\d\d\)$/, write: (year: string) => ` (${year})` },
	{ pattern: /\s\[(?:19|20)\d\d\]$/, write: (year: string) => ` [${year}]` },
	{ pattern: /,\s(?:19|20)\d\d$/, write: (year: string) => `, ${year}` },
];

/**
 * What the list writes behind a title: ` (2019)` where titles have years, ` (YouTube)` where it names the medium of such a site or file.
 *
 * @param published Begins with the year, if it is known.
 * @returns `''` where the list writes nothing, or the title has it already.
 */
export function titleSuffix(list: ListDocument, title: string, url: string, published: string | undefined): string {
	const suffix = mediumOf(list, url);
	const year = /^\d{4}/.exec(published ?? '')?.[0];
	const form = year === undefined || title.includes(year) ? undefined : yearForm(list);
	const isNamed = title.toLowerCase().endsWith(suffix.trim().toLowerCase());
	return (form && year ? form.write(year) : '') + (isNamed ? '' : suffix);
}

function yearForm({ entries }: ListDocument) {
	return yearForms.find(({ pattern }) => {
		const count = entries.filter(({ title }) => pattern.test(title.replace(medium, ''))).length;
		return count >= enough.year && count >= agreement.year * entries.length;
	});
}

/** ` (YouTube)`, from the other entries of the same kind. */
function mediumOf({ entries }: ListDocument, url: string): string {
	const kind = kindOf(url);
	const alike = kind === undefined ? [] : entries.filter(entry => kindOf(entry.url) === kind);
	const counts = new Map<string, number>();
	for (const name of alike.flatMap(nameIn)) {
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	const [name, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
	const isOwnName = kind?.startsWith(name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()) ?? false;
	return name !== '' && count >= (isOwnName ? 1 : enough.medium) && count >= agreement.medium * alike.length
		? ` ${name}`
		: '';
}

function nameIn({ title }: Entry): readonly string[] {
	return medium.exec(title)?.slice(1) ?? [];
}

/** `pdf` for files that are no pages, else the site; `undefined` for what is not of the web. */
function kindOf(url: string): string | undefined {
	const address = requestedUrl(url);
	if (!/^https?:/i.test(address) || !canParse(address)) {
		return undefined;
	}
	const { hostname, pathname } = new URL(address);
	return /\.(pdf|epub|mp3|mp4|zip)$/i.exec(pathname)?.[1]?.toLowerCase() ?? registrableDomain(hostname);
}
