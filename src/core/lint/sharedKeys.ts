import type { KeysOf, Part } from '../parse/parts/part';
import { KeyedParts } from './keyedParts';
import type { Version } from './listCheck';

/** Which entries a check looks at, by keys that they have in common with something. */
export interface MatteringKeys {
	/** @returns Whether another entry, or another one than before, matters because of it. */
	add(part: Part): boolean;
	delete(part: Part): boolean;
	/** To be called once for each version, when its parts are there. @returns Whether something else matters than before. */
	settle(version: Version): boolean;
	/** Whether no key matters. */
	readonly isEmpty: boolean;
	/** Those with entries that matter, in no order. */
	parts(): ReadonlySet<Part>;
}

/** Keys that entries share with each other. */
export class SharedKeys implements MatteringKeys {
	readonly #index: KeyedParts;
	readonly #shared = new Set<string>();

	constructor(keysOf: KeysOf) {
		this.#index = new KeyedParts(keysOf);
	}

	/** @returns Whether one of the part's keys is shared, also with itself. */
	add(part: Part): boolean {
		const shared = this.#index.add(part).filter(key => this.#index.holders(key).length > 1);
		for (const key of shared) {
			this.#shared.add(key);
		}
		return shared.length > 0;
	}

	/** @returns Whether one of the part's keys was shared. */
	delete(part: Part): boolean {
		const shared = this.#index.delete(part).filter(key => this.#shared.has(key));
		for (const key of shared) {
			if (this.#index.holders(key).length < 2) {
				this.#shared.delete(key);
			}
		}
		return shared.length > 0;
	}

	settle(): boolean {
		return false;
	}

	get isEmpty(): boolean {
		return this.#shared.size === 0;
	}

	parts(): ReadonlySet<Part> {
		return new Set([...this.#shared].flatMap(key => this.#index.holders(key)));
	}
}
