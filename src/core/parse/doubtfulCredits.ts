import type { Entry } from '../model';
import { personsIn } from './person';
import { locate } from './readRest';

/** So many descriptions must be credits for certain. */
const enough = 5;

/** Entries whose descriptions begin with a credit, and those whose descriptions may be one. */
export interface CreditCount {
	readonly certain: number;
	readonly doubtful: number;
}

export function countCredits(entries: readonly Entry[]): CreditCount {
	const certain = entries.filter(({ author, description }) => author !== undefined && description.startsWith(author));
	const doubtful = entries.filter(isDoubtful);
	return certain.length + doubtful.length === 0 ? none : { certain: certain.length, doubtful: doubtful.length };
}

const none: CreditCount = { certain: 0, doubtful: 0 };

/** Whether a list credits its resources in the description, so that what may be a name there is one. */
export function areCredits({ certain, doubtful }: CreditCount): boolean {
	return certain >= enough && certain > doubtful;
}

/** Takes `Herbert Wilf.`, which may be a name or a sentence in title case, for a name. */
export function settleCredits(source: string, entries: readonly { -readonly [K in keyof Entry]: Entry[K] }[]): void {
	for (const entry of entries.filter(isDoubtful)) {
		const author = personsIn(entry.description)!;
		entry.author = author;
		entry.authorRange = entry.descriptionRange && locate(source, entry.descriptionRange, author, false);
	}
}

const shortSentence = /^\p{Lu}[^.]{3,60}\.$/u;

function isDoubtful({ author, description }: Entry): boolean {
	return author === undefined && shortSentence.test(description) && personsIn(description) !== undefined;
}
