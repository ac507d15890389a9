import type { Entry } from '../model';
import type { Part } from '../parse/parts/part';

/** Which parts have entries that share a key with another entry. */
export class SharedKeys {
	readonly #keysOf: (entry: Entry) => readonly string[];
	readonly #byKey = new Map<string, Part[]>();
	readonly #shared = new Set<string>();

	constructor(keysOf: (entry: Entry) => readonly string[]) {
		this.#keysOf = keysOf;
	}

	/** @returns Whether one of the part's keys is shared, also with itself. */
	add(part: Part): boolean {
		return (
			this.#keys(part).filter(key => {
				const holders = this.#byKey.get(key);
				if (!holders) {
					this.#byKey.set(key, [part]);
					return false;
				}
				holders.push(part);
				this.#shared.add(key);
				return true;
			}).length > 0
		);
	}

	/** @returns Whether one of the part's keys was shared. */
	delete(part: Part): boolean {
		return (
			this.#keys(part).filter(key => {
				const holders = this.#byKey.get(key)!;
				const wasShared = holders.length > 1;
				holders.splice(holders.indexOf(part), 1);
				if (holders.length < 2) {
					this.#shared.delete(key);
				}
				if (holders.length === 0) {
					this.#byKey.delete(key);
				}
				return wasShared;
			}).length > 0
		);
	}

	/** Whether no key is shared. */
	get isEmpty(): boolean {
		return this.#shared.size === 0;
	}

	/** In no order. */
	parts(): ReadonlySet<Part> {
		return new Set([...this.#shared].flatMap(key => this.#byKey.get(key)!));
	}

	#keys(part: Part): readonly string[] {
		return keysOfPart(part, this.#keysOf);
	}
}

const known = new WeakMap<object, WeakMap<Part['content'], readonly string[]>>();

/** Computed once for what a part says. */
function keysOfPart({ content }: Part, keysOf: (entry: Entry) => readonly string[]): readonly string[] {
	const byContent = known.get(keysOf) ?? new WeakMap<Part['content'], readonly string[]>();
	known.set(keysOf, byContent);
	const keys = byContent.get(content) ?? content.entries.flatMap(keysOf);
	byContent.set(content, keys);
	return keys;
}
