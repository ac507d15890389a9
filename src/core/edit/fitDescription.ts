import type { ListDocument } from '../model';
import { repeatedTitle } from '../style/traits';
import { plainLine } from './escape';
import { styleDescription } from './styleDescription';

/** Characters: of a list that tells nothing, and what no list is too terse for. */
const length = { usual: 200, least: 60 };

/** A sentence of a description that goes on. */
const sentence = /^.*?[.!?…。！？]["”’»)\]]*(?=\s+[\p{Lu}\p{N}\p{Lo}"“‘«(])/u;

/**
 * What a page says of itself as the list would say it: without the title at its beginning, about as long as the list's longer descriptions are, with
 * the list's case and final period.
 *
 * @param limit Characters, where the settings fix them.
 */
export function fitDescription(list: ListDocument, title: string, description: string, limit?: number): string {
	const said = withoutTitle(title, plainLine(description));
	return styleDescription(shortened(said, limit ?? usualLength(list)), list.style);
}

/** What nine of ten descriptions of the list are no longer than. */
function usualLength({ entries }: ListDocument): number {
	const lengths = entries.flatMap(entry => (entry.description === '' ? [] : [entry.description.length]));
	lengths.sort((a, b) => a - b);
	return lengths.length < 5 ? length.usual : Math.max(length.least, lengths[Math.floor(lengths.length * 0.9)]!);
}

/** `Ky is an HTTP client` is `An HTTP client`; other verbs begin the sentence. */
function withoutTitle(title: string, description: string): string {
	const repeated = repeatedTitle({ title, description });
	const rest = repeated ? description.slice(repeated.end).replace(/^\s*[,:–—-]?\s*(?:(?:is|are)\s+)?/, '') : '';
	return rest === '' ? description : rest[0]!.toUpperCase() + rest.slice(1);
}

/** As many whole sentences as fit; else up to a comma or the like; else whole words and `…`. */
function shortened(text: string, limit: number): string {
	let fitting = '';
	for (let rest = text; rest !== ''; ) {
		const next = sentence.exec(rest)?.[0] ?? rest;
		if ((fitting + next).length > limit) {
			break;
		}
		fitting += `${next} `;
		rest = rest.slice(next.length).trimStart();
	}
	if (fitting !== '' || text === '') {
		return fitting.trimEnd();
	}
	const head = text.slice(0, limit).replace(/\s+\S*$/, '');
	const clause = /^(.*[^\s,;:–—-])\s*[,;:–—]\s/.exec(head)?.[1] ?? '';
	return clause.length >= limit / 2 ? clause : `${head.replace(/[\s,;:–—-]+$/, '')}…`;
}
