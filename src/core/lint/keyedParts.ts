import type { Entry } from '../model';
import type { Part } from '../parse/parts/part';

/** Names what entries may have in common. Handed in as the same function each time, it is asked once for what a part says. */
export type KeysOf = (entry: Entry) => readonly string[];

/** Which parts have entries with a key. */
export class KeyedParts {
	readonly #keysOf: KeysOf;
	/** A part stands there as often as it has the key. */
	readonly #byKey = new Map<string, Part[]>();

	constructor(keysOf: KeysOf) {
		this.#keysOf = keysOf;
	}

	/** @returns The part's keys. */
	add(part: Part): readonly string[] {
		const keys = keysOfPart(part, this.#keysOf);
		for (const key of keys) {
			const holders = this.#byKey.get(key);
			if (holders) {
				holders.push(part);
			} else {
				this.#byKey.set(key, [part]);
			}
		}
		return keys;
	}

	/** @returns The part's keys. */
	delete(part: Part): readonly string[] {
		const keys = keysOfPart(part, this.#keysOf);
		for (const key of keys) {
			const holders = this.#byKey.get(key)!;
			holders.splice(holders.indexOf(part), 1);
			if (holders.length === 0) {
				this.#byKey.delete(key);
			}
		}
		return keys;
	}

	/** In no order. */
	holders(key: string): readonly Part[] {
		return this.#byKey.get(key) ?? nobody;
	}

	keys(): Iterable<string> {
		return this.#byKey.keys();
	}
}

const nobody: readonly Part[] = [];
const known = new WeakMap<KeysOf, WeakMap<Part['content'], readonly string[]>>();

/** With those that entries have in common as often as they are there. */
export function keysOfPart({ content }: Part, keysOf: KeysOf): readonly string[] {
	if (content.entries.length === 0) {
		return none;
	}
	const byContent = known.get(keysOf) ?? new WeakMap<Part['content'], readonly string[]>();
	known.set(keysOf, byContent);
	const keys = byContent.get(content) ?? content.entries.flatMap(keysOf);
	byContent.set(content, keys);
	return keys;
}

const none: readonly string[] = [];
