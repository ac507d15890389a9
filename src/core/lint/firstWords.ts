import type { Entry } from '../model';
import type { Part } from '../parse/parts/part';

/** The words with a capital that descriptions begin with, those that the title has too left out. */
export class FirstWords {
	readonly #counts = new Map<string, number>();
	#hasNews = false;

	/** Whether a word came or went since this was last asked. */
	takeNews(): boolean {
		const hasNews = this.#hasNews;
		this.#hasNews = false;
		return hasNews;
	}

	has(word: string): boolean {
		return this.#counts.has(word);
	}

	add(part: Part): void {
		this.#change(part, 1);
	}

	delete(part: Part): void {
		this.#change(part, -1);
	}

	#change({ content }: Part, by: 1 | -1): void {
		for (const entry of content.entries) {
			const word = firstWord(entry);
			if (word === undefined) {
				continue;
			}
			const before = this.#counts.get(word) ?? 0;
			const count = before + by;
			this.#hasNews ||= before === 0 || count === 0;
			if (count > 0) {
				this.#counts.set(word, count);
			} else {
				this.#counts.delete(word);
			}
		}
	}
}

const capitalised = /^\p{Lu}[\p{Ll}\p{M}'’]*(?=\s)/u;

function firstWord({ description, title }: Entry): string | undefined {
	const word = capitalised.exec(description)?.[0];
	return word !== undefined && !title.includes(word) ? word : undefined;
}
