import type { KeysOf, Part } from '../parse/parts/part';
import { KeyedParts } from './keyedParts';
import type { Version } from './listCheck';
import type { MatteringKeys } from './sharedKeys';

/** Keys that entries share with other lists. Nothing is kept while there are none. */
export class ForeignKeys implements MatteringKeys {
	readonly #keysOf: KeysOf;
	#index: KeyedParts | undefined;
	readonly #mattering = new Set<string>();
	/** Those that came or went since other lists were asked. */
	#news = new Set<string>();
	#others = 0;

	constructor(keysOf: KeysOf) {
		this.#keysOf = keysOf;
	}

	/** @returns False: what matters is seen when the version is settled. */
	add(part: Part): boolean {
		this.#note(this.#index?.add(part));
		return false;
	}

	/** @returns False: what matters is seen when the version is settled. */
	delete(part: Part): boolean {
		this.#note(this.#index?.delete(part));
		return false;
	}

	settle({ facts, list }: Version): boolean {
		const others = facts.otherLists();
		const isAsBefore = others === this.#others;
		this.#others = others;
		if (others === 0) {
			this.#index = undefined;
			this.#news.clear();
			const mattered = this.#mattering.size > 0;
			this.#mattering.clear();
			return mattered;
		}
		const index = this.#index ?? this.#indexOf(list.parts);
		const asked = isAsBefore ? this.#news : new Set([...this.#mattering, ...index.keys()]);
		this.#news = new Set();
		let isNews = false;
		for (const key of asked) {
			const mattered = this.#mattering.delete(key);
			const matters = index.holders(key).length > 0 && facts.listedElsewhere(key).length > 0;
			if (matters) {
				this.#mattering.add(key);
			}
			isNews ||= matters || mattered;
		}
		return isNews;
	}

	get isEmpty(): boolean {
		return this.#mattering.size === 0;
	}

	parts(): ReadonlySet<Part> {
		return new Set([...this.#mattering].flatMap(key => this.#index?.holders(key) ?? []));
	}

	#indexOf(parts: readonly Part[]): KeyedParts {
		const index = new KeyedParts(this.#keysOf);
		for (const part of parts) {
			index.add(part);
		}
		this.#index = index;
		return index;
	}

	#note(keys: readonly string[] = []): void {
		for (const key of keys) {
			this.#news.add(key);
		}
	}
}
