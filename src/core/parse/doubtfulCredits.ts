import type { Entry } from '../model';
import { personsIn } from './person';
import { locate } from './readRest';

/** So many descriptions must be credits for certain. */
const enough = 5;

/**
 * `Herbert Wilf.` may be a name or a sentence in title case. Where a list credits its resources in this place anyway, it is
 * a name.
 */
export function settleCredits(
	source: string,
	entries: readonly { -readonly [K in 'author' | 'authorRange' | 'description' | 'descriptionRange']: Entry[K] }[],
): void {
	const certain = entries.filter(({ author, description }) => author !== undefined && description.startsWith(author));
	const doubtful = entries.filter(
		({ author, description }) =>
			author === undefined && /^\p{Lu}[^.]{3,60}\.$/u.test(description) && personsIn(description),
	);
	if (certain.length >= enough && certain.length > doubtful.length) {
		for (const entry of doubtful) {
			const author = personsIn(entry.description)!;
			entry.author = author;
			entry.authorRange = entry.descriptionRange && locate(source, entry.descriptionRange, author, false);
		}
	}
}
