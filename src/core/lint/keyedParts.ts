import type { KeysOf, Part } from '../parse/parts/part';

/** Which parts have entries with a key. */
export class KeyedParts {
	readonly #keysOf: KeysOf;
	/** A part stands there as often as it has the key. Most keys have one holder, which needs no array. */
	readonly #byKey = new Map<string, Part | Part[]>();

	constructor(keysOf: KeysOf) {
		this.#keysOf = keysOf;
	}

	/** @returns The part's keys. */
	add(part: Part): readonly string[] {
		const keys = keysOfPart(part, this.#keysOf);
		for (const key of keys) {
			const holders = this.#byKey.get(key);
			if (Array.isArray(holders)) {
				holders.push(part);
			} else {
				this.#byKey.set(key, holders ? [holders, part] : part);
			}
		}
		return keys;
	}

	/** @returns The part's keys. */
	delete(part: Part): readonly string[] {
		const keys = keysOfPart(part, this.#keysOf);
		for (const key of keys) {
			const holders = this.#byKey.get(key)!;
			if (Array.isArray(holders) && holders.length > 1) {
				holders.splice(holders.indexOf(part), 1);
			} else {
				this.#byKey.delete(key);
			}
		}
		return keys;
	}

	/** In no order. */
	holders(key: string): readonly Part[] {
		const holders = this.#byKey.get(key);
		return Array.isArray(holders) ? holders : holders ? [holders] : none;
	}

	keys(): Iterable<string> {
		return this.#byKey.keys();
	}
}

const none: readonly never[] = [];

/** With those that its entries have in common as often as they are there. Asked twice, not kept: there is one part for each entry. */
function keysOfPart({ content }: Part, keysOf: KeysOf): readonly string[] {
	return content.entries.length === 0 ? none : content.entries.flatMap(keysOf);
}
