import type { PageMetadata } from './extractMetadata';
import type { LinkedData } from './jsonLd';

/** When a page was published, as `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` when no more is known. */
export function chooseDate({ meta }: PageMetadata, linked: LinkedData): string | undefined {
	const sources = [
		meta.get('citation_publication_date')?.[0],
		meta.get('citation_date')?.[0],
		meta.get('citation_online_date')?.[0],
		linked.datePublished,
		meta.get('article:published_time')?.[0],
		...['dcterms.date', 'dcterms.issued', 'dc.date', 'dc.date.issued', 'eprints.date'].map(name => meta.get(name)?.[0]),
	];
	return sources.map(source => isoDate(source ?? '')).find(date => date !== undefined);
}

/** The date that a text begins with, as `PageInfo.published` has it; `undefined` when there is none. */
export function isoDate(text: string): string | undefined {
	const match = /^\s*([12]\d{3})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?!\d)/.exec(text);
	if (!match) {
		return undefined;
	}
	const [year, month, day] = match.slice(1);
	const parts = [year!, inRange(month, 12), inRange(day, 31)];
	const known = parts.indexOf(undefined);
	return parts.slice(0, known === -1 ? 3 : known).join('-');
}

function inRange(digits: string | undefined, max: number): string | undefined {
	const value = Number(digits);
	return value >= 1 && value <= max ? digits!.padStart(2, '0') : undefined;
}
